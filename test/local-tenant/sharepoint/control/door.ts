import type { IncomingMessage, ServerResponse } from 'node:http';
import type { UserDoc } from '../model/types.js';
import type { ApiResponse } from '../server/api-request.js';

export interface Call {
  method: string;
  url: string;
  headers: Record<string, string | undefined>;
  body: string;
}

export interface Serving {
  answer: () => ApiResponse;
  write: (answered: ApiResponse) => void;
}

/** Who called what, for counting. */
export interface Counted {
  user: UserDoc;
  method: string;
  url: string;
}

/** What stands between the caller and the site: the control door's own calls, faults, throttling, counting. */
export interface Door {
  /** answers `/_control/…`; false: not for the door */
  control(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** lets a call through, or fails it as told */
  pass(call: Call, response: ServerResponse, serving: Serving): Promise<void>;
  count(call: Counted): void;
  /** counts a part of a batch; an answer instead of running it when it is throttled */
  part(call: Counted): ApiResponse | undefined;
}
