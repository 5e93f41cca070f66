import * as React from 'react';
import base from '../../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../../ui/content-language.js';
import { useSurroundings } from '../../../ui/surroundings.js';
import { useWords } from '../../../ui/use-words.js';
import type { OverviewModel } from '../use-overview.js';
import { figureWords } from './figure-words.js';
import styles from './figure.module.scss';
import type { GoalBranch } from './goal-tree.js';

/** How many indsatser each unit takes part in, goal by goal. */
export function UnitsAndGoals({ model, branches }: { model: OverviewModel; branches: readonly GoalBranch[] }): React.ReactElement {
  const words = useWords(figureWords);
  const { strings } = useSurroundings();
  const countOf = (branch: GoalBranch, code: string): number => branch.units.find((unit) => unit.code === code)?.count ?? 0;
  const units = [...model.basis.unitNames].filter(([code]) => branches.some((branch) => countOf(branch, code) > 0));
  return (
    // a table of many goals is wider than a phone: the keyboard must reach what is outside
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={words.table}>
      <table className={styles.table}>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.overview.unit}</th>
            {branches.map(({ key, label, name }) => (
              <th key={key} scope="col" lang={CONTENT_LANGUAGE}>
                {label ?? name}
              </th>
            ))}
            <th scope="col">{words.takesPart}</th>
          </tr>
        </thead>
        <tbody>
          {units.map(([code, name]) => (
            <tr key={code}>
              <th scope="row" lang={CONTENT_LANGUAGE}>
                {name}
              </th>
              {branches.map((branch) => (
                <td key={branch.key}>{countOf(branch, code) || '–'}</td>
              ))}
              <td>{branches.reduce((sum, branch) => sum + countOf(branch, code), 0)}</td>
            </tr>
          ))}
        </tbody>
        <Distinct branches={branches} all={model.view.shown.indsatser} />
      </table>
      <p className={base.sub}>{words.tableNote}</p>
    </div>
  );
}

function Distinct({ branches, all }: { branches: readonly GoalBranch[]; all: number }): React.ReactElement {
  return (
    <tfoot>
      <tr>
        <th scope="row">{useWords(figureWords).distinct}</th>
        {branches.map(({ key, own, crossCutting }) => (
          <td key={key}>{own + crossCutting}</td>
        ))}
        <td>{all}</td>
      </tr>
    </tfoot>
  );
}
