import { planTitle, type ShownConcept } from '@virksomhedsplaner/shared/concepts';
import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { StatusMark } from '../../ui/StatusMark.js';
import styles from './plan-page.module.scss';
import type { PlanPageView } from './plan-page-view.js';
import { useWords } from '../../ui/use-words.js';
import { planWords } from './words.js';

/** Title, area, municipality, unit, period and state. HU-03. */
export function Cover({ view, concept, titleId }: { view: PlanPageView; concept: ShownConcept; titleId: string }): React.ReactElement {
  const words = useWords(planWords);
  const { plan, unitName, indsatser } = view;
  return (
    <header className={styles.cover}>
      <div lang={CONTENT_LANGUAGE}>
        <p className={styles.over}>
          {concept.area}, {concept.municipality}
        </p>
        <Heading depth={0} id={titleId} tabIndex={-1}>
          {planTitle(concept, plan.period)}
        </Heading>
        <p>{unitName}</p>
      </div>
      <dl>
        <dt>{words.period}</dt>
        <dd>{plan.period.replace(/(\d)-(\d)/, '$1–$2')}</dd>
        <dt>{words.indsatser}</dt>
        <dd>{indsatser.length}</dd>
        <dt>{words.state}</dt>
        <dd>
          <StatusMark status={plan.state}>{words.states[plan.state]}</StatusMark>
        </dd>
      </dl>
    </header>
  );
}
