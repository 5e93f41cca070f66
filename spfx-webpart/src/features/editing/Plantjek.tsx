import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Indsats, PlanBook } from '@virksomhedsplaner/shared/domain';
import { planCheck, type PlanFinding } from '@virksomhedsplaner/shared/use-cases';
import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { Icon } from '../../ui/Icon.js';
import { InPageLink } from '../../ui/InPageLink.js';
import { StatusMark } from '../../ui/StatusMark.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import styles from './editing.module.scss';
import { useFieldId } from './use-field-id.js';
import { editingWords } from './words.js';

/** The findings about one indsats as it is written now, and about its unit's plan. */
function findingsAbout(draft: Indsats, book: PlanBook, concept: PlanConcept): PlanFinding[] {
  const unit = book.plans.find(({ id }) => id === draft.planId)?.unit;
  const others = book.indsatser.filter(({ id }) => id !== draft.id);
  return planCheck({ ...book, indsatser: [...others, draft] }, concept).filter(
    ({ place }) => place.indsatsId === draft.id || (place.indsatsId === undefined && place.unit === unit),
  );
}

/** What the text lacks by the template's rules, beside it; advice that never blocks. */
export function Plantjek({ draft, book, concept }: { draft: Indsats; book: PlanBook; concept: PlanConcept }): React.ReactElement {
  const words = useWords(editingWords);
  const { idOf } = useSurroundings();
  const fieldId = useFieldId(draft.id);
  const findings = React.useMemo(() => findingsAbout(draft, book, concept), [draft, book, concept]);
  return (
    <aside className={styles.check} aria-labelledby={idOf('plantjek')}>
      <Heading depth={2} id={idOf('plantjek')}>
        {words.plantjek}
      </Heading>
      <p className={styles.help} role="status">
        {words.findings(findings.length)}
      </p>
      <ul lang={CONTENT_LANGUAGE}>
        {findings.map(({ rule, severity, place, what, todo }) => {
          const target = fieldId(place.field ?? 'goal');
          return (
            <li key={`${rule}${place.field ?? ''}${place.goal ?? ''}`}>
              <StatusMark status={severity === 'hint' ? 'planned' : 'attention'}>
                <strong>{what}</strong> {todo}{' '}
                {place.indsatsId !== undefined && (
                  <InPageLink href={`#${target}`} onFollow={() => document.getElementById(target)?.focus()}>
                    {words.goToField}
                  </InPageLink>
                )}
              </StatusMark>
            </li>
          );
        })}
      </ul>
      <p className={styles.advice}>
        <Icon name="info" /> {words.advice}
      </p>
    </aside>
  );
}
