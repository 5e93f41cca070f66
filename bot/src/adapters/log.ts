import pino from 'pino';
import type { Log } from '../handlers/handler-ports.js';

/** Structured lines on standard output; facts are ids and counts, never names or what people wrote. */
export function jsonLog(level: string): Log {
  return pino({ level, base: undefined, formatters: { level: (label) => ({ level: label }) } });
}
