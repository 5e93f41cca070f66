import { randomUUID } from 'node:crypto';
import { LOCAL_BOT, LOCAL_TENANT_ID, personalChatOf } from './activity.js';
import type { Activity, BotAccount, TeamsPerson } from './activity.js';
import { inLanguage } from './person-language.js';

interface ActingOptions {
  /** The bot's messages endpoint. */
  readonly botUrl: string;
  /** The connector that the bot shall answer through. */
  readonly serviceUrl: string;
  /** Default `da-DK`. */
  readonly locale?: string;
  readonly bot?: BotAccount;
  readonly tenantId?: string;
  /** Value of the Authorization header; without it the activity is anonymous. */
  readonly authorization?: string;
}

export interface BotAnswer {
  readonly status: number;
  /** Parsed JSON, else the text. */
  readonly body: unknown;
}

/** What a person can do to the bot in Teams, posted to it as its channel would. */
export interface ActingPerson {
  message(text: string): Promise<BotAnswer>;
  /** `Action.Submit`: a message without text whose value is the card's data. */
  submit(value: unknown, replyToId: string): Promise<BotAnswer>;
  /** `Action.Execute`: the invoke whose answer is the next card. */
  execute(verb: string, data: unknown, replyToId: string): Promise<BotAnswer>;
  install(): Promise<BotAnswer>;
  uninstall(): Promise<BotAnswer>;
  /** `conversationUpdate` with the person and the bot as new members. */
  conversationUpdate(): Promise<BotAnswer>;
  /** Any other activity; what it leaves out is filled in as for the others. */
  post(activity: Activity): Promise<BotAnswer>;
}

/** Acts as one person in the personal chat with the bot. */
export function actAs(person: TeamsPerson, options: ActingOptions): ActingPerson {
  const post = (activity: Activity): Promise<BotAnswer> => postActivity({ ...envelope(person, options), ...activity }, options);
  const members = [{ id: person.objectId, aadObjectId: person.objectId }, { id: (options.bot ?? LOCAL_BOT).id }];
  return {
    post,
    message: (text) => post({ type: 'message', text, textFormat: 'plain' }),
    submit: (value, replyToId) => post({ type: 'message', value, replyToId }),
    execute: (verb, data, replyToId) =>
      post({ type: 'invoke', name: 'adaptiveCard/action', replyToId, value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' } }),
    install: () => post({ type: 'installationUpdate', action: 'add' }),
    uninstall: () => post({ type: 'installationUpdate', action: 'remove' }),
    conversationUpdate: () => post({ type: 'conversationUpdate', membersAdded: members }),
  };
}

function envelope(person: TeamsPerson, { serviceUrl, locale = 'da-DK', bot = LOCAL_BOT, tenantId = LOCAL_TENANT_ID }: ActingOptions): Activity {
  const activity: Activity = {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.objectId, aadObjectId: person.objectId, name: person.displayName },
    recipient: { ...bot },
    conversation: { id: personalChatOf(person), conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    entities: [{ type: 'clientInfo', platform: 'Web' }],
  };
  return inLanguage(activity, locale);
}

async function postActivity(activity: Activity, { botUrl, authorization }: ActingOptions): Promise<BotAnswer> {
  const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
  const response = await fetch(botUrl, { method: 'POST', headers, body: JSON.stringify(activity) });
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
