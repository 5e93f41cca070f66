import { load, type CheerioAPI } from 'cheerio';

type Elements = ReturnType<ReturnType<CheerioAPI['root']>['children']>;

/** Text as it may stand in an attribute or between tags. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** ` A="1" B="2"`, with a leading blank for each; undefined ones are left out. */
export function attributesXml(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

function nodesOf($: CheerioAPI, elements: Elements): XmlNode[] {
  return elements.toArray().map((element) => {
    const children = nodesOf($, $(element).children());
    return { name: element.name, attributes: { ...element.attribs }, children, text: children.length === 0 ? $(element).text().trim() : '' };
  });
}

/** The top elements of a piece of XML. */
export function parseXml(xml: string): XmlNode[] {
  const $ = load(xml, { xml: true });
  return nodesOf($, $.root().children());
}

/** XML of nodes: attributes sorted when `canonical`, no blanks between tags. */
export function writeXml(nodes: readonly XmlNode[], canonical = false): string {
  return nodes
    .map(({ name, attributes, children, text }) => {
      const entries = Object.entries(attributes);
      if (canonical) entries.sort(([a], [b]) => (a < b ? -1 : 1));
      const head = `${name}${attributesXml(Object.fromEntries(entries))}`;
      const body = children.length > 0 ? writeXml(children, canonical) : escapeXml(text);
      return body === '' ? `<${head}/>` : `<${head}>${body}</${name}>`;
    })
    .join('');
}

/** One spelling of the same XML, so that two can be compared. */
export function canonicalXml(xml: string): string {
  return writeXml(parseXml(xml), true);
}
