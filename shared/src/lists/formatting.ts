import type { Rating, ReminderOutcome } from '../domain/index.js';
import { outcomeWords, ratingWords } from './words.js';

/** SharePoint's own classes and icons for how serious something is; Use column formatting, Microsoft Learn. */
const SEVERITIES = {
  good: ['sp-field-severity--good', 'CheckMark'],
  low: ['sp-field-severity--low', 'Forward'],
  warning: ['sp-field-severity--warning', 'Error'],
  severe: ['sp-field-severity--severeWarning', 'Warning'],
  blocked: ['sp-field-severity--blocked', 'ErrorBadge'],
} as const;
type Severity = keyof typeof SEVERITIES;

const RATINGS: Record<Rating, Severity> = {
  'on-track': 'good',
  done: 'good',
  'not-started': 'low',
  attention: 'warning',
  delayed: 'severe',
  stopped: 'blocked',
};
const OUTCOMES: Record<ReminderOutcome, Severity> = { sent: 'good', 'answered-before': 'good', waiting: 'low', undeliverable: 'severe', failed: 'blocked' };

/** An expression in the formatter's own language: the first word that the cell holds decides. */
function choose(of: readonly [word: string, result: string][]): string {
  return `=${of.reduceRight((otherwise, [word, result]) => `if(@currentField == '${word}', '${result}', ${otherwise})`, "''")}`;
}

/** Column formatting (JSON) that shows a word with colour and icon, so that colour is never the only sign. */
function severityFormatter<T extends string>(words: Record<T, string>, severities: Record<T, Severity>): string {
  const rows = (Object.keys(words) as T[]).map((value) => ({ word: words[value], look: SEVERITIES[severities[value]] }));
  return JSON.stringify({
    $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
    elmType: 'div',
    attributes: { class: choose(rows.map(({ word, look }) => [word, look[0]])) },
    children: [
      {
        elmType: 'span',
        style: { display: 'inline-block', padding: '0 4px' },
        attributes: { iconName: choose(rows.map(({ word, look }) => [word, look[1]])) },
      },
      { elmType: 'span', txtContent: '@currentField' },
    ],
  });
}

export const ratingFormatter = severityFormatter(ratingWords, RATINGS);
export const outcomeFormatter = severityFormatter(outcomeWords, OUTCOMES);

/** A warning when the day has passed and the row's state column still holds the word; empty cells stay empty. */
export const overdueFormatter = (stateColumn: string, word: string): string =>
  JSON.stringify({
    $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
    elmType: 'div',
    attributes: { class: `=if(@currentField != '' && @currentField < @now && [$${stateColumn}] == '${word}', '${SEVERITIES.warning[0]}', '')` },
    children: [{ elmType: 'span', txtContent: '@currentField.displayValue' }],
  });

/** A warning when the day has passed, for rows that are all still waiting; today is not late yet. */
export const passedFormatter = JSON.stringify({
  $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
  elmType: 'div',
  attributes: { class: `=if(@currentField != '' && @currentField <= @now - 86400000, '${SEVERITIES.severe[0]}', '')` },
  children: [
    {
      elmType: 'span',
      style: { display: 'inline-block', padding: '0 4px' },
      attributes: { iconName: `=if(@currentField != '' && @currentField <= @now - 86400000, '${SEVERITIES.severe[1]}', '')` },
    },
    { elmType: 'span', txtContent: '@currentField.displayValue' },
  ],
});

/** «Afventer» with its sign where it is so, and nothing where it is not. */
export const awaitingFormatter = JSON.stringify({
  $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
  elmType: 'div',
  attributes: { class: `=if(@currentField, '${SEVERITIES.low[0]}', '')` },
  children: [{ elmType: 'span', txtContent: "=if(@currentField, 'Afventer', '')" }],
});

/** The cell's text as a link to another list's view, showing only the rows that look up this one. `column` is that list's lookup. */
export const linkToRows = (view: string, column: string): string =>
  JSON.stringify({
    $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
    elmType: 'a',
    txtContent: '@currentField',
    attributes: { href: `=@currentWeb + '/Lists/${view}.aspx?FilterField1=${column}&FilterValue1=' + [$Title]` },
  });
