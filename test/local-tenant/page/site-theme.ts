import type { ThemeName } from './visitor.js';

/** SharePoint's own "Teal" site theme and its dark counterpart, in Fluent's palette slots. */
export const PALETTES: Readonly<Record<ThemeName, Readonly<Record<string, string>>>> = {
  light: {
    themePrimary: '#03787c',
    themeLighterAlt: '#f0f9fa',
    themeLighter: '#c5e9ea',
    themeLight: '#98d6d8',
    themeTertiary: '#49aeb1',
    themeSecondary: '#13898d',
    themeDarkAlt: '#026c70',
    themeDark: '#025b5f',
    themeDarker: '#014446',
    neutralLighterAlt: '#faf9f8',
    neutralLighter: '#f3f2f1',
    neutralLight: '#edebe9',
    neutralQuaternaryAlt: '#e1dfdd',
    neutralQuaternary: '#d0d0d0',
    neutralTertiaryAlt: '#c8c6c4',
    neutralTertiary: '#a19f9d',
    neutralSecondary: '#605e5c',
    neutralPrimaryAlt: '#3b3a39',
    neutralPrimary: '#323130',
    neutralDark: '#201f1e',
    black: '#000000',
    white: '#ffffff',
  },
  dark: {
    themePrimary: '#5ac8cc',
    themeLighterAlt: '#0d2728',
    themeLighter: '#123c3e',
    themeLight: '#1a5658',
    themeTertiary: '#2c8184',
    themeSecondary: '#45b3b7',
    themeDarkAlt: '#7bd3d6',
    themeDark: '#98dfe1',
    themeDarker: '#b9ebec',
    neutralLighterAlt: '#232221',
    neutralLighter: '#292827',
    neutralLight: '#323130',
    neutralQuaternaryAlt: '#3b3a39',
    neutralQuaternary: '#484644',
    neutralTertiaryAlt: '#605e5c',
    neutralTertiary: '#979593',
    neutralSecondary: '#c8c6c4',
    neutralPrimaryAlt: '#e1dfdd',
    neutralPrimary: '#f3f2f1',
    neutralDark: '#faf9f8',
    black: '#ffffff',
    white: '#1b1a19',
  },
};

/** The palettes as CSS variables (`--themePrimary` …), switched by `data-theme` on the root element. */
export function themeVariables(): string {
  const block = (name: ThemeName): string =>
    Object.entries(PALETTES[name])
      .map(([slot, colour]) => `--${slot}:${colour}`)
      .join(';');
  return `:root{color-scheme:light;${block('light')};--suite:#03787c;--suiteText:#fff}
:root[data-theme="dark"]{color-scheme:dark;${block('dark')};--suite:#0d2728;--suiteText:#f3f2f1}`;
}
