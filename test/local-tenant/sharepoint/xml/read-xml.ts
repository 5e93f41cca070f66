import { XMLParser } from 'fast-xml-parser';

export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlNode[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const isRecord = (content: unknown): content is Record<string, unknown> => typeof content === 'object' && content !== null && !Array.isArray(content);

function toNodes(content: unknown): XmlNode[] {
  if (!Array.isArray(content)) return [];
  return content.filter(isRecord).flatMap((each): XmlNode[] => {
    const name = Object.keys(each).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const inside = each[name];
    const attributes = isRecord(each[':@']) ? Object.fromEntries(Object.entries(each[':@']).map(([key, text]) => [key, String(text)])) : {};
    return [{ name, attributes, text: textOf(inside), children: toNodes(inside) }];
  });
}

const textOf = (content: unknown): string =>
  Array.isArray(content)
    ? content
        .filter(isRecord)
        .map((each) => ('#text' in each ? String(each['#text']) : ''))
        .join('')
    : '';

export class BadXml extends Error {}

const MAX_XML = 400_000;
const MAX_DEPTH = 100;

function tooDeep(text: string): boolean {
  let depth = 0;
  for (const tag of text.match(/<[^!?][^>]*>/g) ?? []) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Elements of an XML text. Refuses document types (entities), deep nesting and huge texts with BadXml. */
export function parseXml(text: string): XmlNode[] {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new BadXml('A document type is not allowed.');
  if (text.length > MAX_XML || tooDeep(text)) throw new BadXml('The XML is too large.');
  try {
    return toNodes(parser.parse(text, true));
  } catch (error) {
    throw new BadXml(error instanceof Error ? error.message : 'The XML cannot be read.');
  }
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined => node?.children.find((child) => child.name === name);

export const isTrue = (text: string | undefined): boolean => text !== undefined && /^(true|1)$/i.test(text);
