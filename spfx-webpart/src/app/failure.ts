import { UnknownConceptError } from '@virksomhedsplaner/shared/concepts';

/** What went wrong, as far as the reader can do anything about it. */
export type Failure = 'offline' | 'no-access' | 'not-set-up' | 'busy' | 'unknown-concept' | 'failed';

const byStatus: Readonly<Record<number, Failure>> = { 401: 'no-access', 403: 'no-access', 404: 'not-set-up', 429: 'busy', 503: 'busy' };

function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}

/** Sorts an error of a read. An answer of SharePoint's is told by its status; without one the line broke. */
export function failureOf(error: unknown, online: boolean): Failure {
  if (error instanceof UnknownConceptError) return 'unknown-concept';
  const status = statusOf(error);
  if (status !== undefined) return byStatus[status] ?? 'failed';
  return online ? 'failed' : 'offline';
}
