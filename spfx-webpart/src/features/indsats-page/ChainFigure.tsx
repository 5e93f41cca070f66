import * as React from 'react';
import base from '../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { useWords } from '../../ui/use-words.js';
import type { Chain, ChainStep } from './chain.js';
import { BOX_WIDTH, drawingOf, type Box } from './chain-drawing.js';
import styles from './indsats-page.module.scss';
import { indsatsWords } from './words.js';

/** The forandringsteori as a drawing, and the same as a table. RA-35. */
export function ChainFigure({ chain }: { chain: Chain }): React.ReactElement {
  const { idOf } = useSurroundings();
  const words = useWords(indsatsWords);
  return (
    <>
      <figure className={styles.figure}>
        <ChainDrawing chain={chain} labelledBy={idOf('chain-caption')} />
        <figcaption id={idOf('chain-caption')} className={base.sub}>
          {words.chainCaption}
        </figcaption>
      </figure>
      <ChainTable chain={chain} />
    </>
  );
}

function ChainDrawing({ chain, labelledBy }: { chain: Chain; labelledBy: string }): React.ReactElement {
  const words = useWords(indsatsWords);
  const { boxes, ties, columns, height } = drawingOf(chain);
  const width = (columns.at(-1)?.x ?? 0) + BOX_WIDTH;
  const at = new Map(boxes.map((box) => [box.key, box]));
  return (
    <svg className={styles.drawing} role="img" aria-labelledby={labelledBy} viewBox={`-2 -2 ${width + 4} ${height + 4}`} style={{ maxWidth: width }}>
      {columns.map(({ column, x }) => (
        <text key={column} x={x} y={20} className={styles.head}>
          {words.steps[column]}
        </text>
      ))}
      {ties.map(([from, to]) => (
        <Tie key={`${from}>${to}`} from={at.get(from)} to={at.get(to)} />
      ))}
      {boxes.map(({ key, column, x, y, height: tall, lines }) => (
        <g key={key} lang={CONTENT_LANGUAGE}>
          <rect className={styles[column]} x={x} y={y} width={BOX_WIDTH} height={tall} rx={3} />
          {lines.map((line, index) => (
            <text key={index} x={x + 12} y={y + 26 + index * 20} className={column === 'activity' ? styles.onActivity : undefined}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

function Tie({ from, to }: { from: Box | undefined; to: Box | undefined }): React.ReactElement {
  if (from === undefined || to === undefined) return <></>;
  const [x1, y1, x2, y2] = [from.x + BOX_WIDTH, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const middle = x2 - 24;
  return <path className={styles.tie} d={`M${x1} ${y1}H${middle}V${y2}H${x2}m-6 -4l6 4l-6 4`} />;
}

function ChainTable({ chain: { activity, ways } }: { chain: Chain }): React.ReactElement {
  const words = useWords(indsatsWords);
  const { steps } = words;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.chainTable}>
      <table className={styles.table}>
        <caption>{words.chainTable}</caption>
        <thead>
          <tr>
            {[steps.activity, steps.partGoal, steps.resultGoal, steps.effectGoal].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang={CONTENT_LANGUAGE}>
          {ways.map(({ partGoal, resultGoal, effectGoals }, at) => (
            <tr key={at}>
              <Steps steps={[activity]} />
              <Steps steps={partGoal === undefined ? [] : [partGoal]} />
              <Steps steps={resultGoal === undefined ? [] : [resultGoal]} />
              <Steps steps={effectGoals} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Steps({ steps }: { steps: readonly ChainStep[] }): React.ReactElement {
  const words = useWords(indsatsWords);
  return (
    <td>
      {steps.length === 0 && <span className={base.sub}>{words.notWritten}</span>}
      {steps.map(({ key, name, year, indicators }) => (
        <div key={key}>
          <p>{year === undefined ? name : `${name} (${year})`}</p>
          {indicators.length > 0 && (
            <ul aria-label={words.indicators}>
              {indicators.map((indicator) => (
                <li key={indicator}>{indicator}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </td>
  );
}
