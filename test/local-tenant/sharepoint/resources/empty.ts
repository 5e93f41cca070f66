import type { Collection, Node } from '../protocol/node.js';
import { notBuilt } from '../protocol/errors.js';

/** A collection that is empty until something is added, which the stand-in does not do: 501. */
export const empty = (type: string, path: string): Collection => ({
  kind: 'collection',
  type,
  path,
  members: () => [],
  create: () => {
    throw notBuilt(`adding to ${path}`);
  },
});

/** What scripts and apps hang on a web or a list. */
export const customisations = (path: string): Record<string, () => Node> => ({
  EventReceivers: () => empty('SP.EventReceiverDefinition', `${path}/EventReceivers`),
  UserCustomActions: () => empty('SP.UserCustomAction', `${path}/UserCustomActions`),
});
