import type { IReadonlyTheme } from '@microsoft/sp-component-base';

/** light and dark: the status colours made for such a background; plain: the text's own colour, where neither stands out enough. */
export type Tone = 'light' | 'dark' | 'plain';

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Red, green and blue of `#rgb`, `#rrggbb` or `rgb(…)`, 0 to 255; empty for anything else. */
function channelsOf(colour: string): number[] {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour)?.slice(1);
  if (short !== undefined) return short.map((digit) => parseInt(digit + digit, 16));
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour)?.slice(1);
  if (hex !== undefined) return hex.map((pair) => parseInt(pair, 16));
  return (/^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(colour)?.slice(1) ?? []).map(Number);
}

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2); undefined for what is no colour in numbers. */
export function luminance(colour: string): number | undefined {
  const [red, green, blue] = channelsOf(colour);
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

/** Backgrounds on which every colour of the light and the dark set keeps 4 to 1; a shape needs 3 to 1 (WCAG 2.2, 1.4.11). */
const LIGHT_FROM = 0.8;
const DARK_TO = 0.05;

/** Which set of status colours can be read on a section's background. */
export function toneOf(background: string | undefined): Tone {
  const light = background === undefined ? 1 : luminance(background);
  if (light === undefined || (light < LIGHT_FROM && light > DARK_TO)) return 'plain';
  return light >= LIGHT_FROM ? 'light' : 'dark';
}

/** The section's theme for the styles: each slot as a CSS variable, `--bodyText` and so on. */
export function themeVariables(theme: IReadonlyTheme | undefined): Record<string, string> {
  const slots = Object.entries({ ...theme?.palette, ...theme?.semanticColors });
  return Object.fromEntries(slots.flatMap(([slot, colour]) => (typeof colour === 'string' ? [[`--${slot}`, colour]] : [])));
}

/** The set of status colours for the section. */
export function toneIn(theme: IReadonlyTheme | undefined): Tone {
  return toneOf(theme?.semanticColors?.bodyBackground ?? theme?.palette?.white);
}
