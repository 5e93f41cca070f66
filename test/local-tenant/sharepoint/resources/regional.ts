import { Temporal } from 'temporal-polyfill';
import { invalidArgument } from '../protocol/errors.js';
import { numberArg, textArg } from '../protocol/arguments.js';
import type { Collection, Entity } from '../protocol/node.js';
import { fn, post, value } from '../protocol/node.js';
import type { Context } from '../tenant/site.js';
import { webOf } from '../tenant/site.js';
import { ZONE } from '../time/clock.js';

interface Zone {
  Id: number;
  Description: string;
  Information: { Bias: number; DaylightBias: number; StandardBias: number };
}
const zone = (Id: number, Description: string, Bias: number): Zone => ({ Id, Description, Information: { Bias, DaylightBias: -60, StandardBias: 0 } });

const ZONES = [
  zone(2, '(UTC+00:00) Dublin, Edinburgh, Lisbon, London', 0),
  zone(3, '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', -60),
  zone(4, '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', -60),
  zone(10, '(UTC-05:00) Eastern Time (US and Canada)', 300),
  zone(13, '(UTC-08:00) Pacific Time (US and Canada)', 480),
];
/** Romance Standard Time: SharePoint's number for Copenhagen. */
const COPENHAGEN = 3;

function instant<T>(text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof RangeError) throw invalidArgument('date');
    throw error;
  }
}

const zoneEntity = (each: Zone, path: string): Entity => ({
  kind: 'entity',
  type: 'SP.TimeZone',
  path,
  properties: () => ({ ...each }),
  actions: {
    utctolocaltime: fn(({ args }) => {
      const text = textArg(args, 'date');
      const at = instant(text, (given) => Temporal.Instant.from(/[zZ]$|[+-]\d\d:\d\d$/.test(given) ? given : `${given}Z`));
      return value('UTCToLocalTime', at.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'second' }));
    }),
    localtimetoutc: fn(({ args }) => {
      const text = textArg(args, 'date').replace(/(\.\d+)?Z$/i, '');
      const at = instant(text, (given) => Temporal.PlainDateTime.from(given).toZonedDateTime(ZONE).toInstant());
      return value('LocalTimeToUTC', at.toString({ smallestUnit: 'second' }));
    }),
  },
});

const zones = (): Collection => {
  const byId = (id: number): Entity => {
    const found = ZONES.find((each) => each.Id === id);
    if (!found) throw invalidArgument('id');
    return zoneEntity(found, `Web/RegionalSettings/TimeZones(${id})`);
  };
  return {
    kind: 'collection',
    type: 'SP.TimeZone',
    path: 'Web/RegionalSettings/TimeZones',
    members: () => ZONES.map((each) => zoneEntity(each, `Web/RegionalSettings/TimeZones(${each.Id})`)),
    byKey: (args) => byId(numberArg(args, 'id')),
    actions: { getbyid: post(({ args }) => byId(numberArg(args, 'id'))) },
  };
};

const LANGUAGES = [
  { DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 },
  { DisplayName: 'Danish', LanguageTag: 'da-DK', Lcid: 1030 },
];

export const regionalSettings = (context: Context): Entity => ({
  kind: 'entity',
  type: 'SP.RegionalSettings',
  path: 'Web/RegionalSettings',
  properties: () => ({ ...webOf(context.site).regional }),
  links: {
    TimeZone: () => zoneEntity(ZONES.find((each) => each.Id === COPENHAGEN) ?? zone(COPENHAGEN, '', -60), 'Web/RegionalSettings/TimeZone'),
    TimeZones: zones,
    InstalledLanguages: () => ({ kind: 'value', name: 'InstalledLanguages', value: { Items: LANGUAGES }, type: 'SP.LanguageCollection' }),
  },
});
