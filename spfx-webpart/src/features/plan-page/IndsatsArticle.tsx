import * as React from 'react';
import base from '../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { InPageLink } from '../../ui/InPageLink.js';
import { RichText } from '../../ui/RichText.js';
import { AnswerBlock } from './AnswerBlock.js';
import styles from './indsats.module.scss';
import type { IndsatsView } from './plan-page-view.js';
import { useWords } from '../../ui/use-words.js';
import { planWords } from './words.js';

export interface IndsatsArticleProps {
  id: string;
  indsats: IndsatsView;
  /** The address points here. */
  linked: boolean;
  /** The indsats on a page of its own; undefined in the external edition. */
  href: string | undefined;
  go(href: string): void;
}

/** An indsats in its template's form: its texts with the guiding questions, and each round's answer beneath. */
export function IndsatsArticle({ id, indsats, linked, href, go }: IndsatsArticleProps): React.ReactElement {
  const words = useWords(planWords);
  return (
    <article className={`${styles.indsats} ${linked ? styles.linked : ''}`} aria-labelledby={id}>
      <Heading depth={2} id={id} tabIndex={-1} className={styles.title}>
        {linked && <span className={base.hidden}>{words.linkedIndsats}: </span>}
        <span lang={CONTENT_LANGUAGE}>{indsats.title}</span>
      </Heading>
      <Facts indsats={indsats} />
      {href !== undefined && (
        <p className={styles.whole}>
          <InPageLink href={href} onFollow={() => go(href)} aria-describedby={id}>
            {words.wholeIndsats}
          </InPageLink>
        </p>
      )}
      {indsats.fields.length === 0 ? <p className={styles.unwritten}>{words.noFields}</p> : <Fields indsats={indsats} />}
      {indsats.answers.map((answer) => (
        <AnswerBlock key={answer.roundId} answer={answer} id={`${id}-${answer.roundId}`} />
      ))}
    </article>
  );
}

function Facts({ indsats }: { indsats: IndsatsView }): React.ReactElement {
  const words = useWords(planWords);
  const { tags, owners, crossCuttingWith, partners } = indsats;
  const facts = [
    ...(owners.length > 0 ? [words.owner(owners.join(', '))] : []),
    ...(crossCuttingWith.length > 0 ? [words.crossCuttingWith(crossCuttingWith.join(', '))] : []),
    ...(partners === undefined ? [] : [words.partners(partners)]),
  ];
  return (
    <div className={styles.facts}>
      {tags.length > 0 && (
        <ul>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
    </div>
  );
}

/** The template's texts with their guiding questions. */
export function Fields({ indsats }: { indsats: Pick<IndsatsView, 'fields'> }): React.ReactElement {
  const words = useWords(planWords);
  return (
    <dl className={styles.fields} lang={CONTENT_LANGUAGE}>
      {indsats.fields.map(({ key, label, question, html }) => (
        <div key={key}>
          <dt>
            {label}
            {question !== undefined && <span>{question}</span>}
          </dt>
          <dd>{html === '' ? <span className={base.sub}>{words.notWritten}</span> : <RichText html={html} />}</dd>
        </div>
      ))}
    </dl>
  );
}
