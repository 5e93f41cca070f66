import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import { plainText } from '../../ui/plain-text.js';
import type { Background } from './background-view.js';
import type { IndsatsView, PlanPageView } from './plan-page-view.js';
import type { PlanStrings } from './words.js';

/** A part of the plan page with a heading of its own, in the contents list too. */
export interface Section {
  key: string;
  heading: string;
  /** Running text as HTML. */
  html?: string;
  /** Plain text. */
  text?: string;
  link?: { href: string; text: string };
  /** Sentences that point at appendices, each with the key of its place. HU-28. */
  references?: { text: string; key: string; word: string }[];
  /** Headings within, for the contents list. */
  within: { key: string; heading: string }[];
}

const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);

function contactOf({ plan, unitName }: PlanPageView, concept: ShownConcept, words: PlanStrings): Section {
  const text = plan.contact ?? `${unitName}, ${concept.area}, ${concept.municipality}`;
  const link = plan.homepage !== undefined && isWebAddress(plan.homepage) ? { href: plan.homepage, text: words.homepage } : undefined;
  return { key: 'contact', heading: words.contact, text, within: [], ...(link === undefined ? {} : { link }) };
}

const nothing: Background = { sources: [], matrix: { head: '', beneathHead: '', rows: [] } };

function html(key: string, heading: string, content = ''): Section[] {
  return plainText(content) === '' ? [] : [{ key, heading, html: content, within: [] }];
}

const headingsOf = (indsatser: readonly IndsatsView[]): Section['within'] => indsatser.map(({ id, title }) => ({ key: `indsats-${id}`, heading: title }));

/** The appendices there are, and the sentences of the introduction that point at them. */
function appendices({ sources, matrix }: Background, words: PlanStrings): { sections: Section[]; references: NonNullable<Section['references']> } {
  const shown = [
    ...(sources.length === 0 ? [] : [{ key: 'bilag-1', heading: words.policies, text: words.sourcesReference }]),
    ...(matrix.rows.length === 0 ? [] : [{ key: 'bilag-2', heading: words.matrix, text: words.matrixReference }]),
  ].map((appendix, at) => ({ ...appendix, word: words.appendix(at + 1) }));
  return {
    sections: shown.map(({ key, heading, word }) => ({ key, heading: `${word}: ${heading}`, within: [] })),
    references: shown.map(({ key, text, word }) => ({ key, text, word: word.toLocaleLowerCase('da') })),
  };
}

/** The page's parts in reading order; a part with nothing in it is left out. HU-20, RU-23. */
export function planSections(view: PlanPageView, concept: ShownConcept, words: PlanStrings, background = nothing): Section[] {
  const { plan, indsatser, otherProjects, takesPartIn, crossProjects, unitName } = view;
  const { sections, references } = appendices(background, words);
  const about = html('about', words.about(unitName), plan.about);
  const introduction = html('introduction', words.introduction, concept.introduction).map((section) => ({ ...section, references }));
  return [
    ...(concept.presentationFirst === true ? about : []),
    ...html('foreword', words.foreword(unitName), plan.foreword),
    ...introduction,
    {
      key: 'indsatser',
      heading: words.indsatser,
      within: headingsOf(indsatser),
      ...(indsatser.length === 0 ? { text: words.noIndsatser } : {}),
    },
    ...(otherProjects.length === 0 ? [] : [{ key: 'other-projects', heading: words.otherProjects, within: headingsOf(otherProjects) }]),
    ...(takesPartIn.length === 0 ? [] : [{ key: 'takes-part', heading: words.takesPartIn, text: words.takesPartInText(unitName), within: [] }]),
    ...(crossProjects.length === 0 ? [] : [{ key: 'cross-projects', heading: words.crossProjects, text: words.crossProjectsText, within: [] }]),
    ...(concept.presentationFirst === true ? [] : about),
    ...sections,
    contactOf(view, concept, words),
  ];
}
