import type { ServerResponse } from 'node:http';
import type { ApiResponse } from '../server/api-request.js';
import type { Call, Serving } from './door.js';
import type { DoorState, Fault, Throttle } from './state.js';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The answer of a throttled call. `now`: real time, for Retry-After as a date. */
export function throttled(throttle: Throttle, now: number, more: Record<string, string> = {}): ApiResponse {
  const retry = throttle.asDate ? new Date(now + throttle.retryAfter * 1000).toUTCString() : String(throttle.retryAfter);
  return {
    status: throttle.status,
    headers: { 'Content-Type': 'text/html', 'Retry-After': retry, ...more },
    body: throttle.status === 429 ? '429 TOO MANY REQUESTS' : '503 SERVER TOO BUSY',
  };
}

/** Whether this call is one of those to throttle; counts it. */
export function strikes(throttle: Throttle): boolean {
  if (throttle.next > 0) {
    throttle.next -= 1;
    return true;
  }
  return throttle.share > 0 && Math.random() < throttle.share;
}

function takeFault(state: DoorState, call: Call): Fault | undefined {
  const method = (call.headers['x-http-method'] ?? call.method).toUpperCase();
  const at = state.faults.findIndex((fault) => (fault.url === '' || decode(call.url).includes(fault.url)) && (fault.method === '' || fault.method === method));
  const fault = state.faults[at];
  if (!fault) return undefined;
  fault.next -= 1;
  if (fault.next <= 0) state.faults.splice(at, 1);
  return fault;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch (error) {
    if (error instanceof URIError) return url;
    throw error;
  }
}

function writeHalf(response: ServerResponse, answered: ApiResponse): void {
  const body = Buffer.from(answered.body);
  response.writeHead(answered.status, { ...answered.headers, 'Content-Length': String(body.length) });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

/** Lets a call through, unless the site is down or a fault waits for it. True: the fault has answered. */
export async function meetFault(state: DoorState, call: Call, response: ServerResponse, serving: Serving): Promise<boolean> {
  const fault = takeFault(state, call);
  if (!fault) return false;
  state.refused += fault.kind === 'delay' ? 0 : 1;
  switch (fault.kind) {
    case 'delay':
      await pause(fault.milliseconds);
      return false;
    case 'status':
      serving.write({ status: fault.status, headers: { 'Content-Type': 'text/plain' }, body: `Failed as told (${fault.status}).` });
      return true;
    case 'cut':
      response.destroy();
      return true;
    case 'drop':
      serving.answer();
      response.destroy();
      return true;
    case 'half':
      writeHalf(response, serving.answer());
      return true;
  }
}
