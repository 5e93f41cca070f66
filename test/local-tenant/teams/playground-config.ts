import { stringify } from 'yaml';
import { personalChatOf } from './activity.js';
import type { BotAccount, TeamsPerson } from './activity.js';

interface PlaygroundConfig {
  readonly person: TeamsPerson;
  readonly people: readonly TeamsPerson[];
  readonly bot: BotAccount;
  readonly tenantId: string;
}

/** The Playground's schema wants exactly five people beside the one whose chat it shows. */
const OTHERS = 5;

/** The Playground's `.m365agentsplayground.yml` for one person's chat. */
export function playgroundConfig({ person, people, bot, tenantId }: PlaygroundConfig): string {
  const others = people.filter((p) => p.objectId !== person.objectId);
  const chosen = [...others, ...Array.from({ length: OTHERS }, (_, i) => guest(i + 1))].slice(0, OTHERS);
  return stringify({
    version: '0.1.1',
    tenantId,
    bot: { ...bot },
    currentUser: user(person),
    users: chosen.map(user),
    personalChat: { id: personalChatOf(person) },
    groupChat: { id: '19:gruppe@thread.v2', name: 'Gruppechat' },
    team: {
      id: '19:team@thread.tacv2',
      name: 'Team',
      aadGroupId: '44444444-4444-4444-4444-444444444444',
      channels: [{ id: '19:generelt@thread.tacv2', name: 'Generelt' }],
    },
  });
}

/** The person's channel id is the directory id: only then does a conversation opened by directory id reach the person. */
function user({ upn, displayName, objectId }: TeamsPerson): Record<string, string> {
  const words = displayName.split(' ');
  const givenName = words[0] ?? displayName;
  const surname = words.slice(1).join(' ') || givenName;
  // "userPrincipleName" is how the Playground spells it.
  return { id: objectId, name: displayName, userPrincipleName: upn, aadObjectId: objectId, givenName, surname, email: upn };
}

function guest(n: number): TeamsPerson {
  return { upn: `gaest${n}@kommune.example`, displayName: `Gæst ${n}`, objectId: `99999999-0000-4000-8000-00000000000${n}` };
}
