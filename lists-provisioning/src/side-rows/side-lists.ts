import { indicatorsList, keyFiguresList, measurementsList, resultGoalsList, type FieldDefinition, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { anything, day, flag, list, number, object, optional, text, type Shape } from '../import/files/json-shape.js';

/** The lists beside the plans: their rows go out and in by what stands in them, whatever columns they have. In the order they refer to each other. */
export const sideLists = { resultGoals: resultGoalsList, indicators: indicatorsList, measurements: measurementsList, keyFigures: keyFiguresList } as const;
export type SideKind = keyof typeof sideLists;
export const sideKinds = Object.keys(sideLists) as SideKind[];

/** A row with its fields by key: text, number, yes or no, a day, data; what it refers to by code or key. Concept and period are the file's. */
export interface SideRow {
  key: string;
  title: string;
  [field: string]: unknown;
}

export type SideRows = Partial<Record<SideKind, SideRow[]>>;

const ofTheFile: readonly string[] = ['key', 'concept', 'period'];

/** The fields that a file holds of such a row. */
export function sideFields(kind: SideKind): [string, FieldDefinition][] {
  const { fields }: ListDefinition = sideLists[kind];
  return Object.entries(fields).filter(([name]) => !ofTheFile.includes(name));
}

const plainShapes: Partial<Record<FieldDefinition['kind'], Shape>> = { number, boolean: flag, day, json: anything, lookups: list(text) };

function shapeOf({ kind, choices = [] }: FieldDefinition): Shape {
  if (kind === 'choice') return { kind: 'word', words: choices };
  return plainShapes[kind] ?? text;
}

/** What a file may say of such rows. */
export function sideShape(kind: SideKind): Shape {
  const fields = sideFields(kind).map(([name, field]): [string, Shape] => [name, optional(shapeOf(field))]);
  return optional(list(object({ key: text, title: text, ...Object.fromEntries(fields) })));
}
