import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { StatePanel } from '../../ui/StatePanel.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { WayBack } from '../../ui/WayBack.js';
import { Contents } from './Contents.js';
import { Cover } from './Cover.js';
import { IndsatsArticle } from './IndsatsArticle.js';
import styles from './plan-page.module.scss';
import { PlanSection } from './PlanSection.js';
import { planSections } from './plan-sections.js';
import { TakesPartList } from './TakesPartList.js';
import { usePlanPage } from './use-plan-page.js';
import { useWords } from '../../ui/use-words.js';
import { planWords } from './words.js';

export interface PlanPageProps {
  book: PlanBook;
  concept: ShownConcept;
  unit: string;
  /** The indsats the address points at. */
  indsatsId?: number;
  /** The reader came here from another view. */
  arrived: boolean;
  overviewHref: string;
  hrefOf(unit: string, indsatsId: number): string;
  go(href: string): void;
}

/** A unit's plan in its template's own form. RU-01 … RU-19, HU-01 … HU-14. */
export function PlanPage({ book, concept, unit, indsatsId, arrived, overviewHref, hrefOf, go }: PlanPageProps): React.ReactElement {
  const { idOf } = useSurroundings();
  const words = useWords(planWords);
  const { view, titleId } = usePlanPage({ book, concept, unit, indsatsId, arrived });
  const back = (
    <WayBack href={overviewHref} go={go}>
      {words.toOverview}
    </WayBack>
  );
  if (view === undefined) {
    return (
      <>
        {back}
        <StatePanel picture="lock" words={words.noPlan} />
      </>
    );
  }
  const sections = planSections(view, concept, words);
  return (
    <article aria-labelledby={titleId}>
      {back}
      <Cover view={view} concept={concept} titleId={titleId} />
      <div className={styles.layout}>
        <Contents sections={sections} />
        <div>
          {sections.map((section) => (
            <PlanSection key={section.key} section={section}>
              {section.key === 'indsatser' &&
                view.indsatser.map((indsats) => (
                  <IndsatsArticle key={indsats.id} id={idOf(`indsats-${indsats.id}`)} indsats={indsats} linked={indsats.id === indsatsId} />
                ))}
              {section.key === 'takes-part' && <TakesPartList view={view} hrefOf={hrefOf} go={go} />}
            </PlanSection>
          ))}
        </div>
      </div>
    </article>
  );
}
