import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { sendError } from './http-answers.js';

/** What goes wrong with a request to the connector. */
export type Fault =
  /** Refused: nothing is sent. `retryAfter` in seconds, or as Teams may write it. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number | string; readonly code?: string }
  /** Answered late, but done. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection breaks. `after`: the message has been sent all the same, and nobody can tell. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' };

export interface FaultRule {
  readonly fault: Fault;
  /** How many requests it hits; default 1. */
  readonly times?: number;
  /** Only this method; default every one. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Only this conversation; default every one. */
  readonly conversation?: string;
}

export interface Faults {
  add(rule: FaultRule): void;
  clear(): void;
  /** Takes the first rule that fits, and counts it down. */
  take(request: { method: string; conversation?: string }): Fault | undefined;
}

export function createFaults(): Faults {
  let rules: { rule: FaultRule; left: number }[] = [];
  return {
    add: (rule) => void rules.push({ rule, left: rule.times ?? 1 }),
    clear: () => void (rules = []),
    take: ({ method, conversation }) => {
      const hit = rules.find(({ rule }) => (rule.method ?? method) === method && (rule.conversation ?? conversation) === conversation);
      if (!hit) return undefined;
      hit.left -= 1;
      rules = rules.filter((r) => r.left > 0);
      return hit.rule.fault;
    },
  };
}

/** Carries a fault out before the request is done. `true` when there is nothing more to answer. */
export async function failsBefore(fault: Fault | undefined, res: ServerResponse): Promise<boolean> {
  if (fault?.kind === 'slow') await pause(fault.ms);
  else if (fault?.kind === 'status') refuse(res, fault);
  else if (fault?.kind === 'drop' && fault.when === 'before') res.destroy();
  return res.destroyed || res.writableEnded;
}

function refuse(res: ServerResponse, { status, retryAfter, code = codeOf(status) }: Extract<Fault, { kind: 'status' }>): void {
  if (retryAfter !== undefined) res.setHeader('retry-after', String(retryAfter));
  sendError(res, status, code, `Programmed fault ${status}`);
}

/** The codes that the Bot Connector gives with its statuses. */
function codeOf(status: number): string {
  const codes: Record<number, string> = {
    403: 'BotNotInConversationRoster',
    404: 'ConversationNotFound',
    412: 'PreconditionFailed',
    413: 'MessageSizeTooBig',
    429: 'TooManyRequests',
  };
  return codes[status] ?? 'ServiceError';
}
