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
  const { statusCode, code, response } = (error ?? {}) as HttpFailure;
  const status = typeof statusCode === 'number' ? statusCode : undefined;
  const detail = status === undefined ? 'Teams could not be reached' : `Teams answered ${status}${typeof code === 'string' ? ` ${code}` : ''}`;
  if (status !== undefined && GONE.includes(status)) return { ok: false, reason: 'gone', detail };
  const seconds = Number(response?.headers?.get?.('retry-after'));
  return { ok: false, reason: 'later', detail, ...(Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {}) };
}
