import type { SendResult } from '@virksomhedsplaner/shared/ports';

interface HttpFailure {
  statusCode?: unknown;
  code?: unknown;
  response?: { headers?: { get?: (name: string) => string | undefined } };
}

const GONE = [403, 404];
/** Client errors that pass. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit names 412. */
const PASSING = [408, 409, 412, 425, 429];

/**
 * What a failed send means. 403: not installed or blocked, 404: the person or the chat is gone; other client errors say that the
 * message or the bot itself is wrong; all else is worth another try. An error about a success is a body that broke: it was sent.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export function failureOf(error: unknown): SendResult {
  const failure = (error ?? {}) as HttpFailure;
  const { statusCode, code } = failure;
  if (typeof statusCode !== 'number') return { ok: false, reason: 'later', detail: 'Teams could not be reached', unsure: true };
  if (statusCode >= 200 && statusCode < 300) return { ok: true, activityId: '' };
  const detail = `Teams answered ${statusCode}${typeof code === 'string' ? ` ${code}` : ''}`;
  if (GONE.includes(statusCode)) return { ok: false, reason: 'gone', detail };
  if (statusCode >= 400 && statusCode < 500 && !PASSING.includes(statusCode)) return { ok: false, reason: 'refused', detail };
  return { ok: false, reason: 'later', detail, ...retryAfter(failure) };
}

/** Seconds, or a date. */
function retryAfter({ response }: HttpFailure): { retryAfterSeconds?: number } {
  const text = response?.headers?.get?.('retry-after') ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - Date.now()) / 1000);
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {};
}
