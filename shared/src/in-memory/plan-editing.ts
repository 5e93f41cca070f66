import type { Indsats, Person, Plan, PlanBook } from '../domain/index.js';
import type { ApprovalState, Edited, EditingRights, IndsatsChange, PlanEditing, SaveOptions, SaveResult } from '../ports/index.js';

interface Options {
  rights?: EditingRights;
  people?: readonly Person[];
  me?: Person;
  now?: () => string;
}

interface Mark {
  version: number;
  approval: ApprovalState;
  changedBy: string;
  changedAt: string;
}

/** The change without what it clears. */
function applied<T extends object>(value: T, change: object): T {
  const merged = Object.entries({ ...value, ...change }).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(merged) as T;
}

const fresh: Mark = { version: 1, approval: 'approved', changedBy: '', changedAt: '' };

interface Store extends Options {
  book: PlanBook;
  marks: Map<string, Mark>;
}

function edited<T extends { id: number }>({ marks }: Store, kind: string, value: T): Edited<T> {
  const { version, ...mark } = marks.get(`${kind}${value.id}`) ?? fresh;
  return { value, etag: `"${version}"`, ...mark };
}

function touch({ marks, me, now }: Store, key: string, approval: ApprovalState): void {
  const { version } = marks.get(key) ?? fresh;
  marks.set(key, { version: version + 1, approval, changedBy: me?.name ?? '', changedAt: now?.() ?? '' });
}

interface Write<T> {
  rows: T[];
  kind: string;
  id: number;
  change: object;
}

function save<T extends { id: number }>(store: Store, { rows, kind, id, change }: Write<T>, { etag, approval }: SaveOptions): SaveResult<T> {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (row === undefined) return { ok: false, reason: 'gone' };
  const current = edited(store, kind, row);
  if (current.etag !== etag) return { ok: false, reason: 'changed-meanwhile', current };
  const next = applied(row, change);
  rows[at] = next;
  touch(store, `${kind}${id}`, approval);
  return { ok: true, saved: edited(store, kind, next) };
}

type NewIndsats = IndsatsChange & Pick<Indsats, 'title' | 'planId' | 'concept' | 'period'>;

function add(store: Store, key: string, change: NewIndsats): Edited<Indsats> {
  const { title, planId, concept, period } = change;
  const id = Math.max(0, ...store.book.indsatser.map((each) => each.id)) + 1;
  const empty: Indsats = { id, key, title, planId, concept, period, fields: {}, units: [], goals: [], themes: [], coOwners: [], kind: 'indsats', order: id };
  const row = applied(empty, change);
  store.book.indsatser.push(row);
  touch(store, `indsats${id}`, 'draft');
  return edited(store, 'indsats', row);
}

/** A PlanEditing over a book in memory, with the same outcomes as the one over SharePoint. The book is changed in place. */
export function inMemoryPlanEditing(book: PlanBook, options: Options = {}): PlanEditing {
  const store: Store = { ...options, book, marks: new Map() };
  const inOrder = (planId: number): Indsats[] => book.indsatser.filter((indsats) => indsats.planId === planId).sort((a, b) => a.order - b.order || a.id - b.id);
  return {
    rights: () => Promise.resolve(options.rights ?? { write: true, approve: true }),
    indsatserOf: (planId) => Promise.resolve(inOrder(planId).map((indsats) => edited(store, 'indsats', indsats))),
    plan: (id) => {
      const plan: Plan | undefined = book.plans.find((each) => each.id === id);
      return Promise.resolve(plan && edited(store, 'plan', plan));
    },
    saveIndsats: (id, { fields, ...change }, how) => {
      const now = book.indsatser.find((each) => each.id === id)?.fields;
      const whole = fields === undefined ? change : { ...change, fields: { ...now, ...fields } };
      return Promise.resolve(save(store, { rows: book.indsatser, kind: 'indsats', id, change: whole }, how));
    },
    savePlan: (id, change, how) => Promise.resolve(save(store, { rows: book.plans, kind: 'plan', id, change }, how)),
    addIndsats: (key, change) => Promise.resolve(add(store, key, change)),
    removeIndsats: (id) => {
      book.indsatser = book.indsatser.filter((each) => each.id !== id);
      return Promise.resolve();
    },
    people: () => Promise.resolve([...(options.people ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'da'))),
  };
}
