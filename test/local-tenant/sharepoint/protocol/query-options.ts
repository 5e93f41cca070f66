import { badRequest } from './errors.js';

/** Paths of $select or $expand as a tree: `Author/Title,Id` → { Author: { Title: {} }, Id: {} }. */
export interface NameTree {
  [name: string]: NameTree;
}

export interface QueryOptions {
  select: NameTree;
  expand: NameTree;
  filter?: string;
  orderby?: string;
  top?: number;
  skip?: number;
  skiptoken?: string;
  /** the other parameters, kept for the address of the next page */
  raw: URLSearchParams;
}

const MAX_NAMES = 400;
const MAX_DEPTH = 8;

function addPath(tree: NameTree, path: string): void {
  const names = path.split('/');
  if (names.length > MAX_DEPTH) throw badRequest(`The expression "${path}" is not valid.`);
  let here = tree;
  for (const name of names) {
    if (name === '' || name in Object.prototype) throw badRequest(`The expression "${path}" is not valid.`);
    here = here[name] ??= {};
  }
}

export function readNames(text: string | null): NameTree {
  const tree: NameTree = {};
  if (text === null || text.trim() === '') return tree;
  const paths = text.split(',').map((path) => path.trim());
  if (paths.length > MAX_NAMES) throw badRequest(`The expression "${text.slice(0, 100)}" is not valid.`);
  for (const path of paths) if (path !== '') addPath(tree, path);
  return tree;
}

function readCount(raw: URLSearchParams, name: string): number | undefined {
  const text = raw.get(name);
  if (text === null || text.trim() === '') return undefined;
  if (!/^\d{1,9}$/.test(text.trim())) throw badRequest(`The query string "${name}" is not valid: "${text.slice(0, 100)}".`);
  return Number(text);
}

/** Reads `$select`, `$expand`, `$filter`, `$orderby`, `$top`, `$skip`, `$skiptoken`. */
export function readQueryOptions(raw: URLSearchParams): QueryOptions {
  const text = (name: string): string | undefined => raw.get(name)?.trim() || undefined;
  return {
    select: readNames(raw.get('$select')),
    expand: readNames(raw.get('$expand')),
    filter: text('$filter'),
    orderby: text('$orderby'),
    top: readCount(raw, '$top'),
    skip: readCount(raw, '$skip'),
    skiptoken: text('$skiptoken'),
    raw,
  };
}

/** The subtree under a name, found whatever its case; undefined when it is not asked for. */
export function under(tree: NameTree, name: string): NameTree | undefined {
  const own = tree[name];
  if (own) return own;
  const lower = name.toLowerCase();
  const key = Object.keys(tree).find((candidate) => candidate.toLowerCase() === lower);
  return key === undefined ? undefined : tree[key];
}
