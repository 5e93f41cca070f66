const { join } = require('node:path');

/**
 * The page's styles carry their theme as CSS variables: SharePoint's loader of themed styles, with a parser of theme words, has nothing
 * to do here but put them in. Ours does that alone, and a kilobyte less comes before the first list.
 */
module.exports = ({ module: { rules } }) => {
  const loaders = rules.flatMap((rule) => (Array.isArray(rule?.use) ? rule.use : []));
  const css = loaders.filter(({ loader = '' }) => loader.includes('sp-css-loader'));
  if (css.length === 0) throw new Error('The rules for styles have another form than expected: styles would not reach the page.');
  for (const { options } of css) options.loadThemedStylesImportPath = join(__dirname, '..', 'lib', 'ui', 'put-styles.js');
};
