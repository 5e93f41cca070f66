import { samePerson, type Person } from '@virksomhedsplaner/shared/domain';
import type { StatusDraft } from '@virksomhedsplaner/shared/ports';
import { myIndsatser, showQuestion, type OwnIndsats } from '@virksomhedsplaner/shared/use-cases';
import * as React from 'react';
import { useLoaded, type Loaded } from '../../app/use-loaded.js';
import type { Desk, DeskPorts } from '../../desk/desk.js';
import { answerRows, type AnswerRows } from './answer-rows.js';

export type MyAnswersData = { known: false } | ({ known: true } & AnswerRows);

function roundIds(own: readonly OwnIndsats[]): number[] {
  return [...new Set(own.flatMap(({ question }) => (question === undefined ? [] : [question.round.id])))];
}

/** The question with the draft to go on from. One by somebody who is not plainly asked is for the use case to judge. */
async function withDraft(own: OwnIndsats, drafts: readonly StatusDraft[], { ports, me }: { ports: DeskPorts; me: Person }): Promise<OwnIndsats> {
  const { question, indsats } = own;
  const draft = drafts.find(({ indsatsId, roundId }) => indsatsId === indsats.id && roundId === question?.round.id);
  if (question === undefined || draft === undefined) return own;
  const asked = [me, indsats.owner, ...indsats.coOwners];
  if (asked.some((person) => samePerson(person, draft.savedBy))) return { ...own, question: { ...question, draft } };
  const shown = await showQuestion(ports, me.upn, { ...own.series, indsatsId: indsats.id, roundId: question.round.id });
  return shown.ok ? { ...own, question: { ...question, ...(shown.question.draft === undefined ? {} : { draft: shown.question.draft }) } } : own;
}

async function read({ me, ports: connect }: Desk): Promise<MyAnswersData> {
  const ports = await connect();
  const mine = await myIndsatser(ports, me.upn);
  if (!mine.ok) return { known: false };
  const drafts = await ports.repository.drafts(roundIds(mine.indsatser));
  return { known: true, ...answerRows(await Promise.all(mine.indsatser.map((own) => withDraft(own, drafts, { ports, me })))) };
}

/** What the reader is asked about; `refresh` reads it again while the old list stays on the screen. */
export function useMyAnswers(desk: Desk): { loaded: Loaded<MyAnswersData>; refresh(): void } {
  const loaded = useLoaded('mine', () => read(desk));
  const [newer, setNewer] = React.useState<MyAnswersData>();
  const open = React.useRef(true);
  React.useEffect(
    () => () => {
      open.current = false;
    },
    [],
  );
  const refresh = (): void => {
    // a failure here leaves the list as it was: what was sent or saved has been told already
    read(desk).then(
      (value) => open.current && setNewer(value),
      () => undefined,
    );
  };
  return { loaded: loaded.state === 'ready' && newer !== undefined ? { state: 'ready', value: newer } : loaded, refresh };
}
