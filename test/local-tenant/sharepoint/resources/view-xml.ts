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

function readLimit(node: XmlNode | undefined, otherwise: number): Pick<ViewDoc, 'RowLimit' | 'Paged'> {
  const rows = Number(node?.text.trim() || Number.NaN);
  return {
    RowLimit: Number.isSafeInteger(rows) && rows > 0 ? rows : otherwise,
    Paged: (node?.attributes['Paged'] ?? 'TRUE').toUpperCase() === 'TRUE',
  };
}

function readAggregations(node: XmlNode | undefined, own: ViewDoc['own']): ViewDoc['own'] {
  if (!node) return own;
  return { ...own, AggregationsStatus: node.attributes['Value'] ?? 'Off', Aggregations: node.children.map(writeXml).join('') };
}

/** SetViewXml: replaces query, columns, row limit, scope, aggregations and formatting together. */
export function readViewXml(view: ViewDoc, xml: Json): ViewDoc {
  if (typeof xml !== 'string') throw badRequest('The parameter viewXml is missing or is no text.');
  const node = parseView(xml);
  const children = (name: string): XmlNode[] => childOf(node, name)?.children ?? [];
  return {
    ...view,
    ...readLimit(childOf(node, 'RowLimit'), view.RowLimit),
    ViewQuery: children('Query').map(writeXml).join(''),
    fields: children('ViewFields').flatMap((child) => child.attributes['Name'] ?? []),
    Scope: SCOPES[(node.attributes['Scope'] ?? '').toLowerCase()] ?? 0,
    CustomFormatter: childOf(node, 'CustomFormatter')?.text ?? null,
    own: readAggregations(childOf(node, 'Aggregations'), view.own),
  };
}
