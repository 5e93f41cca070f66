import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../html.js';
import { RUNTIME_URL } from '../runtime.js';
import type { DrawIcon } from './formatting/format-element.js';

export interface Icons {
  readonly draw: DrawIcon;
  /** Style sheet of the fonts; a browser fetches only those it needs. */
  readonly style: string;
}

const NAMES = /^\s*'?([\w-]+)'?: '\\u([0-9A-F]{4})',?$/gm;

/** Fluent UI's icons, as SharePoint offers them to column formatting by name. */
export function readIcons(root: string): Icons {
  const folder = join(root, 'node_modules/@fluentui/font-icons-mdl2/lib-commonjs');
  const glyphs = new Map<string, { family: string; glyph: string }>();
  const faces: string[] = [];
  const subsets = existsSync(folder) ? readdirSync(folder).filter((name) => /^fabric-icons(-\d+)?\.js$/.test(name)) : [];
  for (const source of subsets.map((name) => readFileSync(join(folder, name), 'utf8'))) {
    const family = /FabricMDL2Icons(?:-\d+)?/.exec(source)?.[0] ?? '';
    const file = /fabric-icons-[\w-]+\.woff/.exec(source)?.[0] ?? '';
    faces.push(`@font-face{font-family:"${family}";src:url("${RUNTIME_URL}${file}") format("woff")}`);
    for (const [, name = '', code = ''] of source.matchAll(NAMES)) glyphs.set(name, { family, glyph: String.fromCharCode(parseInt(code, 16)) });
  }
  const draw = (name: string): string => {
    const icon = glyphs.get(name);
    return icon ? `<i aria-hidden="true" style="font-family:${escapeHtml(icon.family)};font-style:normal">${icon.glyph}</i>` : '';
  };
  return { draw, style: faces.join('\n') };
}
