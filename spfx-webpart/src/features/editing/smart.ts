/** One letter of SMART: found in the text, or for the writer to ask. */
export interface SmartHint {
  letter: 'specific' | 'measurable' | 'accepted' | 'realistic' | 'timely';
  /** What in the text speaks for it; undefined when nothing does, or only people can tell. */
  found?: string;
}

/** Words enough to say what it is about. */
const ENOUGH_WORDS = 6;
const measure =
  /(?:(?:mindst|højst|under|over|maksimalt|minimum|fra|til)\s+)?(?:\d[\d.,]*\s*(?:%|\p{L}+)|(?<!\p{L})(?:halvdelen|alle|ingen|dobbelt|tre|fire|fem|seks|syv|otte|ni|ti)(?!\p{L})(?:\s+\p{L}+)?)/iu;
const time =
  // cspell:disable-next-line
  /\b(?:(?:inden|senest|ved|før|i|til|udgangen af)\s+)*(?:(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?:\s+20\d\d)?|20\d\d|(?:uge|kvartal)\s*\d+|\d\.\s*kvartal|årets udgang|planens udløb|planen udløber|udviklingsplanen udløber|virksomhedsplanen udløber)/iu;

/** What a goal's text has of SMART. A proposal: it never blocks, and what only people can judge is a question. HU-07. */
export function smartHints(text: string): SmartHint[] {
  const words = text.split(/\s+/).filter((word) => word.length > 1);
  const hint = (letter: SmartHint['letter'], found: string | undefined): SmartHint => ({ letter, ...(found === undefined ? {} : { found: found.trim() }) });
  return [
    hint('specific', words.length >= ENOUGH_WORDS ? `${words.slice(0, 4).join(' ')} …` : undefined),
    hint('measurable', measure.exec(text.replace(/20\d\d/g, ''))?.[0]),
    hint('accepted', undefined),
    hint('realistic', undefined),
    hint('timely', time.exec(text)?.[0]),
  ];
}
