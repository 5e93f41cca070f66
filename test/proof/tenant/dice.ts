export type Dice = () => number;

/** A generator of numbers from 0 to 1 that a seed repeats (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(roll: Dice, all: readonly T[]): T => {
  const found = all[Math.floor(roll() * all.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
};
export const times = (roll: Dice, most: number, make: () => string): string => Array.from({ length: Math.floor(roll() * most) + 1 }, make).join('');
