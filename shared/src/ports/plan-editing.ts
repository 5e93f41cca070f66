import type { Indsats, Person, Plan } from '../domain/index.js';

/** Where a text stands between its writers and its readers; SharePoint's content approval. */
export type ApprovalState = 'approved' | 'rejected' | 'pending' | 'draft';

/** What the caller may do with plans and indsatser, by SharePoint's own rights. */
export interface EditingRights {
  write: boolean;
  approve: boolean;
}

/** A plan or an indsats as its writers see it: the latest, approved or not. */
export interface Edited<T> {
  value: T;
  /** Opaque: send back with the change that was made to this. */
  etag: string;
  approval: ApprovalState;
  changedBy: string;
  /** ISO instant. */
  changedAt: string;
}

export type IndsatsChange = Partial<
  Pick<Indsats, 'title' | 'fields' | 'units' | 'goals' | 'themes' | 'coOwners' | 'kind' | 'order' | 'planId' | 'concept' | 'period' | 'continuedFrom'>
> & {
  /** null clears. */
  leadUnit?: string | null;
  primaryGoal?: string | null;
  owner?: Person | null;
  partners?: string | null;
};

export type PlanChange = Partial<Pick<Plan, 'foreword' | 'about' | 'homepage' | 'contact'>>;

export interface SaveOptions {
  etag: string;
  /** draft: only its writers see it; pending: it waits for approval; approved: readers see it (needs the right to approve). */
  approval: ApprovalState;
}

export type SaveResult<T> =
  | { ok: true; saved: Edited<T> }
  /** Somebody saved meanwhile: theirs is returned, nothing was written. */
  | { ok: false; reason: 'changed-meanwhile'; current: Edited<T> }
  | { ok: false; reason: 'gone' };

/** Writing plans and indsatser. Every write by somebody without the right fails as SharePoint refuses it. */
export interface PlanEditing {
  rights(): Promise<EditingRights>;
  /** A plan's indsatser, drafts included, by order. */
  indsatserOf(planId: number): Promise<Edited<Indsats>[]>;
  plan(planId: number): Promise<Edited<Plan> | undefined>;
  saveIndsats(id: number, change: IndsatsChange, options: SaveOptions): Promise<SaveResult<Indsats>>;
  savePlan(id: number, change: PlanChange, options: SaveOptions): Promise<SaveResult<Plan>>;
  /** A new indsats as a draft; `key` is unknown so far. */
  addIndsats(key: string, change: IndsatsChange & Pick<Indsats, 'title' | 'planId' | 'concept' | 'period'>): Promise<Edited<Indsats>>;
  /** Takes an indsats out of its plan, to the site's recycle bin; twice is harmless. */
  removeIndsats(id: number): Promise<void>;
  /** Members of staff the site knows, to choose owners among; by name. */
  people(): Promise<Person[]>;
}
