interface HttpError extends Error {
  isHttpRequestError: true;
  status: number;
  response: Response;
}

/** PnPjs' error for an answer that is not a success. */
export function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && 'isHttpRequestError' in error && 'response' in error && 'status' in error;
}

/** SharePoint's own sentence, for what we have no better words for. */
export function sharePointText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, quoted] = /"value":\s*("(?:[^"\\]|\\.)*")/.exec(message) ?? [];
  return quoted === undefined ? message : String(JSON.parse(quoted));
}

const THROTTLED = new Set([429, 503, 504]);

export function isThrottled(error: unknown): boolean {
  return isHttpError(error) && THROTTLED.has(error.status);
}

/** The connection broke, in the middle of an answer or before, or was never made: fetch throws a TypeError then. */
export function isConnectionLost(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('name' in error) || !('message' in error)) return false;
  return error.name === 'TypeError' && (error.message === 'fetch failed' || error.message === 'terminated');
}

/** How long SharePoint asks us to wait, in seconds. */
export function retryAfter(error: unknown): number | undefined {
  const seconds = isHttpError(error) ? Number(error.response.headers.get('Retry-After') ?? NaN) : NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
