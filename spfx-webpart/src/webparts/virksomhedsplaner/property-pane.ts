import { PropertyPaneDropdown, PropertyPaneTextField, type IPropertyPaneConfiguration, type IPropertyPaneDropdownOption } from '@microsoft/sp-property-pane';
import { planTitle, shownConcepts, shownIn, type ShownConcept } from '@virksomhedsplaner/shared/concepts';
import type { PlanSeries } from '@virksomhedsplaner/shared/domain';
import { languageOf } from '@virksomhedsplaner/shared/texts';
import { seriesIn, seriesKey } from '../../address/address.js';
import type { PlanReader } from '../../app/remember-reads.js';
import type { Settings } from './settings.js';
import { settingsWords, type SettingsStrings } from './settings-words.js';

let series: PlanSeries[] = [];
let known: readonly ShownConcept[] = shownConcepts;
let units: IPropertyPaneDropdownOption[] = [];

/** Reads what there is to choose between; nothing when the lists cannot be read, which the page itself tells. */
export async function readChoices(reader: PlanReader, settings: Settings): Promise<void> {
  series = await reader.series().catch(() => []);
  const chosen = seriesIn(settings.series) ?? series[0];
  const book = chosen === undefined ? undefined : await reader.planBook(chosen).catch(() => undefined);
  known = book === undefined ? shownConcepts : shownIn(book);
  units = (book?.plans ?? []).map(({ unit }) => ({ key: unit, text: book?.units.find(({ code }) => code === unit)?.name ?? unit }));
}

function nameOf({ concept: id, period }: PlanSeries): string {
  const concept = known.find((candidate) => candidate.id === id);
  return concept === undefined ? `${id} ${period}` : `${planTitle(concept, period)}, ${concept.area}`;
}

function faultIn(address: string, words: SettingsStrings): string {
  return address.trim() === '' || /^https?:\/\/\S+$/i.test(address.trim()) ? '' : words.wrongSite;
}

/** The property pane: which plan, which view first, and where the lists are. */
export function configuration(locale: string, { series: chosen }: Settings): IPropertyPaneConfiguration {
  const words = settingsWords[languageOf(locale)];
  const choices = series.map((one) => ({ key: seriesKey(one), text: nameOf(one) }));
  const kept = chosen && !choices.some(({ key }) => key === chosen) ? [{ key: chosen, text: chosen }] : [];
  return {
    pages: [
      {
        header: { description: words.description },
        groups: [
          {
            groupName: words.group,
            groupFields: [
              PropertyPaneDropdown('series', { label: words.series, options: [{ key: '', text: words.anySeries }, ...choices, ...kept] }),
              PropertyPaneDropdown('startUnit', { label: words.startView, options: [{ key: '', text: words.overview }, ...units] }),
              PropertyPaneTextField('listSite', {
                label: words.listSite,
                description: words.listSiteHelp,
                onGetErrorMessage: (address: string) => faultIn(address, words),
              }),
            ],
          },
        ],
      },
    ],
  };
}
