import * as React from 'react';
import { Heading } from '../../ui/Heading.js';
import { RichText } from '../../ui/RichText.js';
import { useSurroundings } from '../../ui/surroundings.js';
import styles from './plan-page.module.scss';
import type { Section } from './plan-sections.js';

/** A part of the plan under its heading. */
export function PlanSection({ section, children }: React.PropsWithChildren<{ section: Section }>): React.ReactElement {
  const { idOf } = useSurroundings();
  const { key, heading, html, text, link } = section;
  return (
    <section className={styles.section} aria-labelledby={idOf(key)}>
      <Heading depth={1} id={idOf(key)} tabIndex={-1}>
        {heading}
      </Heading>
      {html !== undefined && <RichText html={html} reading />}
      {(text !== undefined || link !== undefined) && (
        <p className={styles.plain}>
          {text}
          {link !== undefined && (
            <>
              {' · '}
              <a href={link.href}>{link.text}</a>
            </>
          )}
        </p>
      )}
      {children}
    </section>
  );
}
