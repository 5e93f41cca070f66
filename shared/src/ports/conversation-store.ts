/** Our own fields, not an SDK's: stored references must survive a move from botbuilder. */
export interface ConversationReference {
  /** User principal name, lower case. */
  upn: string;
  name: string;
  objectId: string;
  /** The user's id in the channel. */
  userId: string;
  botId: string;
  conversationId: string;
  serviceUrl: string;
  tenantId: string;
  locale: string;
}

/** Where each person can be reached. One personal conversation a person; the latest wins. */
export interface ConversationStore {
  save(reference: ConversationReference): Promise<void>;
  findByUpn(upn: string): Promise<ConversationReference | undefined>;
  findByObjectId(objectId: string): Promise<ConversationReference | undefined>;
  remove(objectId: string): Promise<void>;
}
