import type { XmlNode } from './read-xml.js';

export const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Writes elements back as text. */
export const writeXml = (node: XmlNode): string => {
  const head = [node.name, ...Object.entries(node.attributes).map(([name, text]) => `${name}="${escapeXml(text)}"`)].join(' ');
  const inside = node.children.length > 0 ? node.children.map(writeXml).join('') : escapeXml(node.text);
  return inside === '' ? `<${head} />` : `<${head}>${inside}</${node.name}>`;
};
