import type { PlanBook, Reminder, ReminderStep, Round } from '@virksomhedsplaner/shared/domain';
import { weekdayInWords } from '@virksomhedsplaner/shared/texts';
import type { DueReminders } from '@virksomhedsplaner/shared/use-cases';

/** One reminder as a reader wants it: who, about what, and why now. */
interface PreviewedReminder {
  key: string;
  recipient: string;
  round: string;
  step: ReminderStep;
  plannedFor: string;
  indsatser: { id: number; title: string }[];
  why: string;
}

const stepWords: Record<ReminderStep, string> = {
  opening: 'runden er åbnet',
  before: 'fristen nærmer sig',
  due: 'fristen er i dag',
  overdue: 'fristen er overskredet',
  escalation: 'ejerne har ikke svaret, så enhedens leder får besked',
  digest: 'ugentligt overblik',
  snoozed: 'påmindelsen er udsat til i dag',
  delegated: 'en kollega har givet spørgsmålet videre',
  declined: 'kollegaen har sagt nej tak',
};

function why({ step, indsatsIds }: Reminder, round: Round): string {
  if (step === 'digest') return `${stepWords.digest} til sekretariatet, så længe runden er åben`;
  const missing = indsatsIds.length === 1 ? 'svaret mangler' : `${indsatsIds.length} svar mangler`;
  return `${stepWords[step]}, og ${missing}; fristen er ${weekdayInWords(round.due, 'da')} ${round.due.slice(0, 4)}`;
}

function previewed(reminder: Reminder, books: readonly PlanBook[]): PreviewedReminder[] {
  const book = books.find(({ rounds }) => rounds.some(({ id }) => id === reminder.roundId));
  const round = book?.rounds.find(({ id }) => id === reminder.roundId);
  if (book === undefined || round === undefined) return [];
  const { key, recipient, step, plannedFor, indsatsIds } = reminder;
  const indsatser = indsatsIds.flatMap((id) => book.indsatser.filter((indsats) => indsats.id === id).map(({ title }) => ({ id, title })));
  return [{ key, recipient, round: round.name, step, plannedFor, indsatser, why: why(reminder, round) }];
}

/** Who would get what and why, without what the outbox has already. */
export function previewOf({ reminders, books }: DueReminders, known: ReadonlySet<string>): PreviewedReminder[] {
  return reminders.filter(({ key }) => !known.has(key)).flatMap((reminder) => previewed(reminder, books));
}

/** The preview for a terminal, one reminder a paragraph. */
export function previewText(preview: readonly PreviewedReminder[], today: string): string {
  if (preview.length === 0) return `Ingen nye påmindelser den ${today}.`;
  const paragraphs = preview.map(({ recipient, round, why: reason, plannedFor, indsatser }) =>
    [`${recipient}: ${round}`, `  Hvorfor: ${reason}.`, `  Planlagt: ${plannedFor}`, ...indsatser.map(({ title }) => `  - ${title}`)].join('\n'),
  );
  const count = preview.length === 1 ? '1 ny påmindelse' : `${preview.length} nye påmindelser`;
  return [...paragraphs, `${count} den ${today}. Intet er sendt eller ændret.`].join('\n');
}
