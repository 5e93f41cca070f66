import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { setTimeout as pause } from 'node:timers/promises';
import { withoutRetries } from '../batch.js';
import { whyUnreadable } from '../export/why-unreadable.js';
import { patient } from '../patience.js';
import { isThrottled } from '../sharepoint-error.js';
import { diff, isNothing, type SiteChanges } from './diff.js';
import { readPlans, type FileHints, type ReadPlans } from './files/read-plans.js';
import type { OwnerMapping } from './matching/find-owner.js';
import { interrupted } from './interrupted.js';
import type { Outcome, Unsure } from './outcome.js';
import type { PlanFile } from './plan-file.js';
import { previewIndsats, refusedPreview, type ImportPreview } from './preview.js';
import { propose } from './propose.js';
import { publishedAfter } from './published.js';
import { resolve, type Resolved } from './resolve.js';
import { UnknownPeopleError, userIds } from './site/people.js';
import { bringsSideRows } from './chain-rows.js';
import { missingRights, rightsSentence } from './site/missing-rights.js';
import { readSite, type Site } from './site/read-site.js';
import type { SiteContent } from './site/site-content.js';
import { peopleNamed, writeChanges, type Progress } from './site/write-changes.js';
import { OvertakenError } from './site/write-rows.js';

export interface ImportOptions extends FileHints {
  /** Code or name of the unit, for a file that names none. */
  unit?: string;
  owners?: OwnerMapping;
  /** Writes; without it the import is only shown. */
  write?: boolean;
  onProgress?: Progress;
  /** Waits so many seconds while SharePoint is busy; tests need not. */
  wait?: (seconds: number) => Promise<void>;
}

export interface NamedFile {
  name: string;
  bytes: Buffer;
}

/** What an import came to: the preview, and what it changes when the file was not refused. */
export interface ImportResult {
  preview: ImportPreview;
  changes?: SiteChanges;
  concept?: PlanConcept;
}

const MOST_OVERTAKEN = 4;

interface Considered {
  resolved: Resolved;
  changes: SiteChanges;
  content: SiteContent;
}

/** Pure: what the file comes to on a site that holds `content`. */
function consider({ file, concept }: Pick<ReadPlans, 'file' | 'concept'>, content: SiteContent, options: Pick<ImportOptions, 'unit' | 'owners'>): Considered {
  const proposed = propose(file, content, concept, options.unit);
  const resolved = resolve(proposed.file, content, concept, {
    owners: options.owners ?? new Map(),
    ...(options.unit === undefined ? {} : { unit: options.unit }),
  });
  return { resolved: { ...resolved, unsure: [...proposed.unsure, ...resolved.unsure] }, changes: diff(resolved.wanted, content), content };
}

function previewOf(name: string, read: Extract<Outcome<ReadPlans>, { ok: true }>, { resolved, changes, content }: Considered): ImportPreview {
  const { file, form } = read.value;
  const names = { units: resolved.units, goals: [...resolved.wanted.goals, ...content.goals] };
  const byPlace = new Map(resolved.wanted.indsatser.map((indsats) => [indsats.place, indsats]));
  const refused = resolved.errors.length > 0;
  return {
    file: name,
    kind: form,
    indsatser: (refused ? file.indsatser.map((indsats) => byPlace.get(indsats.place) ?? indsats) : resolved.wanted.indsatser).map((indsats) =>
      previewIndsats(indsats, names),
    ),
    added: refused ? 0 : changes.added,
    changed: refused ? 0 : changes.changed,
    skipped: refused ? 0 : changes.skipped,
    unsure: [...read.unsure, ...resolved.unsure, ...strangers(changes, content)],
    warnings: [...read.warnings, ...resolved.warnings, ...changes.warnings],
    errors: resolved.errors.map((error) => `${name}: ${error}`),
  };
}

function namesPeople({ file }: ReadPlans, { owners }: ImportOptions): boolean {
  const named = file.indsatser.some(
    (indsats) => indsats.owner !== undefined || (indsats.coOwners ?? []).length > 0 || indsats.answers.some((answer) => answer.answeredBy !== undefined),
  );
  return named || (owners?.size ?? 0) > 0 || file.units.some((unit) => unit.manager !== undefined);
}

/** People the site has not met: whether the directory knows them shows when they are written, before anything else is. */
function strangers(changes: SiteChanges, content: SiteContent): Unsure[] {
  const known = new Set(content.people.map((person) => person.upn));
  const unmet = peopleNamed(changes).filter((upn) => !known.has(upn));
  return unmet.length === 0 ? [] : [{ row: 'hele filen', what: `Nye på siden; slås op i kataloget, før noget skrives: ${unmet.join(', ')}.` }];
}

