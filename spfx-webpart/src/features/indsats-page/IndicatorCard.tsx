import { dayInWords } from '@virksomhedsplaner/shared/texts';
import * as React from 'react';
import base from '../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import { CHART, chartOf, type IndicatorView } from './indicator-view.js';
import styles from './indsats-page.module.scss';
import { indsatsWords, type IndsatsStrings } from './words.js';

/** "Udgangspunkt 4 (2014) · Mål 10 borgere i 2016 · Flere". */
function factsOf(
  { baseline, baselineYear, target, year, measuredIn, direction, source, awaiting }: IndicatorView,
  words: IndsatsStrings,
  numeral: Intl.NumberFormat,
): string {
  const inWords = (value: number): string => [numeral.format(value), measuredIn].filter(Boolean).join(' ');
  return [
    ...(awaiting ? [words.awaiting] : []),
    ...(direction === undefined ? [] : [words.directions[direction]]),
    ...(baseline === undefined ? [] : [words.baseline(inWords(baseline), baselineYear)]),
    ...(target === undefined ? [] : [words.target(inWords(target), year)]),
    ...(source === undefined ? [] : [words.source(source)]),
  ].join(' · ');
}

/** One indicator: what is aimed at, a small chart with the target's line, and its measurements as a table. */
export function IndicatorCard({ indicator }: { indicator: IndicatorView }): React.ReactElement {
  const { idOf, locale } = useSurroundings();
  const words = useWords(indsatsWords);
  const numeral = new Intl.NumberFormat(locale);
  const id = idOf(`indicator-${indicator.id}`);
  return (
    <section className={styles.indicator} aria-labelledby={id}>
      <Heading depth={2} look={3} id={id} lang={CONTENT_LANGUAGE}>
        {indicator.title}
      </Heading>
      <p className={base.sub}>{factsOf(indicator, words, numeral)}</p>
      {indicator.measured.length === 0 ? <p>{words.notMeasured}</p> : <Measured indicator={indicator} numeral={numeral} id={id} />}
    </section>
  );
}

function Measured({ indicator, numeral, id }: { indicator: IndicatorView; numeral: Intl.NumberFormat; id: string }): React.ReactElement {
  const { locale } = useSurroundings();
  const words = useWords(indsatsWords);
  return (
    <div className={styles.measured}>
      <ChartDrawing indicator={indicator} numeral={numeral} labelledBy={id} />
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            {[words.date, words.value, words.assessment].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicator.measured.map(({ date, value, assessment }) => (
            <tr key={date}>
              <th scope="row">{dayInWords(date, locale)}</th>
              <td>{numeral.format(value)}</td>
              <td lang={CONTENT_LANGUAGE}>{assessment}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChartDrawing({ indicator, numeral, labelledBy }: { indicator: IndicatorView; numeral: Intl.NumberFormat; labelledBy: string }): React.ReactElement {
  const words = useWords(indsatsWords);
  const chart = chartOf(indicator);
  if (chart === undefined) return <></>;
  const { points, target, zero } = chart;
  const { width, height, edge } = CHART;
  return (
    <svg className={styles.chart} role="img" aria-labelledby={labelledBy} viewBox={`0 0 ${width} ${height}`}>
      <path className={styles.axis} d={`M${edge / 2} ${zero}H${width - edge / 2}`} />
      {target !== undefined && (
        <>
          <path className={styles.target} d={`M${edge / 2} ${target}H${width - edge / 2}`} />
          <text x={edge / 2} y={target - 6}>
            {words.targetShort(numeral.format(indicator.target ?? 0))}
          </text>
        </>
      )}
      <polyline className={styles.curve} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y, value }, at) => (
        <g key={at}>
          <circle className={styles.point} cx={x} cy={y} r={4} />
          <text x={x} y={y + 18} textAnchor="middle">
            {numeral.format(value)}
          </text>
        </g>
      ))}
    </svg>
  );
}
