import type { IncomingMessage, ServerResponse } from 'node:http';
import { SharePointError } from '../protocol/errors.js';
import { readBody } from '../server/http-server.js';
import { readJson } from '../server/read-json.js';
import type { UserDoc } from '../model/types.js';
import type { Body } from '../protocol/node.js';
import type { ApiResponse } from '../server/api-request.js';
import type { Counted, Door } from './door.js';
import { meetFault, strikes, throttled } from './faults.js';
import type { Control } from './routes.js';
import { BadControl, ROUTES } from './routes.js';
import type { DoorState } from './state.js';
import { note } from './state.js';
import { rateHeaders, unitsOf, usedSince } from './units.js';

const MAX_BODY = 1024 * 1024;
const send = (response: ServerResponse, status: number, content: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }).end(JSON.stringify(content ?? null));
};

async function control(own: Control, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (!/^\/_control(\/|$)/.test(url.pathname)) return false;
  const key = `${request.method ?? 'GET'} ${url.pathname.replace(/^\/_control\/?/, '').replace(/\/$/, '')}`;
  const route = Object.hasOwn(ROUTES, key) ? ROUTES[key] : undefined;
  const text = (await readBody(request, MAX_BODY)) ?? '';
  if (!route) send(response, 404, { error: `The control door has no ${key}. GET /_control lists what there is.` });
  else answerControl(response, () => route(own, readControlBody(text), url.searchParams));
  return true;
}

/** A bare list stands for a list of people. */
const readControlBody = (text: string): Body => readJson(/^\s*\[/.test(text) ? `{"people":${text}}` : text);

function answerControl(response: ServerResponse, run: () => unknown): void {
  try {
    send(response, 200, run());
  } catch (error) {
    if (!(error instanceof BadControl || error instanceof SharePointError)) throw error;
    send(response, 400, { error: error.message });
  }
}

/** `app:<id>` or `user:<upn>`, as the request log names a caller. */
const callerOf = (user: UserDoc): string => {
  const app = /\|ms\.sp\.ext\|([^@]+)@/.exec(user.LoginName)?.[1];
  return app === undefined ? `user:${user.Email}` : `app:${app}`;
};

/** 429 for an app that has used up its units of the minute. */
function overspent(own: Control, who: string): ApiResponse | undefined {
  const { state, site } = own;
  const now = site.clock.now();
  if (state.unitsPerMinute <= 0 || !who.startsWith('app:') || (usedSince(state.log, now)[who] ?? 0) <= state.unitsPerMinute) return undefined;
  const headers = rateHeaders(state, who, now);
  return throttled({ ...state.throttle, retryAfter: Number(headers['RateLimit-Reset'] ?? 1) }, now, headers);
}

const whoOf = (headers: Record<string, string | undefined>): string => /^Bearer\s+(\S+)/i.exec(headers['authorization'] ?? '')?.[1]?.toLowerCase() ?? '';

function standing(own: Control, who: string): ApiResponse | undefined {
  const { state } = own;
  const left = state.downUntil - own.site.clock.real();
  if (left > 0)
    return { status: 503, headers: { 'Content-Type': 'text/plain', 'Retry-After': String(Math.ceil(left / 1000)) }, body: 'The service is unavailable.' };
  if (!state.throttle.inBatch && strikes(state.throttle)) return throttled(state.throttle, own.site.clock.now());
  return overspent(own, who);
}

function counting(own: Control, inBatch: boolean) {
  return ({ user, method, url }: Counted): void =>
    note(own.state, { at: own.site.clock.now(), who: callerOf(user), method, url: url.replace(own.site.origin, ''), units: unitsOf(method, url), inBatch });
}

const withRates = (own: Control, who: string, answered: ApiResponse): ApiResponse => {
  const state: DoorState = own.state;
  return state.unitsPerMinute > 0 && who.startsWith('app:')
    ? { ...answered, headers: { ...answered.headers, ...rateHeaders(state, who, own.site.clock.now()) } }
    : answered;
};

/** The control door of a running tenant. */
export function makeDoor(own: Control): Door {
  const { state } = own;
  const countPart = counting(own, true);
  return {
    control: (request, response) => control(own, request, response),
    pass: async (call, response, serving) => {
      if (own.site.clock.real() < state.downUntil && state.downHow === 'cut') return void response.destroy();
      const who = whoOf(call.headers);
      const refused = standing(own, who);
      if (refused) {
        state.refused += 1;
        return serving.write(refused);
      }
      if (await meetFault(state, call, response, serving)) return;
      serving.write(withRates(own, who, serving.answer()));
    },
    count: counting(own, false),
    part: (call) => {
      countPart(call);
      if (!state.throttle.inBatch || !strikes(state.throttle)) return undefined;
      state.refused += 1;
      return throttled(state.throttle, own.site.clock.now());
    },
  };
}
