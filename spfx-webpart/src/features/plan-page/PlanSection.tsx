import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { Heading } from '../../ui/Heading.js';
import { InPageLink } from '../../ui/InPageLink.js';
import { RichText } from '../../ui/RichText.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { goToPlace } from './go-to-place.js';
import styles from './plan-page.module.scss';
import type { Section } from './plan-sections.js';

/** A part of the plan under its heading. */
export function PlanSection({ section, children }: React.PropsWithChildren<{ section: Section }>): React.ReactElement {
  const { idOf } = useSurroundings();
  const { key, heading, html, text, link, references = [] } = section;
  return (
    <section className={styles.section} aria-labelledby={idOf(key)}>
      <Heading depth={1} id={idOf(key)} tabIndex={-1}>
        {heading}
      </Heading>
      {html !== undefined && <RichText html={html} reading />}
      {references.length > 0 && (
        <p className={styles.references} lang={CONTENT_LANGUAGE}>
          {references.map((reference) => (
            <span key={reference.key}>
              {reference.text}{' '}
              <InPageLink href={`#${idOf(reference.key)}`} onFollow={() => goToPlace(idOf(reference.key))}>
                {reference.word}
              </InPageLink>
              {'. '}
            </span>
          ))}
        </p>
      )}
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
