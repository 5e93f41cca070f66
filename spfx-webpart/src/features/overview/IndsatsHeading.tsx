import * as React from 'react';
import { InPageLink } from '../../ui/InPageLink.js';
import { Marked } from '../../ui/Marked.js';
import { useSurroundings } from '../../ui/surroundings.js';
import styles from './overview.module.scss';
import type { OverviewRow } from './overview-rows.js';
import { RowContext } from './row-context.js';
import { excerptOf } from './text-search.js';

/** The indsats's heading as a link to its plan page; under a search also the text where the words were found. */
export function IndsatsHeading({ row }: { row: OverviewRow }): React.ReactElement {
  const { idOf } = useSurroundings();
  const { words, fieldLabels, hrefOf, follow } = React.useContext(RowContext);
  const href = hrefOf(row);
  const title = <Marked text={row.title} words={words} />;
  const excerpt = words.length === 0 ? undefined : excerptOf(row, words);
  return (
    <>
      {href === undefined ? (
        title
      ) : (
        <InPageLink id={idOf(`row-${row.id}`)} href={href} onFollow={() => follow(href)}>
          {title}
        </InPageLink>
      )}
      {excerpt !== undefined && (
        <p className={styles.excerpt}>
          {fieldLabels[excerpt.field]}: <Marked text={excerpt.text} words={words} />
        </p>
      )}
    </>
  );
}
