/** The web part that is the tab; the same id stands in the web part's own manifest. */
export const WEB_PART_ID = '6a1b714a-26bc-4543-b279-e1de8bb181ce';

export interface TeamsAppSettings {
  /** App id of the bot's registration in Entra. */
  botId: string;
  /** Id of the app in Teams' catalogue; stays the same from version to version. */
  appId: string;
  /** The plan site: `https://kommune.sharepoint.com/sites/virksomhedsplaner`. */
  site: string;
  /** "Hillerød Kommune": who answers for the app. */
  municipality: string;
  /** `1.0.0`. */
  version: string;
}

const words = {
  da: {
    short: 'Virksomhedsplaner',
    full: 'Virksomhedsplaner: indsatser, midtvejsstatus og evaluering',
    shortText: 'Svar på midtvejsstatus og evaluering, når det er tid, og find enhedernes planer.',
    fullText:
      'Virksomhedsplaner minder dig om de indsatser, du ejer, når en runde er åben, og du svarer i kortet. Du får højst én besked om dagen, mellem kl. 8 og 16 på arbejdsdage. Fanen viser alle enheders planer og svar. Svarene ligger i kommunens egen SharePoint.',
    tab: 'Planer',
    commands: [
      { title: 'mine indsatser', description: 'Dem, du ejer eller er medejer af' },
      { title: 'svar', description: 'Dem, der venter på dit svar' },
      { title: 'overblik', description: 'Sekretariat og ledere: hvor langt er enhederne' },
      { title: 'hjælp', description: 'Hvad botten kan hjælpe med' },
    ],
  },
  en: {
    short: 'Virksomhedsplaner',
    full: 'Virksomhedsplaner: indsatser, midtvejsstatus and evaluering',
    shortText: 'Answer midtvejsstatus and evaluering when it is time, and find the units’ plans.',
    fullText:
      'Virksomhedsplaner reminds you of the indsatser you own while a round is open, and you answer in the card. You get one message a day at most, between 8 and 16 on working days. The tab shows the plans and answers of every unit. The answers stay in the municipality’s own SharePoint.',
    tab: 'Plans',
    commands: [
      { title: 'my indsatser', description: 'Those you own or co-own' },
      { title: 'answers', description: 'Those that wait for your answer' },
      { title: 'overview', description: 'Secretariat and managers: how far the units have come' },
      { title: 'help', description: 'What the bot can help with' },
    ],
  },
};

/** Teams signs the reader in to SharePoint, which then shows the web part. https://learn.microsoft.com/sharepoint/dev/spfx/deployment-spfx-teams-solutions */
function tabAddress(): string {
  const shown = `/_layouts/15/teamshostedapp.aspx%3Fteams%26personal%26componentId=${WEB_PART_ID}%26forceLocale={locale}`;
  return `/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${shown}`;
}

/** The Teams app: a personal bot with its words, the web part as a tab; Danish, with English beside it. */
export function teamsManifest({ botId, appId, site, municipality, version }: TeamsAppSettings): Record<string, unknown> {
  const { origin, hostname } = new URL(site);
  const { short, full, shortText, fullText, tab, commands } = words.da;
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json',
    manifestVersion: '1.25',
    version,
    id: appId,
    developer: { name: municipality, websiteUrl: site, privacyUrl: site, termsOfUseUrl: site },
    name: { short, full },
    description: { short: shortText, full: fullText },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#00539F',
    localizationInfo: { defaultLanguageTag: 'da', additionalLanguages: [{ languageTag: 'en', file: 'en.json' }] },
    bots: [
      {
        botId,
        scopes: ['personal'],
        // it answers words, so people must be able to write to it
        isNotificationOnly: false,
        supportsCalling: false,
        supportsVideo: false,
        supportsFiles: false,
        commandLists: [{ scopes: ['personal'], commands }],
      },
    ],
    staticTabs: [
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'planer', name: tab, scopes: ['personal'], contentUrl: `${origin}${tabAddress()}`, websiteUrl: site },
      { entityId: 'about', scopes: ['personal'] },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [hostname],
    webApplicationInfo: { id: botId, resource: `${origin}` },
  };
}

/** What an English reader sees instead. https://learn.microsoft.com/microsoftteams/platform/resources/schema/localization-schema */
export function englishWords(): Record<string, string> {
  const { short, full, shortText, fullText, tab, commands } = words.en;
  const named = commands.flatMap(({ title, description }, at): [string, string][] => [
    [`bots[0].commandLists[0].commands[${at}].title`, title],
    [`bots[0].commandLists[0].commands[${at}].description`, description],
  ]);
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json',
    'name.short': short,
    'name.full': full,
    'description.short': shortText,
    'description.full': fullText,
    'staticTabs[1].name': tab,
    ...Object.fromEntries(named),
  };
}