const inSeconds = (seconds: number): Promise<void> => pause(seconds * 1000);

/** Tries again while SharePoint is busy or out of reach; `work` must be harmless to repeat. */
function patiently<T>(options: ImportOptions, work: () => Promise<T>): Promise<T> {
  return patient(work, { wait: options.wait ?? inSeconds, onWait: (seconds) => options.onProgress?.(`SharePoint har travlt; venter ${seconds} sekunder …`) });
}

/** Reads the site; a busy one is waited for, one that is not there is told at once. */
async function contentFor(site: Site, read: ReadPlans, options: ImportOptions): Promise<SiteContent> {
  const reading = (): Promise<SiteContent> =>
    readSite(site, read.file, {
      withPeople: namesPeople(read, options),
      withEarlier: read.file.indsatser.some(({ continuedFrom }) => continuedFrom !== undefined),
      withSide: bringsSideRows(read.file),
    });
  try {
    return await reading();
  } catch (error) {
    if (!isThrottled(error)) throw await whyUnreadable(site, error);
    return patiently(options, reading);
  }
}

/**
 * Writes until the site holds what the file wants. Nothing is sent twice blindly: after a lost answer or a busy site the
 * rest is worked out anew from what the site then holds.
 */
async function carryOut(site: Site, read: ReadPlans, first: Considered, options: ImportOptions): Promise<void> {
  const careful: Site = { ...site, sp: withoutRetries(site.sp) };
  let considered: Considered | undefined = first;
  const attempt = (): Promise<void> =>
    patiently(options, async () => {
      const { resolved, changes, content } = considered ?? consider(read, await contentFor(site, read, options), options);
      considered = undefined;
      await writeChanges(careful, { wanted: resolved.wanted, changes, content }, options.onProgress);
    });
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof OvertakenError) || tries === MOST_OVERTAKEN) throw error instanceof OvertakenError ? error : interrupted(error, site);
      options.onProgress?.('En anden har skrevet på siden imens; ser efter, hvad der mangler …');
    }
  }
}

/** Names people nobody knows before anything is written. Adds the others to the site's user list, which changes no list of ours. */
async function unknownPeople(site: Site, changes: SiteChanges): Promise<string[]> {
  try {
    await userIds(site, peopleNamed(changes));
    return [];
  } catch (error) {
    if (error instanceof UnknownPeopleError) return [error.message];
    throw error;
  }
}

/**
 * Imports a file into a site: read, resolve, compare, and with `write` carry out. A refused file changes nothing.
 * Throws only for what is not the file's fault: the site cannot be reached or refuses us.
 */
export async function importFile(site: Site, { name, bytes }: NamedFile, options: ImportOptions = {}): Promise<ImportResult> {
  const read = await readPlans(name, bytes, options);
  return read.ok ? importRead(site, name, { read, options }) : { preview: refusedPreview(name, read.errors) };
}

/** Imports what a program has made, as if it stood in a file of that name. */
export function importPlanFile(
  site: Site,
  { name, ...made }: { name: string; file: PlanFile; concept: PlanConcept },
  options: ImportOptions,
): Promise<ImportResult> {
  return importRead(site, name, { read: { ok: true, value: { ...made, form: 'plan-file' }, unsure: [], warnings: [] }, options });
}

type Read = Extract<Outcome<ReadPlans>, { ok: true }>;

async function importRead(site: Site, name: string, { read, options }: { read: Read; options: ImportOptions }): Promise<ImportResult> {
  const content = await contentFor(site, read.value, options);
  const considered = consider(read.value, content, options);
  const preview = previewOf(name, read, considered);
  if (preview.errors.length > 0) return { preview };
  const { changes } = considered;
  const result = { changes, concept: read.value.concept };
  const missing = isNothing(changes) ? [] : await missingRights(site, changes, publishedAfter(considered.resolved.wanted, changes, considered.content));
  if (options.write !== true || isNothing(changes)) {
    const warnings = missing.length === 0 ? [] : [`Til at gennemføre importen gælder: ${rightsSentence(missing)}`];
    return { preview: { ...preview, warnings: [...preview.warnings, ...warnings] }, ...result };
  }
  const refusals = missing.length > 0 ? [rightsSentence(missing)] : await patiently(options, () => unknownPeople(site, changes));
  if (refusals.length > 0) return { preview: { ...preview, added: 0, changed: 0, skipped: 0, errors: refusals.map((error) => `${name}: ${error}`) } };
  await carryOut(site, read.value, considered, options);
  return { preview, ...result };
}
