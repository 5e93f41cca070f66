import type { Goal, Indsats, PlanBook } from '@virksomhedsplaner/shared/domain';
import { unitsByCode } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { useWords } from '../../ui/use-words.js';
import styles from './indsats-page.module.scss';
import { sourceOf } from './goal-source.js';
import { indsatsWords } from './words.js';

/** What an indsats is tied to: goals with their source, units, owner and partners. */
export function Facts({ indsats, book }: { indsats: Indsats; book: PlanBook }): React.ReactElement {
  const words = useWords(indsatsWords);
  const units = unitsByCode(book.units);
  const nameOf = (code: string): string => units.get(code)?.name ?? code;
  const people = [...(indsats.owner === undefined ? [] : [indsats.owner]), ...indsats.coOwners];
  const facts: [string, string][] = [
    [words.units, indsats.units.map(nameOf).join(', ')],
    [words.leadUnit, indsats.leadUnit === undefined ? '' : nameOf(indsats.leadUnit)],
    [words.owner, people.map(({ name }) => name).join(', ')],
    [words.partners, indsats.partners ?? ''],
    [words.themes, indsats.themes.join(', ')],
  ];
  const codes = new Set([...(indsats.primaryGoal === undefined ? [] : [indsats.primaryGoal]), ...indsats.goals]);
  const goals = [...codes].flatMap((code) => book.goals.find((goal) => goal.code === code) ?? []);
  return (
    <dl className={styles.facts}>
      {goals.length > 0 && (
        <div>
          <dt>{words.goals}</dt>
          {goals.map((goal) => (
            <dd key={goal.code} lang={CONTENT_LANGUAGE}>
              <GoalName goal={goal} goals={book.goals} />
            </dd>
          ))}
        </div>
      )}
      {facts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={CONTENT_LANGUAGE}>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function GoalName({ goal, goals }: { goal: Goal; goals: readonly Goal[] }): React.ReactElement {
  const words = useWords(indsatsWords);
  const source = sourceOf(goal, goals);
  return (
    <>
      {goal.label === undefined ? goal.name : `${goal.label}: ${goal.name}`}
      {source !== undefined && (
        <>
          {' · '}
          <a href={source.link} title={words.goalSource}>
            {source.name}
          </a>
        </>
      )}
    </>
  );
}
