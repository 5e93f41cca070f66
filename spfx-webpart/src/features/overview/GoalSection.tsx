import * as React from 'react';
import base from '../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { Icon } from '../../ui/Icon.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { IndsatsTable } from './IndsatsTable.js';
import styles from './overview.module.scss';
import { goalHeading, type GoalBlock } from './overview-blocks.js';

/** A goal with its indsatser: the units' own first, then the cross-cutting ones in a block of their own. RU-07, RU-23. */
export function GoalSection({ block }: { block: GoalBlock }): React.ReactElement {
  const { strings, idOf } = useSurroundings();
  const { overview } = strings;
  const id = idOf(`goal-${block.key}`);
  const count = block.own.length + block.crossCutting.length;
  const ofWhich = block.crossCutting.length > 0 ? `, ${overview.ofWhichCrossCutting(block.crossCutting.length)}` : '';
  return (
    <section className={styles.goal} aria-labelledby={id}>
      <div className={styles.goalHead}>
        <Heading depth={2} id={id} lang={CONTENT_LANGUAGE}>
          {block.label !== undefined && <span>{block.label} </span>}
          <span>{block.name}</span>
        </Heading>
        <p className={base.sub}>
          {overview.indsatser(count)}
          {ofWhich}
        </p>
      </div>
      {block.own.length > 0 && <IndsatsTable rows={block.own} caption={<span className={base.hidden}>{overview.under(goalHeading(block))}</span>} />}
      {block.crossCutting.length > 0 && (
        <IndsatsTable
          rows={block.crossCutting}
          quietHead={block.own.length > 0}
          caption={
            <span className={styles.crossCutting}>
              <Icon name="people" />
              <span>
                {overview.crossCutting}
                <span className={base.hidden}>{overview.crossCuttingUnder(goalHeading(block))}</span>
              </span>
            </span>
          }
        />
      )}
    </section>
  );
}
