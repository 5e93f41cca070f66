import { planTitle, type ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { PlanSeries } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { overviewAddress, seriesKey } from '../address/address.js';
import type { Address } from '../address/use-address.js';
import { CONTENT_LANGUAGE } from '../ui/content-language.js';
import { InPageLink } from '../ui/InPageLink.js';
import { useSurroundings } from '../ui/surroundings.js';
import styles from './series-switch.module.scss';

export interface SeriesSwitchProps {
  choices: readonly PlanSeries[];
  current: PlanSeries;
  known: readonly ShownConcept[];
  address: Address;
}

function nameOf({ concept: id, period }: PlanSeries, known: readonly ShownConcept[]): { title: string; area: string } {
  const concept = known.find((candidate) => candidate.id === id);
  return concept === undefined ? { title: `${id} ${period}`, area: '' } : { title: planTitle(concept, period), area: concept.area };
}

/** Links to the other plans of the site: another year, another area. */
export function SeriesSwitch({ choices, current, known, address }: SeriesSwitchProps): React.ReactElement {
  const { strings } = useSurroundings();
  return (
    <nav className={styles.switch} aria-label={strings.switchSeries}>
      <ul>
        {choices.map((choice) => {
          const href = overviewAddress(address.href, choice);
          const { title, area } = nameOf(choice, known);
          return (
            <li key={seriesKey(choice)} lang={CONTENT_LANGUAGE}>
              <InPageLink href={href} onFollow={() => address.go(href)} aria-current={seriesKey(choice) === seriesKey(current) ? 'page' : undefined}>
                {title} <span>{area}</span>
              </InPageLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
