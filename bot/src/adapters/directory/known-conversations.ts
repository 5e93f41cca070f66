import type { ConversationStore, Directory } from '@virksomhedsplaner/shared/ports';

/** People as the Teams roster named them when their chat was first seen; guests are never stored, so nobody finds them. */
export function directoryOf(conversations: ConversationStore): Directory {
  return {
    byObjectId: async (objectId) => {
      const reference = await conversations.findByObjectId(objectId);
      return reference === undefined ? undefined : { upn: reference.upn, name: reference.name };
    },
  };
}
