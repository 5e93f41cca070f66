import type { Clock } from '@virksomhedsplaner/shared/ports';

interface ClockAnswer {
  today: string;
  now: string;
}

function isClockAnswer(value: unknown): value is ClockAnswer {
  const { today, now } = (value ?? {}) as Partial<Record<keyof ClockAnswer, unknown>>;
  return typeof today === 'string' && typeof now === 'string';
}

/** The local tenant's clock, read from its control door, so that moving it moves the bot too. */
export function localTenantClock(control: string): Clock {
  const read = async (): Promise<ClockAnswer> => {
    const response = await fetch(`${control.replace(/\/$/, '')}/clock`, { signal: AbortSignal.timeout(5000) });
    const answer: unknown = response.ok ? await response.json() : undefined;
    if (!isClockAnswer(answer)) throw new Error(`The local tenant's clock at ${control}/clock answered ${response.status} without today and now`);
    return answer;
  };
  return { today: async () => (await read()).today, now: async () => (await read()).now };
}
