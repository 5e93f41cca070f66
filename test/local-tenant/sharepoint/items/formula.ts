import type { Cell } from '../model/types.js';

type Value = string | number | boolean | null;
type Column = (name: string) => Cell;

const TOKEN = /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|\[([^\]]+)\]|([\p{L}_][\p{L}\p{N}_]*)|(<>|<=|>=|[-+*/&=<>(),;]))/uy;

interface Word {
  kind: 'text' | 'number' | 'column' | 'name' | 'sign';
  text: string;
}

function words(formula: string): Word[] {
  const all: Word[] = [];
  TOKEN.lastIndex = 0;
  const kinds = ['text', 'number', 'column', 'name', 'sign'] as const;
  let at = 0;
  while (at < formula.trimEnd().length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error('#NAME?');
    at = TOKEN.lastIndex;
    kinds.forEach((kind, index) => {
      const text = match[index + 1];
      if (text !== undefined) all.push({ kind, text: kind === 'text' ? text.slice(1, -1).replaceAll('""', '"') : text });
    });
  }
  return all;
}

const plain = (cell: Cell): Value => (Array.isArray(cell) ? cell.join('; ') : typeof cell === 'object' && cell !== null ? cell.Url : cell);
const text = (value: Value): string => (value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
function number(value: Value): number {
  const result = value === null || value === '' ? 0 : Number(value);
  if (Number.isNaN(result)) throw new Error('#VALUE!');
  return result;
}
const truth = (value: Value): boolean => (typeof value === 'string' ? value.toUpperCase() === 'TRUE' : Boolean(value));

const FUNCTIONS: Record<string, (values: Value[]) => Value> = {
  IF: ([test = null, yes = null, no = false]) => (truth(test) ? yes : no),
  AND: (values) => values.every(truth),
  OR: (values) => values.some(truth),
  NOT: ([value = null]) => !truth(value),
  ISBLANK: ([value = null]) => value === null || value === '',
  CONCATENATE: (values) => values.map(text).join(''),
  LEFT: ([value = null, count = 1]) => text(value).slice(0, number(count)),
  RIGHT: ([value = null, count = 1]) => (number(count) === 0 ? '' : text(value).slice(-number(count))),
  LEN: ([value = null]) => text(value).length,
  UPPER: ([value = null]) => text(value).toUpperCase(),
  LOWER: ([value = null]) => text(value).toLowerCase(),
  TRIM: ([value = null]) => text(value).trim().replace(/ +/g, ' '),
  SUM: (values) => values.reduce<number>((sum, value) => sum + number(value), 0),
  MIN: (values) => Math.min(...values.map(number)),
  MAX: (values) => Math.max(...values.map(number)),
  ROUND: ([value = null, digits = 0]) => Math.round(number(value) * 10 ** number(digits)) / 10 ** number(digits),
  YEAR: ([value = null]) => new Date(text(value)).getUTCFullYear(),
  MONTH: ([value = null]) => new Date(text(value)).getUTCMonth() + 1,
};

const COMPARE: Record<string, (left: Value, right: Value) => boolean> = {
  '=': (left, right) => text(left).toLowerCase() === text(right).toLowerCase(),
  '<>': (left, right) => text(left).toLowerCase() !== text(right).toLowerCase(),
  '<': (left, right) => number(left) < number(right),
  '>': (left, right) => number(left) > number(right),
  '<=': (left, right) => number(left) <= number(right),
  '>=': (left, right) => number(left) >= number(right),
};

class Evaluator {
  private at = 0;
  constructor(
    private readonly all: Word[],
    private readonly column: Column,
  ) {}

  private sign(...signs: string[]): string | undefined {
    const word = this.all[this.at];
    if (word?.kind !== 'sign' || !signs.includes(word.text)) return undefined;
    this.at += 1;
    return word.text;
  }

  comparison(): Value {
    let left = this.joined();
    for (let sign = this.sign('=', '<>', '<', '>', '<=', '>='); sign; sign = this.sign('=', '<>', '<', '>', '<=', '>='))
      left = COMPARE[sign]?.(left, this.joined()) ?? null;
    return left;
  }

  private joined(): Value {
    let left = this.sum();
    while (this.sign('&')) left = text(left) + text(this.sum());
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (let sign = this.sign('+', '-'); sign; sign = this.sign('+', '-')) left = number(left) + (sign === '+' ? 1 : -1) * number(this.product());
    return left;
  }

  private product(): Value {
    let left = this.atom();
    for (let sign = this.sign('*', '/'); sign; sign = this.sign('*', '/')) {
      const right = number(this.atom());
      if (sign === '/' && right === 0) throw new Error('#DIV/0!');
      left = sign === '*' ? number(left) * right : number(left) / right;
    }
    return left;
  }

  private atom(): Value {
    if (this.sign('-')) return -number(this.atom());
    if (this.sign('(')) {
      const inside = this.comparison();
      if (!this.sign(')')) throw new Error('#NAME?');
      return inside;
    }
    const word = this.all[this.at];
    this.at += 1;
    return word ? this.word(word) : null;
  }

  private word({ kind, text: content }: Word): Value {
    if (kind === 'column') return plain(this.column(content));
    if (kind === 'name') return this.named(content);
    if (kind === 'number') return Number(content);
    return kind === 'text' ? content : null;
  }

  private named(name: string): Value {
    if (!this.sign('(')) return /^(true|false)$/i.test(name) ? name.toLowerCase() === 'true' : plain(this.column(name));
    const values: Value[] = [];
    while (!this.sign(')')) {
      values.push(this.comparison());
      if (!this.sign(',', ';') && this.all[this.at]?.text !== ')') throw new Error('#NAME?');
    }
    const run = Object.hasOwn(FUNCTIONS, name.toUpperCase()) ? FUNCTIONS[name.toUpperCase()] : undefined;
    if (!run) throw new Error('#NAME?');
    return run(values);
  }
}

const NUMERIC = new Set([1, 9, 10]);

/** The value of `=[A]&" "&[B]` and the like; an error is its text (#NAME?, #VALUE!), as a list shows it. */
export function evaluateFormula(formula: string, column: Column, outputType: number): Cell {
  try {
    const value = new Evaluator(words(formula.replace(/^\s*=/, '')), column).comparison();
    if (NUMERIC.has(outputType)) return number(value);
    return outputType === 8 ? truth(value) : text(value);
  } catch (error) {
    return error instanceof Error ? error.message : '#VALUE!';
  }
}
