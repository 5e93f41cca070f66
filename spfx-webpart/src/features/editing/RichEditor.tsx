import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { sanitised } from '../../ui/RichText.js';
import { cleanPaste, textAsHtml } from './clean-paste.js';
import styles from './editing.module.scss';
import { EditorTools } from './EditorTools.js';

export interface RichEditorProps {
  id: string;
  label: string;
  describedBy: string;
  html: string;
  onChange(html: string): void;
}

/** A browser leaves a line break in an emptied field. */
function contentOf(field: HTMLElement): string {
  return (field.textContent ?? '').trim() === '' ? '' : sanitised(field.innerHTML);
}

/** A field for formatted text: what is put into it and what comes out of it is sanitised, and what is pasted comes in clean. HU-27. */
export function RichEditor({ id, label, describedBy, html, onChange }: RichEditorProps): React.ReactElement {
  const field = React.useRef<HTMLDivElement>(null);
  const own = React.useRef<string>();
  React.useLayoutEffect(() => {
    // what comes from the field itself must not be put back: the caret would move
    if (field.current !== null && own.current !== html) field.current.innerHTML = sanitised(html);
    own.current = html;
  }, [html]);
  const tell = (): void => {
    if (field.current === null) return;
    own.current = contentOf(field.current);
    onChange(own.current);
  };
  const paste = (event: React.ClipboardEvent): void => {
    event.preventDefault();
    const rich = event.clipboardData.getData('text/html');
    const clean = rich === '' ? textAsHtml(event.clipboardData.getData('text/plain')) : cleanPaste(rich);
    document.execCommand('insertHTML', false, clean);
    tell();
  };
  return (
    <div className={styles.editor}>
      <EditorTools field={field} label={label} onChange={tell} />
      <div
        ref={field}
        id={id}
        className={styles.text}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        aria-describedby={describedBy}
        tabIndex={0}
        lang={CONTENT_LANGUAGE}
        onInput={tell}
        onPaste={paste}
      />
    </div>
  );
}
