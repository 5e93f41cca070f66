import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AnswerTarget } from '@virksomhedsplaner/shared/use-cases';

/** What a button of a card is about, and for whom the card was made. */
export interface SealedTarget extends AnswerTarget {
  /** Entra object id of the person the card was made for. */
  recipient: string;
  /** Etag of the answer that a new one would replace. */
  replaces?: string;
}

export type Unsealed = { ok: true; target: SealedTarget } | { ok: false; reason: 'unreadable' | 'others-card' | 'expired' };

export interface CardSeal {
  /** `now` is an ISO instant. */
  seal(target: SealedTarget, now: string): string;
  unseal(token: unknown, reader: { objectId: string; now: string }): Unsealed;
}

const VERSION = 1;
/** Longer than any round with its overdue weeks. */
const VALID_DAYS = 200;

interface Payload {
  v: number;
  /** Epoch seconds. */
  exp: number;
  to: string;
  c: string;
  p: string;
  i: number;
  r: number;
  e?: string;
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
const signature = (body: string, key: Buffer): Buffer => createHmac('sha256', key).update(body).digest();

function isPayload(value: unknown): value is Payload {
  if (typeof value !== 'object' || value === null) return false;
  const { v, exp, to, c, p, i, r, e } = value as Record<string, unknown>;
  const texts = [to, c, p].every((text) => typeof text === 'string') && (e === undefined || typeof e === 'string');
  return v === VERSION && texts && [exp, i, r].every((number) => Number.isSafeInteger(number));
}

function bodyOf(token: unknown, keys: readonly Buffer[]): Payload | undefined {
  const [body, given, ...more] = typeof token === 'string' ? token.split('.') : [];
  if (body === undefined || given === undefined || more.length > 0) return undefined;
  const mark = Buffer.from(given, 'base64url');
  const genuine = keys.some((key) => {
    const own = signature(body, key);
    return own.length === mark.length && timingSafeEqual(own, mark);
  });
  if (!genuine) return undefined;
  const value: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  return isPayload(value) ? value : undefined;
}

/** Seals card data with HMAC-SHA-256: the first key seals, every key opens, so that a key can be replaced without spoiling cards. */
export function cardSeal(keys: readonly [Buffer, ...Buffer[]]): CardSeal {
  return {
    seal: ({ recipient, concept, period, indsatsId, roundId, replaces }, now) => {
      const exp = seconds(now) + VALID_DAYS * 86_400;
      const payload: Payload = {
        v: VERSION,
        exp,
        to: recipient,
        c: concept,
        p: period,
        i: indsatsId,
        r: roundId,
        ...(replaces === undefined ? {} : { e: replaces }),
      };
      const body = Buffer.from(JSON.stringify(payload)).toString('base64url');
      return `${body}.${signature(body, keys[0]).toString('base64url')}`;
    },
    unseal: (token, { objectId, now }) => {
      const payload = bodyOf(token, keys);
      if (payload === undefined) return { ok: false, reason: 'unreadable' };
      if (payload.to !== objectId) return { ok: false, reason: 'others-card' };
      if (payload.exp < seconds(now)) return { ok: false, reason: 'expired' };
      const { to, c, p, i, r, e } = payload;
      return { ok: true, target: { recipient: to, concept: c, period: p, indsatsId: i, roundId: r, ...(e === undefined ? {} : { replaces: e }) } };
    },
  };
}
