import type { ShownStatus } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';

/** Beside an indsats's status: a plan's state, and a round that has not opened. */
export type MarkedStatus = ShownStatus | 'published' | 'draft' | 'archived' | 'planned';

type Shape = 'dot' | 'box' | 'triangle' | 'diamond' | 'circle' | 'stop' | 'dashed' | 'tick' | 'half';
export type MarkColour = 'good' | 'done' | 'warn' | 'bad' | 'idle';
/** Each share of a bar has a pattern too, so that it can be told without colour. */
export type Pattern = 'solid' | 'dense' | 'stripe' | 'open' | 'dotted';

export interface MarkLook {
  shape: Shape;
  colour: MarkColour;
  pattern: Pattern;
}

const look = (shape: Shape, colour: MarkColour, pattern: Pattern): MarkLook => ({ shape, colour, pattern });

/** Shape and word carry the meaning; colour only supports. */
export const markLooks: Readonly<Record<MarkedStatus, MarkLook>> = {
  'on-track': look('dot', 'good', 'solid'),
  done: look('box', 'done', 'dense'),
  'goal-yes': look('tick', 'good', 'dense'),
  attention: look('triangle', 'warn', 'stripe'),
  'goal-partly': look('half', 'warn', 'dotted'),
  delayed: look('diamond', 'bad', 'solid'),
  'goal-no': look('diamond', 'bad', 'stripe'),
  answered: look('tick', 'good', 'dotted'),
  missing: look('circle', 'idle', 'open'),
  'not-started': look('circle', 'idle', 'open'),
  stopped: look('stop', 'idle', 'dotted'),
  published: look('tick', 'good', 'solid'),
  draft: look('half', 'warn', 'stripe'),
  archived: look('box', 'idle', 'solid'),
  planned: look('dashed', 'idle', 'open'),
};

/** A line drawn in the page's background: cut out of a filled shape. */
const cut = (d: string, width: number): React.ReactElement => <path d={d} fill="none" stroke="var(--bodyBackground)" strokeWidth={width} />;
const line = (width: number): React.SVGAttributes<SVGElement> => ({ fill: 'none', stroke: 'currentColor', strokeWidth: width });

export const shapes: Readonly<Record<Shape, React.ReactElement>> = {
  dot: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  box: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="currentColor" />
      {cut('M4.5 8.2l2.4 2.4 4.6-5', 1.8)}
    </>
  ),
  triangle: (
    <>
      <path d="M8 1.2L15.2 14.4H.8z" fill="currentColor" />
      {cut('M8 6v4M8 11.6v1', 1.7)}
    </>
  ),
  diamond: (
    <>
      <path d="M8 .6L15.4 8 8 15.4.6 8z" fill="currentColor" />
      {cut('M8 4.4v4.4M8 10.4v1.2', 1.7)}
    </>
  ),
  circle: <circle cx="8" cy="8" r="6" {...line(1.6)} />,
  stop: (
    <>
      <path d="M5 1.2h6L14.8 5v6L11 14.8H5L1.2 11V5z" {...line(1.6)} />
      <path d="M4.8 8h6.4" {...line(1.8)} />
    </>
  ),
  dashed: <circle cx="8" cy="8" r="6" strokeDasharray="2.6 2.1" {...line(1.6)} />,
  tick: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      {cut('M4.7 8.3l2.2 2.2 4.4-4.8', 1.7)}
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6" {...line(1.6)} />
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
};
