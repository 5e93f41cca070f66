import { badRequest } from '../protocol/errors.js';
import type { XmlNode } from '../xml/read-xml.js';
import { BadXml, childOf, parseXml } from '../xml/read-xml.js';
import { writeXml } from '../xml/write-xml.js';
import type { Json, ViewDoc } from '../model/types.js';

const SCOPES: Record<string, number> = { recursive: 1, recursiveall: 2, filesonly: 3 };

export function parseView(xml: string): XmlNode {
  try {
    const view = parseXml(xml).find((node) => node.name === 'View');
    if (view) return view;
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
  }
  throw badRequest('The view XML cannot be read: it has no element View.');
}

/** SetViewXml: replaces query, columns, row limit, scope, aggregations and formatting together. */
export function readViewXml(view: ViewDoc, xml: Json): ViewDoc {
  if (typeof xml !== 'string') throw badRequest('The parameter viewXml is missing or is no text.');
  const node = parseView(xml);
  const limit = childOf(node, 'RowLimit');
  const rows = Number(limit?.text.trim() ?? view.RowLimit);
  const aggregations = childOf(node, 'Aggregations');
  return {
    ...view,
    ViewQuery: (childOf(node, 'Query')?.children ?? []).map(writeXml).join(''),
    fields: (childOf(node, 'ViewFields')?.children ?? []).flatMap((child) => child.attributes['Name'] ?? []),
    RowLimit: Number.isSafeInteger(rows) && rows > 0 ? rows : view.RowLimit,
    Paged: (limit?.attributes['Paged'] ?? 'TRUE').toUpperCase() === 'TRUE',
    Scope: SCOPES[(node.attributes['Scope'] ?? '').toLowerCase()] ?? 0,
    CustomFormatter: childOf(node, 'CustomFormatter')?.text ?? null,
    own: aggregations
      ? { ...view.own, AggregationsStatus: aggregations.attributes['Value'] ?? 'Off', Aggregations: aggregations.children.map(writeXml).join('') }
      : view.own,
  };
}
