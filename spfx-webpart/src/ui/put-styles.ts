/** Styles that stand in the page, by their text. */
const standing = new Set<string>();

const nonce = (): string | undefined => {
  const settings: unknown = Reflect.get(window, 'CSPSettings');
  const value: unknown = typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'nonce') : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** Puts a style sheet of ours into the page, once, under the nonce that SharePoint's policy asks for. The build calls it for every `.scss`. */
export function loadStyles(css: string): void {
  if (standing.has(css)) return;
  standing.add(css);
  const style = document.createElement('style');
  const allowed = nonce();
  if (allowed !== undefined) style.nonce = allowed;
  style.textContent = css;
  document.head.appendChild(style);
}
