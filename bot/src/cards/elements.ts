/** The part of Adaptive Cards 1.5 that our cards use, as types; https://adaptivecards.io/explorer. */
export type Spacing = 'None' | 'Small' | 'Medium' | 'Large';
export type Colour = 'Default' | 'Good' | 'Warning' | 'Attention';

export type OpenUrl = { type: 'Action.OpenUrl'; title: string; url: string; mode?: 'secondary' };
type Submit = { type: 'Action.Submit'; title: string; data: ActionData };
export type Execute = {
  type: 'Action.Execute';
  title: string;
  verb: string;
  data: ActionData;
  style?: 'positive';
  mode?: 'secondary';
  tooltip?: string;
  /** For clients that do not know Action.Execute. */
  fallback: Submit;
};
type Refresh = Pick<Execute, 'type' | 'title' | 'verb' | 'data'>;
export type Action = OpenUrl | Execute;
export type ActionData = Readonly<Record<string, string>>;

export type TextRun = {
  type: 'TextRun';
  text: string;
  weight?: 'Bolder';
  size?: 'Small' | 'Large';
  isSubtle?: true;
  italic?: true;
  color?: Colour;
  selectAction?: OpenUrl;
};
export type RichTextBlock = { type: 'RichTextBlock'; inlines: TextRun[]; spacing?: Spacing; separator?: true };
/** Renders Markdown: for our own fixed headings only, never for what people wrote, never with a date. */
export type Heading = { type: 'TextBlock'; text: string; style: 'heading'; weight: 'Bolder'; size: 'Medium' | 'Large'; wrap: true };
export type Container = { type: 'Container'; style?: 'emphasis' | 'attention' | 'good' | 'warning'; spacing?: Spacing; items: Element[] };
/** A coloured length of a bar; decoration, the words stand beside it. */
export type BarPart = { type: 'Column'; width: string; style: 'good' | 'warning' | 'attention' | 'emphasis'; minHeight: '10px'; spacing: 'None'; items: [] };
type Column = { type: 'Column'; width: 'stretch' | 'auto'; verticalContentAlignment: 'Center'; items: Element[] };
export type ColumnSet = { type: 'ColumnSet'; spacing?: Spacing; separator?: true; columns: (Column | BarPart)[] };
export type ActionSet = { type: 'ActionSet'; actions: Action[] };
export type InputText = {
  type: 'Input.Text';
  id: string;
  label: string;
  isMultiline?: true;
  maxLength?: number;
  placeholder?: string;
  value?: string;
  spacing?: Spacing;
};
export type InputChoiceSet = {
  type: 'Input.ChoiceSet';
  id: string;
  label: string;
  style: 'compact' | 'expanded';
  placeholder?: string;
  choices: { title: string; value: string }[];
  value?: string;
  spacing?: Spacing;
};
export type Element = RichTextBlock | Heading | Container | ColumnSet | ActionSet | InputText | InputChoiceSet;

export type AdaptiveCard = {
  $schema: string;
  type: 'AdaptiveCard';
  version: '1.5';
  lang: string;
  fallbackText: string;
  speak: string;
  body: Element[];
  actions?: Action[];
  /** Asked of the bot by itself when one of these people looks at the card. */
  refresh?: { action: Refresh; userIds: string[] };
};

type RunStyle = Omit<TextRun, 'type' | 'text'>;

export function run(text: string, style: RunStyle = {}): TextRun {
  return { type: 'TextRun', text, ...style };
}

export function line(inlines: TextRun | TextRun[], layout: Pick<RichTextBlock, 'spacing' | 'separator'> = {}): RichTextBlock {
  return { type: 'RichTextBlock', inlines: Array.isArray(inlines) ? inlines : [inlines], ...layout };
}

export const subtle: RunStyle = { isSubtle: true, size: 'Small' };
export const bold: RunStyle = { weight: 'Bolder' };

export function heading(text: string, size: Heading['size'] = 'Large'): Heading {
  return { type: 'TextBlock', text, style: 'heading', weight: 'Bolder', size, wrap: true };
}

/** What people wrote, literally: a line of its own for each line of theirs. */
export function paragraphs(text: string, first: TextRun[] = []): RichTextBlock[] {
  const lines = text.split(/\r?\n/).filter((one) => one.trim() !== '');
  return (lines.length === 0 ? [''] : lines).map((one, at) => line(at === 0 ? [...first, run(one)] : run(one), { spacing: 'None' }));
}

export function openUrl(title: string, url: string): OpenUrl {
  return { type: 'Action.OpenUrl', title, url };
}

/** A button that comes back to the bot; the verb stands in the data too, because Action.Submit carries nothing else. */
export function execute(title: string, verb: string, data: ActionData = {}, look: Pick<Execute, 'style' | 'mode' | 'tooltip'> = {}): Execute {
  return { type: 'Action.Execute', title, verb, data, ...look, fallback: { type: 'Action.Submit', title, data: { ...data, verb } } };
}

/** A row of a list: text to the left, one button to the right. */
export function row(items: Element[], action?: Action): ColumnSet {
  const text: Column = { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items };
  const button: Column[] =
    action === undefined ? [] : [{ type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [{ type: 'ActionSet', actions: [action] }] }];
  return { type: 'ColumnSet', separator: true, spacing: 'Medium', columns: [text, ...button] };
}

/** The card around its parts; `summary` is what a screen reader, an old client and the notification say. */
export function card(language: string, summary: string, body: Element[], actions: Action[] = []): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: language,
    fallbackText: summary,
    speak: summary,
    body,
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/**
 * The same card, asked for anew by Teams when its reader looks at it: for cards without inputs only, or what is being typed
 * would be lost. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views
 */
export function renewing(built: AdaptiveCard, userId: string | undefined, { verb, data = {} }: { verb: string; data?: ActionData }): AdaptiveCard {
  if (userId === undefined) return built;
  return { ...built, refresh: { action: { type: 'Action.Execute', title: verb, verb, data }, userIds: [userId] } };
}
