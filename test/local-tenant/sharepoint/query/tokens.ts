export interface Token {
  kind: 'name' | 'text' | 'number' | 'date' | 'guid' | 'open' | 'close' | 'comma';
  text: string;
  at: number;
}

export class BadFilter extends Error {
  constructor(readonly expression: string) {
    super(`The expression "${expression}" is not valid.`);
    this.name = 'BadFilter';
  }
}

const RULES: [Token['kind'], RegExp][] = [
  ['date', /datetime(?:offset)?'([^']*)'/iy],
  ['guid', /guid'([^']*)'/iy],
  ['text', /'((?:[^']|'')*)'/y],
  ['number', /(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?[dDfFmMlL]?)(?![\w/])/y],
  ['name', /([\p{L}_][\p{L}\p{N}_]*(?:\/[\p{L}_][\p{L}\p{N}_]*)*)/uy],
  ['open', /(\()/y],
  ['close', /(\))/y],
  ['comma', /(,)/y],
];
const BLANK = /\s+/y;

function next(text: string, at: number): [Token, number] {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (match) {
      const content = match[1] ?? '';
      return [{ kind, text: kind === 'text' ? content.replaceAll("''", "'") : content, at }, rule.lastIndex];
    }
  }
  throw new BadFilter(text);
}

/** Splits a filter of SharePoint's OData dialect into words. Throws BadFilter. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    BLANK.lastIndex = at;
    if (BLANK.test(text)) at = BLANK.lastIndex;
    if (at >= text.length) break;
    const [token, end] = next(text, at);
    tokens.push(token);
    at = end;
  }
  return tokens;
}
