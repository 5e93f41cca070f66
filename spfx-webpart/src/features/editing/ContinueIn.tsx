import type { Indsats, Plan } from '@virksomhedsplaner/shared/domain';
import type { Edited } from '@virksomhedsplaner/shared/ports';
import * as React from 'react';
import { failureOf } from '../../app/failure.js';
import type { DeskPorts } from '../../desk/desk.js';
import { Button } from '../../ui/Button.js';
import { Message } from '../../ui/Message.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import { whyFailed } from './EditMessage.js';
import styles from './editing.module.scss';
import { SelectField } from './SelectField.js';
import type { Told } from './use-edited-plan.js';
import { editingWords } from './words.js';

/** The same unit's other plans under the same template. */
async function otherPlans({ repository }: DeskPorts, { concept, period, unit }: Plan): Promise<Plan[]> {
  const series = (await repository.series()).filter((one) => one.concept === concept && one.period !== period);
  const books = await Promise.all(series.map((one) => repository.planBook(one)));
  return books.flatMap(({ plans }) => plans.filter((plan) => plan.unit === unit));
}

async function copyTo({ repository, editing }: DeskPorts, { value }: Edited<Indsats>, to: Plan): Promise<void> {
  const book = await repository.planBook(to);
  const known = new Set(book.goals.map(({ code }) => code));
  const { title, fields, units, leadUnit, themes, owner, coOwners, partners, kind, order, primaryGoal } = value;
  const goals = value.goals.filter((code) => known.has(code));
  await editing.addIndsats(`${to.key}/${crypto.randomUUID()}`, {
    ...{ title, fields, units, themes, coOwners, kind, order, goals, planId: to.id, concept: to.concept, period: to.period, continuedFrom: value.id },
    ...(leadUnit === undefined ? {} : { leadUnit }),
    ...(owner === undefined ? {} : { owner }),
    ...(partners === undefined ? {} : { partners }),
    ...(primaryGoal === undefined || !known.has(primaryGoal) ? {} : { primaryGoal }),
  });
}

/** Carries an indsats on into the unit's next plan, marked as continued. RU-03. */
export function ContinueIn({ edited, plan, ports }: { edited: Edited<Indsats>; plan: Plan; ports: DeskPorts }): React.ReactElement {
  const words = useWords(editingWords);
  const { idOf } = useSurroundings();
  const [plans, setPlans] = React.useState<Plan[]>();
  const [chosen, setChosen] = React.useState('');
  const [told, setTold] = React.useState<Told>();
  const failed = (error: unknown): void => setTold({ kind: 'bad', text: whyFailed(failureOf(error, navigator.onLine), words) });
  const look = (open: boolean): void => {
    if (open && plans === undefined) otherPlans(ports, plan).then(setPlans, failed);
  };
  const target = plans?.find(({ id }) => String(id) === chosen) ?? plans?.[0];
  const copy = (): void => {
    if (target !== undefined)
      copyTo(ports, edited, target).then(() => setTold({ kind: 'good', text: words.continued(`${target.title} ${target.period}`) }), failed);
  };
  return (
    <details className={styles.ticks} onToggle={(event) => look(event.currentTarget.open)}>
      <summary>{words.continueIn}</summary>
      <p className={styles.help}>{plans?.length === 0 ? words.noOtherPlan : words.continueHelp}</p>
      {target !== undefined && (
        <div className={styles.pair}>
          <SelectField
            id={idOf('fortsaet')}
            label={words.continueIn}
            options={(plans ?? []).map(({ id, title, period }) => ({ key: String(id), text: `${title} ${period}` }))}
            value={String(target.id)}
            onChange={setChosen}
          />
          <div>
            <Button onClick={copy}>{words.continueNow}</Button>
          </div>
        </div>
      )}
      <div aria-live="polite">{told !== undefined && <Message kind={told.kind}>{told.text}</Message>}</div>
    </details>
  );
}
