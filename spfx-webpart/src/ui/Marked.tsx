import * as React from 'react';
import { markedParts } from './marked-parts.js';

/** A text with every occurrence of the searched words marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }): React.ReactElement {
  return <>{markedParts(text, words).map((part, at) => (part.hit ? <mark key={at}>{part.text}</mark> : part.text))}</>;
}
