import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ConversationReference, ConversationStore } from '@virksomhedsplaner/shared/ports';

const anne: ConversationReference = {
  upn: 'anne.holm@demo.example',
  name: 'Anne Holm',
  objectId: 'id-anne',
  userId: '29:anne',
  botId: '28:bot',
  conversationId: 'a:1',
  serviceUrl: 'http://127.0.0.1/',
  tenantId: 't',
  locale: 'da-DK',
};

/** What every ConversationStore must do; `fresh` gives an empty one. */
export function conversationStoreContract(name: string, fresh: () => Promise<ConversationStore>): void {
  describe(`ConversationStore: ${name}`, () => {
    let store: ConversationStore;
    beforeEach(async () => {
      store = await fresh();
    });

    test('finds by name, whatever its capitals, and by object id', async () => {
      await store.save({ ...anne, upn: 'Anne.Holm@Demo.example' });
      expect(await store.findByUpn('ANNE.HOLM@demo.example')).toEqual(anne);
      expect(await store.findByObjectId('id-anne')).toEqual(anne);
      expect(await store.findByUpn('bo@demo.example')).toBeUndefined();
    });

    test('the latest of a person wins', async () => {
      await store.save(anne);
      await store.save({ ...anne, conversationId: 'a:2' });
      expect(await store.findByUpn(anne.upn)).toMatchObject({ conversationId: 'a:2' });
      expect(await store.findByObjectId(anne.objectId)).toMatchObject({ conversationId: 'a:2' });
    });

    test('removed is gone, and the others stay', async () => {
      await store.save(anne);
      await store.save({ ...anne, upn: 'bo@demo.example', objectId: 'id-bo' });
      await store.remove('id-anne');
      await store.remove('id-nobody');
      expect(await store.findByUpn(anne.upn)).toBeUndefined();
      expect(await store.findByObjectId('id-anne')).toBeUndefined();
      expect(await store.findByUpn('bo@demo.example')).toMatchObject({ objectId: 'id-bo' });
    });

    test('a name that has moved to a new object id is one person, and so is an object id with a new name', async () => {
      await store.save(anne);
      await store.save({ ...anne, objectId: 'id-new' });
      expect(await store.findByUpn(anne.upn)).toMatchObject({ objectId: 'id-new' });
      expect(await store.findByObjectId('id-anne')).toBeUndefined();
      await store.save({ ...anne, objectId: 'id-new', upn: 'anne.dahl@demo.example' });
      expect(await store.findByUpn(anne.upn)).toBeUndefined();
      expect(await store.findByObjectId('id-new')).toMatchObject({ upn: 'anne.dahl@demo.example' });
    });
  });
}
