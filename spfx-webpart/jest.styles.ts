/** Stands in for a style sheet: every class is called what it is called in the sheet. */
const names: Record<string, string> = new Proxy({}, { get: (_names, name) => (name === '__esModule' ? false : String(name)) });

export default names;
