import type { IReadonlyTheme } from '@microsoft/sp-component-base';

/** Slots of the section's theme that the styles name as CSS variables, `--bodyText` and so on. */
const palette = [
  'themeDarker', 'themeDarkAlt', 'themePrimary', 'themeTertiary', 'themeLight', 'themeLighter', 'themeLighterAlt',
  'neutralDark', 'neutralPrimary', 'neutralSecondary', 'neutralTertiary', 'neutralQuaternaryAlt', 'neutralLight', 'neutralLighter', 'neutralLighterAlt', 'white',
] as const;
const semantic = [
  'bodyBackground', 'bodyStandoutBackground', 'bodyText', 'bodySubtext', 'bodyDivider', 'link', 'linkHovered', 'inputBackground', 'inputBorder', 'inputText',
  'inputPlaceholderText', 'buttonBackground', 'buttonBackgroundHovered', 'buttonBorder', 'buttonText', 'primaryButtonBackground', 'primaryButtonBackgroundHovered',
  'primaryButtonText', 'listItemBackgroundHovered', 'focusBorder', 'errorText', 'errorBackground', 'warningBackground', 'successBackground',
] as const;

/** light and dark: the status colours made for such a background; plain: the text's own colour, where neither stands out enough. */
export type Tone = 'light' | 'dark' | 'plain';

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance of `#rgb`, `#rrggbb` or `rgb(…)`, 0 to 1 (WCAG 2.2); undefined for anything else. */
export function luminance(colour: string): number | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour)?.slice(1).map((digit) => digit + digit);
  const hex = short ?? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour)?.slice(1);
  const parts = hex?.map((pair) => parseInt(pair, 16)) ?? /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(colour)?.slice(1).map(Number);
  const [red, green, blue] = parts ?? [];
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

/** Hands the section's theme to the styles below `element`. */
export function applyTheme(element: HTMLElement, theme: IReadonlyTheme | undefined): void {
  const set = (slot: string, colour: string | undefined): void => {
    if (colour) element.style.setProperty(`--${slot}`, colour);
    else element.style.removeProperty(`--${slot}`);
  };
  for (const slot of palette) set(slot, theme?.palette?.[slot]);
  for (const slot of semantic) set(slot, theme?.semanticColors?.[slot]);
  element.dataset['tone'] = toneOf(theme?.semanticColors?.bodyBackground);
}
