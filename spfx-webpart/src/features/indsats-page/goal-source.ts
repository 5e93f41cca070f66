import type { Goal } from '@virksomhedsplaner/shared/domain';

/** Where a goal comes from: its own address, or that of the nearest goal above it that has one; only addresses of the web. */
export function sourceOf(goal: Goal, goals: readonly Goal[]): { name: string; link: string } | undefined {
  const seen = new Set<string>();
  for (let at: Goal | undefined = goal; at !== undefined && !seen.has(at.code);) {
    const { code, link, parent, name, origin }: Goal = at;
    if (link !== undefined && /^https?:\/\//i.test(link)) return { name: origin ?? name, link };
    seen.add(code);
    at = goals.find((candidate) => candidate.code === parent);
  }
  return undefined;
}
