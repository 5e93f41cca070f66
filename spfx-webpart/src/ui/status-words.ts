import type { ShownStatus } from '@virksomhedsplaner/shared/domain';
import type { Texts } from '@virksomhedsplaner/shared/texts';

/** Every status an overview shows, in words. */
export function statusWords({ rating, goalReached, answered, missing }: Texts): Readonly<Record<ShownStatus, string>> {
  return { ...rating, 'goal-yes': goalReached.yes, 'goal-partly': goalReached.partly, 'goal-no': goalReached.no, answered, missing };
}
