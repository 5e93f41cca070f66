import type { KeyFigureRow, KeyFigureTable, PlanBook } from '@virksomhedsplaner/shared/domain';
import { checkKeyFigures } from '@virksomhedsplaner/shared/use-cases';
import * as React from 'react';
import { useMayWrite } from '../../app/DeskBar.js';
import { FailurePanel } from '../../app/FailurePanel.js';
import { useLoaded } from '../../app/use-loaded.js';
import { useDepth, type Depth } from '../../depth/depth.js';
import { useDesk } from '../../desk/desk.js';
import base from '../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import styles from './plan-page.module.scss';
import { planWords } from './words.js';

export interface BesidePlanProps {
  book: PlanBook;
  unit: string;
  external: boolean;
  /** Bilag 2 is shown: the goals' indicators belong to it. HU-25. */
  withIndicators: boolean;
}

type Beside = Awaited<ReturnType<Awaited<ReturnType<Depth>>['besidePlans']>>;

/** Key figures of the unit and the goals' indicators, read once the plan is shown; nothing where there are none. RU-18, RU-19. */
export function BesidePlan(props: BesidePlanProps): React.ReactElement {
  const depth = useDepth();
  const { concept, period } = props.book;
  const loaded = useLoaded(depth && `${concept}/${period}`, async () => (await depth?.())?.besidePlans({ concept, period }));
  if (loaded.state === 'failed') return <FailurePanel failure={loaded.failure} retry={loaded.retry} />;
  if (loaded.state !== 'ready' || loaded.value === undefined) return <></>;
  return <Loaded {...props} beside={loaded.value} />;
}

function Loaded({ book, unit, external, withIndicators, beside }: BesidePlanProps & { beside: Beside }): React.ReactElement {
  const tables = beside.keyFigures.filter((table) => table.unit === unit);
  const mayWrite = useMayWrite(useDesk(), tables.length > 0 && !external);
  const indicators = withIndicators ? beside.indicators.filter(({ goal }) => goal !== undefined) : [];
  return (
    <>
      {tables.length > 0 && <KeyFigures tables={tables} checked={mayWrite} />}
      <GoalIndicators book={book} indicators={indicators} />
    </>
  );
}

function KeyFigures({ tables, checked }: { tables: readonly KeyFigureTable[]; checked: boolean }): React.ReactElement {
  const { idOf } = useSurroundings();
  const words = useWords(planWords);
  return (
    <section className={styles.section} aria-labelledby={idOf('key-figures')}>
      <Heading depth={1} id={idOf('key-figures')} tabIndex={-1}>
        {words.keyFigures}
      </Heading>
      {tables.map((table) => (
        <div key={`${table.year} ${table.title}`}>
          <FigureTable table={table} />
          {checked && <Findings table={table} />}
        </div>
      ))}
    </section>
  );
}

function FigureTable({ table }: { table: KeyFigureTable }): React.ReactElement {
  const { locale } = useSurroundings();
  const words = useWords(planWords);
  const { title, year, columns, rows, total, source, notes } = table;
  const numeral = new Intl.NumberFormat(locale);
  const row = ({ label, values }: KeyFigureRow): React.ReactElement => (
    <tr key={label}>
      <th scope="row">{label}</th>
      {columns.map((column, at) => (
        <td key={column.title}>{values[at] === undefined || values[at] === null ? '' : numeral.format(Number(values[at]))}</td>
      ))}
    </tr>
  );
  return (
    <div lang={CONTENT_LANGUAGE}>
      <table className={styles.figures}>
        <caption>{`${title}, ${year}`}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {columns.map((column) => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(row)}</tbody>
        {total !== undefined && <tfoot>{row(total)}</tfoot>}
      </table>
      <p className={base.sub}>{[notes, source === undefined ? undefined : words.figuresFrom(source)].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

/** Figures that do not agree; only for those who can put them right. */
function Findings({ table }: { table: KeyFigureTable }): React.ReactElement {
  const words = useWords(planWords);
  const findings = checkKeyFigures(table);
  if (findings.length === 0) return <></>;
  return (
    <div className={styles.findings} role="note">
      <p>{words.figuresDisagree}</p>
      <ul lang={CONTENT_LANGUAGE}>
        {findings.map(({ rule, place, what, todo }) => (
          <li key={`${rule} ${place}`}>
            {what} {todo}
          </li>
        ))}
      </ul>
    </div>
  );
}

function GoalIndicators({ book, indicators }: { book: PlanBook; indicators: readonly { id: number; title: string; goal?: string }[] }): React.ReactElement {
  const { idOf } = useSurroundings();
  const words = useWords(planWords);
  const goals = book.goals.filter(({ code }) => indicators.some(({ goal }) => goal === code));
  if (goals.length === 0) return <></>;
  return (
    <section className={styles.section} aria-labelledby={idOf('goal-indicators')}>
      <Heading depth={1} id={idOf('goal-indicators')} tabIndex={-1}>
        {words.goalIndicators}
      </Heading>
      <dl className={styles.goalIndicators} lang={CONTENT_LANGUAGE}>
        {goals.map(({ code, name }) => (
          <div key={code}>
            <dt>{name}</dt>
            {indicators
              .filter(({ goal }) => goal === code)
              .map(({ id, title }) => (
                <dd key={id}>{title}</dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
