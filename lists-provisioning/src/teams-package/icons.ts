import { squarePng, type Colour } from './png.js';

const blue: Colour = [0, 83, 159, 255];
const white: Colour = [255, 255, 255, 255];
const clear: Colour = [255, 255, 255, 0];
/** Points a side that are looked at for each point of the picture, so that edges are smooth. */
const SAMPLES = 3;

/** Lines from one point to another, as x, y, x, y in a square of side 1, and half their breadth. */
const strokes: readonly (readonly [number, number, number, number, number])[] = [
  ...[0.3, 0.5, 0.7].map((at) => [0.42, at, 0.78, at, 0.035] as const),
  ...[0.3, 0.5].flatMap((at) => [[0.2, at, 0.25, at + 0.05, 0.026] as const, [0.25, at + 0.05, 0.34, at - 0.06, 0.026] as const]),
];

function isWithin(x: number, y: number, [ax, ay, bx, by, half]: (typeof strokes)[number]): boolean {
  if (x < Math.min(ax, bx) - half || x > Math.max(ax, bx) + half || y < Math.min(ay, by) - half || y > Math.max(ay, by) + half) return false;
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
  return (x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2 < half ** 2;
}

/** Three lines of a plan, two with a tick before them, one with a ring. */
function isDrawn(x: number, y: number): boolean {
  const fromRing = Math.sqrt((x - 0.27) ** 2 + (y - 0.7) ** 2);
  return Math.abs(fromRing - 0.05) < 0.022 || strokes.some((stroke) => isWithin(x, y, stroke));
}

function mixed(under: Colour, over: Colour, part: number): Colour {
  if (under[3] === 0) return [over[0], over[1], over[2], Math.round(255 * part)];
  const blend = (at: 0 | 1 | 2): number => Math.round(under[at] + (over[at] - under[at]) * part);
  return [blend(0), blend(1), blend(2), 255];
}

function icon(size: number, under: Colour): Buffer {
  return squarePng(size, (x, y) => {
    let hits = 0;
    for (let at = 0; at < SAMPLES * SAMPLES; at += 1) {
      const [right, down] = [((at % SAMPLES) + 0.5) / SAMPLES, (Math.floor(at / SAMPLES) + 0.5) / SAMPLES];
      if (isDrawn((x + right) / size, (y + down) / size)) hits += 1;
    }
    return mixed(under, white, hits / SAMPLES ** 2);
  });
}

/** The two icons of a Teams app: 192 points in colour, 32 in white on nothing. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package */
export const icons = { 'color.png': () => icon(192, blue), 'outline.png': () => icon(32, clear) };
