/** How the next calls are throttled. */
export interface Throttle {
  /** this many calls more; 0 = no further ones */
  next: number;
  /** this share of all calls, 0 to 1 */
  share: number;
  status: 429 | 503;
  /** seconds; as an HTTP date when `asDate` */
  retryAfter: number;
  asDate: boolean;
  /** the parts of a batch are throttled one by one, the batch itself is not */
  inBatch: boolean;
}

export interface Fault {
  /** status: answered without acting · delay: acts later · drop: acts, then cuts the connection · cut: cuts it before acting · half: acts, then sends half an answer */
  kind: 'status' | 'delay' | 'drop' | 'cut' | 'half';
  /** how many calls it strikes */
  next: number;
  status: number;
  milliseconds: number;
  /** strikes only calls whose address contains this */
  url: string;
  /** strikes only this verb, after X-HTTP-Method */
  method: string;
}

export interface Logged {
  /** epoch milliseconds of the tenant's clock */
  at: number;
  who: string;
  method: string;
  url: string;
  units: number;
  inBatch: boolean;
}

export interface DoorState {
  throttle: Throttle;
  faults: Fault[];
  /** real time until which the site is down, epoch milliseconds */
  downUntil: number;
  downHow: '503' | 'cut';
  /** units an app may use in a minute before it is throttled; 0 = any */
  unitsPerMinute: number;
  log: Logged[];
  /** of calls that were throttled or failed */
  refused: number;
}

export const newDoorState = (): DoorState => ({
  throttle: { next: 0, share: 0, status: 429, retryAfter: 1, asDate: false, inBatch: false },
  faults: [],
  downUntil: 0,
  downHow: '503',
  unitsPerMinute: 0,
  log: [],
  refused: 0,
});

const MAX_LOG = 20_000;

export function note(state: DoorState, entry: Logged): void {
  state.log.push(entry);
  if (state.log.length > MAX_LOG) state.log.splice(0, MAX_LOG / 2);
}
