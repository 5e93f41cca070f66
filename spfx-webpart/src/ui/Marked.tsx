import * as React from 'react';

/** A text with every occurrence of the searched words marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }): React.ReactElement {
  if (words.length === 0) return <>{text}</>;
  const anyWord = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu');
  const parts = text.split(anyWord);
  return <>{parts.map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}</>;
}
