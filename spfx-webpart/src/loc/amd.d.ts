/** SharePoint loads the language files by itself, as AMD modules. */
declare function define(needs: readonly string[], strings: import('../ui/strings.js').Strings): void;

declare module 'VirksomhedsplanerStrings' {
  const strings: import('../ui/strings.js').Strings;
  export = strings;
}
