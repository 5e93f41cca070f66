import type { Plan } from '@virksomhedsplaner/shared/domain';
import type { ApprovalState, Edited, EditingRights, PlanChange } from '@virksomhedsplaner/shared/ports';
import * as React from 'react';
import { failureOf } from '../../app/failure.js';
import type { DeskPorts } from '../../desk/desk.js';
import { Button } from '../../ui/Button.js';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { Message } from '../../ui/Message.js';
import { plainText } from '../../ui/plain-text.js';
import { SideBySide } from '../../ui/SideBySide.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useUnsavedGuard } from '../../ui/use-unsaved-guard.js';
import { useWords } from '../../ui/use-words.js';
import { whyFailed } from './EditMessage.js';
import styles from './editing.module.scss';
import { TextField } from './TextFields.js';
import { editingWords } from './words.js';

type Texts = Required<PlanChange>;
type Outcome =
  { kind: 'saved'; approval: ApprovalState } | { kind: 'conflict'; theirs: Edited<Plan>; wanted: ApprovalState } | { kind: 'failed'; text: string };

const keys = ['foreword', 'about', 'homepage', 'contact'] as const;
const textsOf = ({ foreword = '', about = '', homepage = '', contact = '' }: Plan): Texts => ({ foreword, about, homepage, contact });
const isAddress = (text: string): boolean => text.trim() === '' || /^https?:\/\/\S+\.\S+/i.test(text.trim());

export interface PlanTextsProps {
  plan: Edited<Plan>;
  ports: DeskPorts;
  rights: EditingRights;
  wrote(): void;
}

interface PlanForm {
  texts: Texts;
  dirty: boolean;
  working: boolean;
  outcome: Outcome | undefined;
  put(part: Partial<Texts>): void;
  save(approval: ApprovalState, over?: Edited<Plan>): void;
  takeTheirs(theirs: Edited<Plan>): void;
}

function usePlanForm({ plan, ports, wrote }: PlanTextsProps): PlanForm {
  const words = useWords(editingWords);
  const [saved, setSaved] = React.useState(plan);
  const [texts, setTexts] = React.useState(() => textsOf(plan.value));
  const [working, setWorking] = React.useState(false);
  const [outcome, setOutcome] = React.useState<Outcome>();
  const changed = keys.filter((key) => texts[key] !== textsOf(saved.value)[key]);
  const begin = (next: Edited<Plan>): void => {
    setSaved(next);
    setTexts(textsOf(next.value));
  };
  const settle = (next: Outcome): void => {
    setWorking(false);
    setOutcome(next);
  };
  const save = (approval: ApprovalState, over = saved): void => {
    if (!isAddress(texts.homepage)) return setOutcome({ kind: 'failed', text: words.homepageWrong });
    setWorking(true);
    ports.editing.savePlan(saved.value.id, Object.fromEntries(changed.map((key) => [key, texts[key]])), { etag: over.etag, approval }).then(
      (result) => {
        if (!result.ok)
          return settle(
            result.reason === 'gone' ? { kind: 'failed', text: words.noPlan.title } : { kind: 'conflict', theirs: result.current, wanted: approval },
          );
        begin(result.saved);
        settle({ kind: 'saved', approval });
        wrote();
      },
      (error: unknown) => settle({ kind: 'failed', text: `${whyFailed(failureOf(error, navigator.onLine), words)} ${words.yourText}` }),
    );
  };
  return {
    ...{ texts, working, outcome, save, dirty: changed.length > 0 },
    put: (part) => setTexts({ ...texts, ...part }),
    takeTheirs: (theirs) => {
      begin(theirs);
      setOutcome(undefined);
    },
  };
}

/** The plan's own texts: message, about, homepage, contact. RU-02, RU-17, HU-20, RU-21. */
export function PlanTexts(props: PlanTextsProps): React.ReactElement {
  const words = useWords(editingWords);
  const { idOf } = useSurroundings();
  const form = usePlanForm(props);
  const { texts, put } = form;
  useUnsavedGuard(form.dirty);
  return (
    <article aria-labelledby={idOf('plan-tekster')}>
      <Heading depth={1} id={idOf('plan-tekster')} tabIndex={-1}>
        {words.planTexts}
      </Heading>
      <PlanMessage form={form} />
      <div className={styles.form}>
        {(['foreword', 'about'] as const).map((key) => (
          <TextField
            key={key}
            id={idOf(`plan-${key}`)}
            field={{ key, label: words.planFields[key] }}
            html={texts[key]}
            onChange={(html) => put({ [key]: html })}
          />
        ))}
        {(['homepage', 'contact'] as const).map((key) => (
          <div key={key} className={styles.field}>
            <label htmlFor={idOf(`plan-${key}`)}>{words.planFields[key]}</label>
            <input id={idOf(`plan-${key}`)} value={texts[key]} maxLength={255} onChange={(event) => put({ [key]: event.target.value })} />
          </div>
        ))}
        <PlanActions form={form} approve={props.rights.approve} />
      </div>
    </article>
  );
}

function PlanActions({ form: { working, dirty, save }, approve }: { form: PlanForm; approve: boolean }): React.ReactElement {
  const words = useWords(editingWords);
  return (
    <div className={styles.actions}>
      <Button look="primary" aria-disabled={working} onClick={() => save(approve ? 'approved' : 'pending')}>
        {approve ? words.approve : words.send}
      </Button>
      <Button aria-disabled={working} onClick={() => save('draft')}>
        {words.save}
      </Button>
      <span className={styles.help} role="status">
        {working ? words.working : dirty && words.unsaved}
      </span>
    </div>
  );
}

function PlanMessage({ form: { outcome, texts, save, takeTheirs } }: { form: PlanForm }): React.ReactElement {
  const words = useWords(editingWords);
  const { conflict } = words;
  if (outcome?.kind !== 'conflict') {
    return (
      <div aria-live="polite">
        {outcome?.kind === 'saved' && <Message kind="good" head={`${words.done[outcome.approval]}.`} />}
        {outcome?.kind === 'failed' && (
          <Message kind="bad" head={words.notSaved}>
            {outcome.text}
          </Message>
        )}
      </div>
    );
  }
  const { theirs, wanted } = outcome;
  const name = theirs.changedBy || conflict.someone;
  return (
    <SideBySide
      head={conflict.heading}
      text={conflict.text(name)}
      theirsHead={conflict.theirs(name, theirs.changedAt)}
      mineHead={conflict.mine}
      emptyWord={conflict.empty}
      compared={keys.map((key) => ({ label: words.planFields[key], theirs: plainText(textsOf(theirs.value)[key]), mine: plainText(texts[key]) }))}
      lang={CONTENT_LANGUAGE}
    >
      <Button look="primary" onClick={() => save(wanted, theirs)}>
        {conflict.keepMine}
      </Button>
      <Button onClick={() => takeTheirs(theirs)}>{conflict.useTheirs}</Button>
    </SideBySide>
  );
}
