import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { Indsats, PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { plainText } from '../../ui/plain-text.js';
import { StatePanel } from '../../ui/StatePanel.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import { WayBack } from '../../ui/WayBack.js';
import { AnswerBlock } from '../plan-page/AnswerBlock.js';
import { Fields } from '../plan-page/IndsatsArticle.js';
import { indsatsView, type IndsatsView } from '../plan-page/plan-page-view.js';
import { BehindIndsats } from './BehindIndsats.js';
import { Facts } from './Facts.js';
import { Glossary } from './Glossary.js';
import styles from './indsats-page.module.scss';
import { indsatsWords } from './words.js';

export interface IndsatsPageProps {
  book: PlanBook;
  concept: ShownConcept;
  indsatsId: number;
  planHref: string;
  go(href: string): void;
}

/** All of one indsats: goals with their source, texts, forandringsteori, indicators and answers. */
export function IndsatsPage({ book, concept, indsatsId, planHref, go }: IndsatsPageProps): React.ReactElement {
  const words = useWords(indsatsWords);
  const { today } = useSurroundings();
  const indsats = book.indsatser.find(({ id }) => id === indsatsId);
  return (
    <>
      <WayBack href={planHref} go={go}>
        {words.toPlan}
      </WayBack>
      {indsats === undefined ? (
        <StatePanel picture="lock" words={words.gone} />
      ) : (
        <Whole book={book} concept={concept} indsats={indsats} view={indsatsView(indsats, { book, concept, today })} />
      )}
    </>
  );
}

interface WholeProps extends Pick<IndsatsPageProps, 'book' | 'concept'> {
  indsats: Indsats;
  view: IndsatsView;
}

/** The focus goes along to what one has come to, and the page is called by it. */
function useArrival(id: string, title: string): void {
  React.useEffect(() => {
    const before = document.title;
    document.title = title;
    const place = document.getElementById(id);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'start' });
    return () => {
      document.title = before;
    };
  }, [id, title]);
}

function Whole({ book, concept, indsats, view }: WholeProps): React.ReactElement {
  const { idOf } = useSurroundings();
  const words = useWords(indsatsWords);
  const id = idOf('indsats');
  useArrival(id, view.title);
  const text = view.fields.map(({ label, question = '', html }) => `${label} ${question} ${plainText(html)}`).join(' ');
  return (
    <article aria-labelledby={id}>
      <Heading depth={0} id={id} tabIndex={-1} lang={CONTENT_LANGUAGE}>
        {view.title}
      </Heading>
      <Facts indsats={indsats} book={book} />
      {view.fields.length > 0 && (
        <section className={styles.part} aria-labelledby={idOf('texts')}>
          <Heading depth={1} id={idOf('texts')}>
            {words.texts}
          </Heading>
          <div className={styles.card}>
            <Fields indsats={view} />
          </div>
          <Glossary concept={concept.id} text={text} />
        </section>
      )}
      <BehindIndsats indsats={indsats} book={book} />
      {view.answers.length > 0 && (
        <section className={styles.part} aria-labelledby={idOf('answers')}>
          <Heading depth={1} id={idOf('answers')}>
            {words.answers}
          </Heading>
          <div className={styles.card}>
            {view.answers.map((answer) => (
              <AnswerBlock key={answer.roundId} answer={answer} id={`${id}-${answer.roundId}`} depth={2} />
            ))}
          </div>
        </section>
      )}
    </article>
  );
}
