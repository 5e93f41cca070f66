import type { Answers, Question } from '@virksomhedsplaner/shared/domain';
import { goalStateWords, planStateWords, roundKindWords, roundStateWords, unitKindWords } from '@virksomhedsplaner/shared/lists';
import type { ExportedSeries } from '../site-file.js';
import { column, seriesCells, seriesColumns, yesNo, type Sheet, type SheetCell, type SheetSource } from './sheet.js';

const plain = (html: string | undefined): SheetCell => (html === undefined ? undefined : { html });

export function unitsSheet({ file }: SheetSource): Sheet {
  return {
    name: 'Enheder',
    columns: [
      column('Kode', 30),
      column('Navn', 40),
      column('Type', 14),
      column('Overordnet', 30),
      column('Leder', 30),
      column('Andre stavemåder', 40),
      column('Aktiv', 8),
    ],
    rows: file.units.map((unit) => [unit.code, unit.name, unitKindWords[unit.kind], unit.parent, unit.manager, unit.aliases?.join('\n'), yesNo(unit.active)]),
  };
}

export function goalsSheet({ file, conceptOf }: SheetSource): Sheet {
  const levelOf = (concept: string, level: string): string => conceptOf(concept)?.goalLevels.find((each) => each.key === level)?.singular ?? level;
  const rowOf = (series: ExportedSeries) => (goal: ExportedSeries['goals'][number]) => [
    ...seriesCells(series),
    goal.code,
    levelOf(series.concept, goal.level),
    goal.label,
    goal.name,
    goal.parent,
    goal.order,
    goal.targetGroup,
    goal.origin,
    goal.committee,
    goal.link,
    goal.state === undefined ? undefined : goalStateWords[goal.state],
    yesNo(goal.locked),
  ];
  const heads: [string, number][] = [
    ['Kode', 30],
    ['Niveau', 16],
    ['Betegnelse', 14],
    ['Navn', 50],
    ['Overordnet', 30],
    ['Rækkefølge', 12],
    ['Målgruppe', 30],
    ['Oprindelse', 20],
    ['Udvalg', 24],
    ['Link', 30],
    ['Status', 12],
    ['Låst', 8],
  ];
  return {
    name: 'Mål',
    columns: [...seriesColumns, ...heads.map(([head, width]) => column(head, width))],
    rows: file.series.flatMap((series) => series.goals.map(rowOf(series))),
  };
}

export function plansSheet({ file }: SheetSource): Sheet {
  const nameOf = (code: string | undefined): string | undefined => file.units.find((unit) => unit.code === code)?.name ?? code;
  const heads = ['Enhed', 'Plan', 'Overordnet plan', 'Status', 'Forord', 'Om enheden', 'Hjemmeside', 'Kontakt'];
  return {
    name: 'Planer',
    columns: [...seriesColumns, ...heads.map((head) => column(head, ['Forord', 'Om enheden'].includes(head) ? 60 : 24))],
    rows: file.series.flatMap((series) =>
      series.plans.map(({ unit, title, parentUnit, state = 'draft', foreword, about, homepage, contact }) => [
        ...seriesCells(series),
        nameOf(unit),
        title,
        nameOf(parentUnit),
        planStateWords[state],
        plain(foreword),
        plain(about),
        homepage,
        contact,
      ]),
    ),
  };
}

export function roundsSheet({ file }: SheetSource): Sheet {
  const heads = ['Kode', 'Art', 'Navn', 'Åbner', 'Frist', 'Status', 'Spørgsmål'];
  return {
    name: 'Runder',
    columns: [...seriesColumns, ...heads.map((head) => column(head, head === 'Spørgsmål' ? 60 : 20))],
    rows: file.series.flatMap((series) =>
      series.rounds.map(({ code, kind, name, opens, due, state = 'planned', questions = [] }) => [
        ...seriesCells(series),
        code,
        roundKindWords[kind],
        name,
        opens,
        due,
        roundStateWords[state],
        questions.map((question) => question.text).join('\n'),
      ]),
    ),
  };
}

function answerRows(questions: readonly Question[], answers: Answers): [string, string][] {
  return Object.entries(answers).map(([id, value]) => {
    const question = questions.find((each) => each.id === id);
    return [question?.text ?? id, question?.choices?.find((choice) => choice.value === value)?.label ?? value];
  });
}

function answersOf(series: ExportedSeries): SheetCell[][] {
  return series.indsatser.flatMap(({ title, answers }) =>
    answers.flatMap(({ round, answers: given, answeredBy, answeredAt }) => {
      const asked = series.rounds.find((each) => each.code === round);
      const rows = answerRows(asked?.questions ?? [], given);
      return rows.map(([question, answer]) => [...seriesCells(series), title, asked?.name ?? round, question, answer, answeredBy, answeredAt]);
    }),
  );
}

/** One question a row; «Svar på» is the indsats, under another head than the import looks for. */
export function answersSheet({ file }: SheetSource): Sheet {
  const heads: [string, number][] = [
    ['Svar på', 45],
    ['Runde', 28],
    ['Spørgsmål', 40],
    ['Svar', 60],
    ['Svaret af', 28],
    ['Svaret den', 24],
  ];
  return { name: 'Svar', columns: [...seriesColumns, ...heads.map(([head, width]) => column(head, width))], rows: file.series.flatMap(answersOf) };
}

/** What the file is; the municipality's own words also tell the import whose template it follows. */
export function aboutSheet({ file, conceptOf }: SheetSource): Sheet {
  const rows = file.series.map((series): SheetCell[] => {
    const concept = conceptOf(series.concept);
    return [...seriesCells(series), concept?.municipality, concept?.area, concept?.planName, series.plans.length, series.indsatser.length];
  });
  const heads = ['Kommune', 'Område', 'Plan', 'Antal planer', 'Antal indsatser'];
  return { name: 'Om filen', columns: [...seriesColumns, ...heads.map((head) => column(head, 26))], rows };
}
