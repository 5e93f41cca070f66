import type { Indsats, PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { FailurePanel } from '../../app/FailurePanel.js';
import { useLoaded } from '../../app/use-loaded.js';
import { useDepth } from '../../depth/depth.js';
import { Heading } from '../../ui/Heading.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import { chainOf } from './chain.js';
import { ChainFigure } from './ChainFigure.js';
import { Glossary } from './Glossary.js';
import { IndicatorCard } from './IndicatorCard.js';
import { indicatorsOf } from './indicator-view.js';
import styles from './indsats-page.module.scss';
import { indsatsWords } from './words.js';

/** Forandringsteori and indicators, which are read when an indsats is opened. */
export function BehindIndsats({ indsats, book }: { indsats: Indsats; book: PlanBook }): React.ReactElement {
  const { idOf } = useSurroundings();
  const words = useWords(indsatsWords);
  const depth = useDepth();
  const { concept, period } = book;
  const loaded = useLoaded(depth && `${concept}/${period}`, async () => (await depth?.())?.behindIndsatser({ concept, period }));
  if (depth === undefined) return <></>;
  if (loaded.state === 'loading') return <Skeleton />;
  if (loaded.state === 'failed') return <FailurePanel failure={loaded.failure} retry={loaded.retry} />;
  const theory = loaded.value ?? { resultGoals: [], indicators: [], measurements: [] };
  const chain = chainOf(indsats, { goals: book.goals, ...theory });
  const indicators = indicatorsOf(indsats, theory);
  const { steps } = words;
  return (
    <>
      <section className={styles.part} aria-labelledby={idOf('chain')}>
        <Heading depth={1} id={idOf('chain')}>
          {words.chain}
        </Heading>
        {chain.ways.length === 0 ? <p>{words.noChain}</p> : <ChainFigure chain={chain} />}
        {chain.ways.length > 0 && <Glossary concept={concept} text={[words.chain, ...Object.values(steps), words.indicators].join(' ')} />}
      </section>
      <section className={styles.part} aria-labelledby={idOf('indicators')}>
        <Heading depth={1} id={idOf('indicators')}>
          {words.indicators}
        </Heading>
        {indicators.length === 0 ? <p>{words.noIndicators}</p> : indicators.map((one) => <IndicatorCard key={one.id} indicator={one} />)}
      </section>
    </>
  );
}
