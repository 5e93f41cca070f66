import type { Json, Properties } from '../model/types.js';
import type { Args } from './arguments.js';
import { notBuilt } from './errors.js';
import type { QueryOptions } from './query-options.js';

export type Body = Record<string, Json>;

/** A thing with properties, as `Web` or an item: what a path ends at, or passes through. */
export interface Entity {
  readonly kind: 'entity';
  /** such as SP.List */
  readonly type: string;
  /** path below `_api`, as `odata.editLink` gives it */
  readonly path: string;
  readonly etag?: string;
  /** what is answered without `$select` */
  readonly properties: () => Properties;
  /** further properties, answered only when selected; undefined = no such property */
  readonly more?: (name: string) => unknown;
  readonly links?: Record<string, () => Node>;
  readonly actions?: Actions;
  readonly merge?: (body: Body) => Entity | void;
  readonly remove?: () => void;
  /** item columns are found by their exact name only */
  readonly exactNames?: boolean;
  /** a lookup column is refused when it is selected and not expanded; other links answer nothing then */
  readonly isLookup?: (link: string) => boolean;
}

export interface Page {
  entities: Entity[];
  /** query of the next page, without the question mark */
  next?: string;
}

export interface Collection {
  readonly kind: 'collection';
  readonly path: string;
  readonly type: string;
  readonly members: () => Entity[];
  /** answers a query itself (items); the others are filtered in memory */
  readonly query?: (options: QueryOptions) => Page;
  readonly byKey?: (args: Args) => Entity;
  readonly create?: (body: Body) => Entity;
  readonly actions?: Actions;
  readonly merge?: undefined;
}

/** A primitive or a complex value without identity. */
export interface Value {
  readonly kind: 'value';
  readonly name: string;
  readonly value: unknown;
  /** type of a complex value, such as SP.BasePermissions */
  readonly type?: string;
  /** sent as it is, whatever the format asked for (renderListDataAsStream) */
  readonly raw?: boolean;
}

export interface Missing {
  readonly kind: 'null';
  readonly name: string;
}

export type Node = Entity | Collection | Value | Missing;

export interface Call {
  args: Args;
  body: Body;
  /** parameters behind the question mark */
  query: URLSearchParams;
}

export interface Action {
  /** GET: a function, which POST may call as well; POST: changes something */
  method: 'GET' | 'POST';
  status?: number;
  /** the body is not read: it may be a file's bytes */
  takesAnyBody?: boolean;
  run: (call: Call) => Node | void;
}

/** By name in lower case. */
export type Actions = Record<string, Action>;

export const value = (name: string, content: unknown, type?: string): Value => ({
  kind: 'value',
  name,
  value: content,
  ...(type === undefined ? {} : { type }),
});
export const nothing = (name: string): Missing => ({ kind: 'null', name });
export const fn = (run: Action['run']): Action => ({ method: 'GET', run });
/** An action that SharePoint has and the stand-in has not: 501. */
export const unbuilt = (name: string): Action => ({
  method: 'POST',
  takesAnyBody: true,
  run: () => {
    throw notBuilt(name);
  },
});
export const post = (run: Action['run'], status = 200): Action => ({ method: 'POST', run, status });
