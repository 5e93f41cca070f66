import pino from 'pino';
import { correlationNow } from '../correlation.js';
import type { Log } from '../handlers/handler-ports.js';

interface LoggedError {
  name: string;
  message: string;
  status?: number;
  /** Where, without what was said. */
  at: string[];
}

const LONGEST_MESSAGE = 300;
const FRAMES = 6;

/** PnPjs puts the whole answer of SharePoint after this mark: of it the code is told alone. */
const ANSWER = /\s*::>.*$/s;
const CODE = /::>.*?"code"\s*:\s*"([\w.,: -]{1,100})"/s;

/** Names of people stand as addresses in keys, filters and answers of services. */
function withoutPeople(text: string): string {
  const code = CODE.exec(text)?.[1];
  const told = text.replace(ANSWER, code === undefined ? '' : ` ${code}`);
  return told.replace(/[^\s"'|/<>()=]+@[^\s"'|/<>()]+|[^\s"'|/<>()=]+%40[^\s"'|/<>()]+/gi, '(person)').slice(0, LONGEST_MESSAGE);
}

/** An error as a log may hold it: SDKs hang the whole request on theirs, with tokens, cards and answers. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error, message: '', at: [] };
  const { name, message, stack = '' } = error;
  const { statusCode, status = statusCode } = error as { statusCode?: unknown; status?: unknown };
  const at = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
  return { name, message: withoutPeople(message), ...(typeof status === 'number' ? { status } : {}), at };
}

/** Structured lines on standard output; facts are ids and counts, never names or what people wrote. What one turn or pass does has one correlation id. */
export function jsonLog(level: string, to?: { write(line: string): void }): Log {
  const mixin = (): object => {
    const correlation = correlationNow();
    return correlation === undefined ? {} : { correlation };
  };
  const options = { level, base: undefined, mixin, formatters: { level: (label: string) => ({ level: label }) }, serializers: { err: loggedError } };
  return to === undefined ? pino(options) : pino(options, to);
}
