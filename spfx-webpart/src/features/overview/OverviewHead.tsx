import { dayInWords } from '@virksomhedsplaner/shared/texts';
import * as React from 'react';
import base from '../../ui/base.module.scss';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { useSurroundings } from '../../ui/surroundings.js';
import styles from './overview.module.scss';
import type { Totals } from './overview-basis.js';

export interface OverviewHeadProps {
  title: string;
  subtitle: string;
  totals: Totals;
}

/** The plan's title, and how much it holds: "49 indsatser, heraf 17 tværgående · 5 mål · 6 enheder". */
export function OverviewHead({ title, subtitle, totals }: OverviewHeadProps): React.ReactElement {
  const { strings, locale, idOf } = useSurroundings();
  const words = strings.overview;
  const crossCutting = totals.crossCutting > 0 ? `, ${words.ofWhichCrossCutting(totals.crossCutting)}` : '';
  const more = [
    ...(totals.goals > 0 ? [words.goals(totals.goals)] : []),
    words.units(totals.units),
    ...(totals.updated === undefined ? [] : [words.updated(dayInWords(totals.updated, locale))]),
  ];
  return (
    <header>
      <Heading depth={0} lang={CONTENT_LANGUAGE}>
        {title}
      </Heading>
      <p className={base.lead} lang={CONTENT_LANGUAGE}>
        {subtitle}
      </p>
      <Heading depth={1} id={idOf('overview')} className={styles.heading}>
        {words.heading}
      </Heading>
      {totals.indsatser > 0 && (
        <p className={`${base.lead} ${styles.totals}`}>
          <strong>
            {words.indsatser(totals.indsatser)}
            {crossCutting}
          </strong>
          {more.map((part) => ` · ${part}`)}
        </p>
      )}
    </header>
  );
}
