import type { UserDoc } from '../model/types.js';

/** One call of the REST service, by itself or as a part of a batch. */
export interface ApiRequest {
  /** the verb that is meant: X-HTTP-Method already applied */
  method: string;
  /** decoded path below `_api/` */
  path: string;
  query: URLSearchParams;
  /** names in lower case */
  headers: Record<string, string | undefined>;
  body: string;
  user: UserDoc;
}

export interface ApiResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}
