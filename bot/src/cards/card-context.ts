import { linkTo } from '@virksomhedsplaner/shared/domain';
import type { CardTexts, Language } from '@virksomhedsplaner/shared/texts';
import { cardTextsIn, languageOf } from '@virksomhedsplaner/shared/texts';
import type { OpenQuestion, OwnIndsats } from '@virksomhedsplaner/shared/use-cases';
import type { CardSeal } from './seal.js';

/** What every card of one person needs: the words, the addresses, and the seal on its buttons. */
export interface CardContext {
  language: Language;
  words: CardTexts;
  /** Address of the intranet page, without what it shows. */
  page: string;
  /** The reader's id in the channel, for cards that renew themselves; none where it is not known. */
  userId?: string;
  /** Sealed data for the buttons of a question. */
  tokenFor(question: OpenQuestion, replaces?: string): string;
}

interface CardReader {
  objectId: string;
  locale: string;
  userId?: string;
}

export function cardContext(reader: CardReader, { seal, page, now }: { seal: CardSeal; page: string; now: string }): CardContext {
  const language = languageOf(reader.locale);
  return {
    language,
    words: cardTextsIn(language),
    page,
    ...(reader.userId === undefined ? {} : { userId: reader.userId }),
    tokenFor: ({ series, indsats, round }, replaces) =>
      seal.seal({ ...series, indsatsId: indsats.id, roundId: round.id, recipient: reader.objectId, ...(replaces === undefined ? {} : { replaces }) }, now),
  };
}

/** The address that opens the indsats on its unit's plan page. */
export function addressOf({ series, unit, indsats }: Pick<OwnIndsats, 'series' | 'unit' | 'indsats'>, page: string): string {
  return linkTo(page, { ...series, ...(unit === undefined ? {} : { unit }), indsatsId: indsats.id });
}
