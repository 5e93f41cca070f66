import type { Part } from './functions.js';
import { FUNCTIONS } from './functions.js';
import type { Value } from './values.js';
import { compare, FormulaError, number, text } from './values.js';
import type { Word } from './words.js';
import { words } from './words.js';

export type Column = (name: string) => Value;
type Operator = (left: Part, right: Part) => Value;

const LEVELS: Record<string, Operator>[] = [
  {
    '=': (left, right) => compare(left(), right()) === 0,
    '<>': (left, right) => compare(left(), right()) !== 0,
    '<': (left, right) => compare(left(), right()) < 0,
    '>': (left, right) => compare(left(), right()) > 0,
    '<=': (left, right) => compare(left(), right()) <= 0,
    '>=': (left, right) => compare(left(), right()) >= 0,
  },
  { '&': (left, right) => text(left()) + text(right()) },
  { '+': (left, right) => number(left()) + number(right()), '-': (left, right) => number(left()) - number(right()) },
  { '*': (left, right) => number(left()) * number(right()), '/': (left, right) => divide(number(left()), number(right())) },
  { '^': (left, right) => number(left()) ** number(right()) },
];

function divide(left: number, right: number): number {
  if (right === 0) throw new FormulaError('#DIV/0!');
  return left / right;
}

/** TODAY() and NOW() are asked for as columns are. */
const isClock = (name: string): boolean => /^(today|now)$/i.test(name);
const MAX_DEPTH = 60;
const wrong = (): FormulaError => new FormulaError('#NAME?');

class Parser {
  private at = 0;
  constructor(
    private readonly all: Word[],
    private readonly column: Column,
    private depth = 0,
  ) {}

  whole(): Part {
    const part = this.level(0);
    if (this.at < this.all.length) throw wrong();
    return part;
  }

  private sign(signs: readonly string[]): string | undefined {
    const word = this.all[this.at];
    if (word?.kind !== 'sign' || !signs.includes(word.text)) return undefined;
    this.at += 1;
    return word.text;
  }

  private level(step: number): Part {
    const operators = LEVELS[step];
    if (!operators) return this.signed();
    const signs = Object.keys(operators);
    const first = this.level(step + 1);
    const rest: [Operator, Part][] = [];
    for (let sign = this.sign(signs); sign !== undefined; sign = this.sign(signs)) {
      const run = operators[sign];
      if (run) rest.push([run, this.level(step + 1)]);
    }
    // a long sum is worked out along its parts, not as deep as it is long
    return rest.length === 0 ? first : () => rest.reduce<Value>((left, [run, right]) => run(() => left, right), first());
  }

  private signed(): Part {
    const sign = this.sign(['-', '+']);
    const part = sign === undefined ? this.atom() : this.signed();
    const value: Part = sign === '-' ? () => -number(part()) : part;
    return this.sign(['%']) === undefined ? value : () => number(value()) / 100;
  }

  private atom(): Part {
    if (this.sign(['('])) {
      const inside = this.nested();
      if (!this.sign([')'])) throw wrong();
      return inside;
    }
    const word = this.all[this.at];
    this.at += 1;
    if (!word || word.kind === 'sign') throw wrong();
    if (word.kind === 'name') return this.named(word.text);
    if (word.kind === 'column') return () => this.column(word.text);
    const value = word.kind === 'number' ? Number(word.text) : word.text;
    return () => value;
  }

  private nested(): Part {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw wrong();
    const part = this.level(0);
    this.depth -= 1;
    return part;
  }

  private named(name: string): Part {
    if (!this.sign(['('])) return /^(true|false)$/i.test(name) ? () => name.toLowerCase() === 'true' : () => this.column(name);
    const parts: Part[] = [];
    while (!this.sign([')'])) {
      parts.push(this.nested());
      if (!this.sign([',', ';']) && this.all[this.at]?.text !== ')') throw wrong();
    }
    if (isClock(name)) return () => this.column(name);
    const run = Object.hasOwn(FUNCTIONS, name.toUpperCase()) ? FUNCTIONS[name.toUpperCase()] : undefined;
    if (!run) throw wrong();
    return () => run(parts);
  }
}

/** A formula ready to be worked out. Throws FormulaError: it makes no sense, or names a function that is not known. */
export const parseFormula = (formula: string, column: Column): Part => new Parser(words(formula.replace(/^\s*=/, '')), column).whole();

/** The functions of a formula that are not served, and the columns it names. */
export function namesIn(formula: string): { unknown: string[]; columns: string[] } {
  const all = words(formula.replace(/^\s*=/, ''));
  const called = (at: number): boolean => all[at]?.kind === 'name' && all[at + 1]?.text === '(' && all[at + 1]?.kind === 'sign';
  return {
    unknown: all.flatMap((word, at) => (called(at) && !isClock(word.text) && !Object.hasOwn(FUNCTIONS, word.text.toUpperCase()) ? [word.text] : [])),
    columns: all.flatMap((word, at) => {
      const bare = word.kind === 'name' && !called(at) && !/^(true|false)$/i.test(word.text);
      return bare || word.kind === 'column' ? [word.text] : [];
    }),
  };
}
