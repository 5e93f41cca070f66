import * as React from 'react';
import base from '../../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../../ui/content-language.js';
import { Heading } from '../../../ui/Heading.js';
import { InPageLink } from '../../../ui/InPageLink.js';
import { useSurroundings } from '../../../ui/surroundings.js';
import { useWords } from '../../../ui/use-words.js';
import type { OverviewModel } from '../use-overview.js';
import { figureWords } from './figure-words.js';
import styles from './figure.module.scss';
import { GoalDrawing } from './GoalDrawing.js';
import { goalTree, type GoalBranch } from './goal-tree.js';
import { UnitsAndGoals } from './UnitsAndGoals.js';

/** So many goals can be drawn beside each other; more stand as text alone. */
const MOST_DRAWN = 8;

/** The goals with what stands under each, as a drawing, as text and as a table. RU-05. */
export function GoalFigure({ model, title }: { model: OverviewModel; title: string }): React.ReactElement {
  const { idOf } = useSurroundings();
  const words = useWords(figureWords);
  const branches = goalTree(model.view.blocks, model.basis);
  return (
    <section className={styles.figure} aria-labelledby={idOf('figure')}>
      <Heading depth={2} id={idOf('figure')}>
        {words.heading}
      </Heading>
      <p className={base.sub}>{words.text}</p>
      {branches.length <= MOST_DRAWN && (
        <figure className={styles.wide}>
          <GoalDrawing title={title} total={model.view.shown.indsatser} branches={branches} describedBy={idOf('figure-caption')} />
          <figcaption id={idOf('figure-caption')} className={base.sub}>
            {words.caption}
          </figcaption>
        </figure>
      )}
      <Heading depth={3}>{words.asText}</Heading>
      <ol className={styles.text}>
        {branches.map((branch) => (
          <BranchAsText key={branch.key} branch={branch} model={model} />
        ))}
      </ol>
      <UnitsAndGoals model={model} branches={branches} />
    </section>
  );
}

function BranchAsText({ branch, model }: { branch: GoalBranch; model: OverviewModel }): React.ReactElement {
  const words = useWords(figureWords);
  const here = { goals: [branch.key], shownBy: 'goal' } as const;
  return (
    <li>
      <InPageLink href={model.hrefFor(here)} onFollow={() => model.choose(here)} lang={CONTENT_LANGUAGE}>
        {branch.heading}
      </InPageLink>
      <p>
        {words.own(branch.own)}, {words.crossCutting(branch.crossCutting)}
      </p>
      <ul lang={CONTENT_LANGUAGE}>
        {branch.units.map(({ code, name, count }) => (
          <li key={code}>
            {name}: {count}
          </li>
        ))}
      </ul>
    </li>
  );
}
