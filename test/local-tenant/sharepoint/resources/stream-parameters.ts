import { badRequest, fileNotFound, notBuilt } from '../protocol/errors.js';
import type { Body } from '../protocol/node.js';
import type { Json, ListDoc } from '../model/types.js';
import { isObject, parametersOf, plainBody } from './body.js';

/** What a call of RenderListDataAsStream asks for. */
export interface StreamParameters {
  options: number;
  viewXml: string | undefined;
  paging: string | undefined;
  /** dates as UTC instead of the web's own texts */
  datesInUtc: boolean;
  /** every column that is not hidden */
  allFields: boolean;
  /** parameters of the address, with those that the body puts in their place */
  query: URLSearchParams;
}

/** They are answered as they stand, or change nothing that is served. */
const HARMLESS = new Set([
  'AddRequiredFields',
  'AddAllViewFields',
  'AllowMultipleValueFilterForTaxonomyFields',
  'ExpandGroups',
  'ImageFieldsToTryRewriteToCdnUrls',
]);
const READ = new Set(['RenderOptions', 'ViewXml', 'Paging', 'DatesInUtc', 'AddAllFields', 'FolderServerRelativeUrl']);
const OVERRIDES = /^(View|ViewId|SortField|SortDir|RootFolder|Filter(Field|Value)s?\d+)$/;

const isSet = (content: Json | undefined): boolean => content !== undefined && content !== null && content !== false && content !== '' && content !== 0;
const textOf = (content: Json | undefined): string | undefined => (typeof content === 'string' && content !== '' ? content : undefined);

/** A list has no folder but its own. */
function refuseOtherFolder(list: ListDoc, folder: string | undefined): void {
  if (folder !== undefined && folder !== '' && folder.replace(/\/$/, '').toLowerCase() !== list.url.toLowerCase()) throw fileNotFound();
}

function withOverrides(body: Body, query: URLSearchParams): URLSearchParams {
  const overrides = body['overrideParameters'];
  const all = new URLSearchParams(query);
  if (!isObject(overrides)) return all;
  for (const [name, content] of Object.entries(plainBody(overrides))) {
    if (!isSet(content)) continue;
    if (!OVERRIDES.test(name)) throw notBuilt(`RenderListDataAsStream with the override ${name}`);
    all.set(name === 'ViewId' ? 'View' : name, String(content));
  }
  return all;
}

/** Reads parameters and overrides. 501: a parameter that would change the answer and is not served. */
export function readStreamParameters(list: ListDoc, body: Body, address: URLSearchParams): StreamParameters {
  const given = parametersOf(body);
  const options = given['RenderOptions'] ?? 0;
  if (typeof options !== 'number') throw badRequest('The parameter RenderOptions is no number.');
  for (const [name, content] of Object.entries(given)) {
    const known = HARMLESS.has(name) || READ.has(name) || name === 'overrideParameters';
    if (!known && isSet(content)) throw notBuilt(`RenderListDataAsStream with the parameter ${name}`);
  }
  const query = withOverrides(body, address);
  refuseOtherFolder(list, textOf(given['FolderServerRelativeUrl']) ?? query.get('RootFolder') ?? undefined);
  return {
    options,
    viewXml: textOf(given['ViewXml']),
    paging: textOf(given['Paging']),
    datesInUtc: given['DatesInUtc'] === true,
    allFields: given['AddAllFields'] === true,
    query,
  };
}
