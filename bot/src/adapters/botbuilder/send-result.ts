import type { SendResult } from '@virksomhedsplaner/shared/ports';

interface HttpFailure {
  statusCode?: unknown;
  code?: unknown;
  response?: { headers?: { get?: (name: string) => string | undefined } };
}

const GONE = [403, 404];

/**
 * What a failed send means. 403: not installed or blocked, 404: the person or the chat is gone; all else is worth another
 * try. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export function failureOf(error: unknown): Extract<SendResult, { ok: false }> {
  const failure = (error ?? {}) as HttpFailure;
  const { statusCode, code } = failure;
  if (typeof statusCode !== 'number') return { ok: false, reason: 'later', detail: 'Teams could not be reached' };
  const detail = `Teams answered ${statusCode}${typeof code === 'string' ? ` ${code}` : ''}`;
  return GONE.includes(statusCode) ? { ok: false, reason: 'gone', detail } : { ok: false, reason: 'later', detail, ...retryAfter(failure) };
}

function retryAfter({ response }: HttpFailure): { retryAfterSeconds?: number } {
  const seconds = Number(response?.headers?.get?.('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {};
}
