import { Temporal } from 'temporal-polyfill';
import { invalidArgument } from '../protocol/errors.js';
import { numberArg, textArg } from '../protocol/arguments.js';
import type { Collection, Entity } from '../protocol/node.js';
import { fn, nothing, post, value } from '../protocol/node.js';
import type { Zone } from '../model/time-zones.js';
import { isCopenhagen, ZONES } from '../model/time-zones.js';
import type { Context } from '../tenant/site.js';
import { webOf } from '../tenant/site.js';
import { ZONE } from '../time/clock.js';

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
    TimeZone: () => {
      const zone = ZONES.find(isCopenhagen);
      return zone ? zoneEntity(zone, 'Web/RegionalSettings/TimeZone') : nothing('TimeZone');
    },
    TimeZones: zones,
    InstalledLanguages: () => ({ kind: 'value', name: 'InstalledLanguages', value: { Items: LANGUAGES }, type: 'SP.LanguageCollection' }),
  },
});
