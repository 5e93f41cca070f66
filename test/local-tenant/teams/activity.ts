/** The little of a Bot Framework activity that the local tenant itself reads or writes; all else passes through. */
export interface Activity {
  type: string;
  id?: string;
  name?: string;
  action?: string;
  text?: string;
  value?: unknown;
  locale?: string;
  replyToId?: string;
  serviceUrl?: string;
  channelId?: string;
  conversation?: { id: string; [more: string]: unknown };
  from?: { id: string; aadObjectId?: string; name?: string; [more: string]: unknown };
  attachments?: { contentType: string; content?: unknown; [more: string]: unknown }[];
  entities?: { type: string; [more: string]: unknown }[];
  [more: string]: unknown;
}

/** A person of the local tenant's directory. `objectId` is the id that Entra would give. */
export interface TeamsPerson {
  readonly upn: string;
  readonly displayName: string;
  readonly objectId: string;
}

/** The bot as its channel knows it. */
export interface BotAccount {
  readonly id: string;
  readonly name: string;
}

export const LOCAL_BOT: BotAccount = { id: '28:7b0f3c51-0000-4000-8000-000000000001', name: 'Virksomhedsplaner' };
/** The local tenant's id; the page's context carries the same. */
export const LOCAL_TENANT_ID = '33333333-3333-3333-3333-333333333333';

/** Id of the personal chat between the bot and the person. */
export function personalChatOf(person: Pick<TeamsPerson, 'objectId'>): string {
  return `a:${person.objectId}`;
}
