import { formattingError } from './expression.js';
import type { Expression } from './expression.js';
import { tokensOf } from './tokens.js';
import type { Token } from './tokens.js';

const PRECEDENCE: Readonly<Record<string, number>> = {
  '||': 2,
  '&&': 3,
  '==': 4,
  '!=': 4,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
};

/**
 * Reads a value of column formatting: `=if(@currentField == 'x', …)`, a reference alone, plain text, or the older
 * `{ operator, operands }`. Throws a FormattingError.
 */
export function parseExpression(source: unknown): Expression {
  if (typeof source === 'number' || typeof source === 'boolean') return { kind: 'literal', value: source };
  if (typeof source === 'string') return source.startsWith('=') ? parseText(source.slice(1)) : referenceOrText(source);
  if (typeof source === 'object' && source !== null && 'operator' in source) return parseTree(source);
  throw formattingError(`No expression: ${JSON.stringify(source)}`);
}

function referenceOrText(source: string): Expression {
  const whole = /^(?:\[\$[^\]]+\]|@(?:currentField|currentWeb|now|me)(?:\.[A-Za-z]+)*)$/.test(source.trim());
  return whole ? reference(source.trim()) : { kind: 'literal', value: source };
}

function parseTree({ operator, operands }: { operator: unknown; operands?: unknown }): Expression {
  if (typeof operator !== 'string' || !Array.isArray(operands)) throw formattingError('An operator without operands');
  const parts = operands.map(parseExpression);
  return { kind: 'call', name: operator.replace(/\(\)$/, ''), operands: parts };
}

function reference(text: string): Expression {
  const path = text.startsWith('[$') ? text.slice(2, -1).split('.') : text.split('.');
  return { kind: 'reference', path };
}

function parseText(source: string): Expression {
  const reader = readerOf(tokensOf(source));
  const expression = parseOperators(reader, 0);
  if (reader.peek()) throw formattingError(`Not understood from: ${reader.peek()?.text}`);
  return expression;
}

interface Reader {
  peek(): Token | undefined;
  next(): Token;
  /** Takes the operator when it comes next. */
  takes(operator: string): boolean;
  expects(operator: string): void;
}

function readerOf(tokens: readonly Token[]): Reader {
  let at = 0;
  const takes = (operator: string): boolean => {
    const here = tokens[at];
    if (here?.kind !== 'operator' || here.text !== operator) return false;
    at += 1;
    return true;
  };
  return {
    peek: () => tokens[at],
    next: () => {
      const token = tokens[at];
      if (!token) throw formattingError('The expression ends too early');
      at += 1;
      return token;
    },
    takes,
    expects: (operator) => {
      if (!takes(operator)) throw formattingError(`Expected ${operator}, found ${tokens[at]?.text ?? 'the end'}`);
    },
  };
}

/** Operators bind as in JavaScript; `?:` binds least. */
function parseOperators(reader: Reader, least: number): Expression {
  let left = parseOperand(reader);
  for (let operator = reader.peek(); operator?.kind === 'operator'; operator = reader.peek()) {
    const precedence = PRECEDENCE[operator.text];
    if (precedence === undefined || precedence <= least) break;
    reader.next();
    left = { kind: 'call', name: operator.text, operands: [left, parseOperators(reader, precedence)] };
  }
  return least === 0 && reader.takes('?') ? parseChoice(reader, left) : left;
}

function parseChoice(reader: Reader, condition: Expression): Expression {
  const yes = parseOperators(reader, 0);
  reader.expects(':');
  return { kind: 'call', name: 'if', operands: [condition, yes, parseOperators(reader, 0)] };
}

function parseOperand(reader: Reader): Expression {
  if (reader.takes('(')) {
    const inner = parseOperators(reader, 0);
    reader.expects(')');
    return inner;
  }
  if (reader.takes('!')) return { kind: 'call', name: '!', operands: [parseOperand(reader)] };
  if (reader.takes('-')) return { kind: 'call', name: '-', operands: [{ kind: 'literal', value: 0 }, parseOperand(reader)] };
  return parseWord(reader, reader.next());
}

function parseWord(reader: Reader, { kind, text }: Token): Expression {
  if (kind === 'text') return { kind: 'literal', value: text };
  if (kind === 'number') return { kind: 'literal', value: Number(text) };
  if (kind === 'reference') return reference(text);
  if (kind === 'name' && (text === 'true' || text === 'false')) return { kind: 'literal', value: text === 'true' };
  if (kind !== 'name') throw formattingError(`Not understood: ${text}`);
  reader.expects('(');
  return { kind: 'call', name: text, operands: parseOperands(reader) };
}

function parseOperands(reader: Reader): Expression[] {
  const operands: Expression[] = [];
  if (reader.takes(')')) return operands;
  do operands.push(parseOperators(reader, 0));
  while (reader.takes(','));
  reader.expects(')');
  return operands;
}
