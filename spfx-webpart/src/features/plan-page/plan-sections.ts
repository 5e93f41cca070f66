import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import { plainText } from '../../ui/plain-text.js';
import type { PlanPageView } from './plan-page-view.js';
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
  /** Headings within, for the contents list. */
  within: { key: string; heading: string }[];
}

const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);

function contactOf({ plan, unitName }: PlanPageView, concept: ShownConcept, words: PlanStrings): Section {
  const text = plan.contact ?? `${unitName}, ${concept.area}, ${concept.municipality}`;
  const link = plan.homepage !== undefined && isWebAddress(plan.homepage) ? { href: plan.homepage, text: words.homepage } : undefined;
  return { key: 'contact', heading: words.contact, text, within: [], ...(link === undefined ? {} : { link }) };
}

/** The page's parts in reading order; a part with nothing in it is left out. HU-20, RU-23. */
export function planSections(view: PlanPageView, concept: ShownConcept, words: PlanStrings): Section[] {
  const { plan, indsatser, takesPartIn, unitName } = view;
  const html = (key: string, heading: string, content = ''): Section[] => (plainText(content) === '' ? [] : [{ key, heading, html: content, within: [] }]);
  return [
    ...html('foreword', words.foreword(unitName), plan.foreword),
    ...html('introduction', words.introduction, concept.introduction),
    {
      key: 'indsatser',
      heading: words.indsatser,
      within: indsatser.map(({ id, title }) => ({ key: `indsats-${id}`, heading: title })),
      ...(indsatser.length === 0 ? { text: words.noIndsatser } : {}),
    },
    ...(takesPartIn.length === 0 ? [] : [{ key: 'takes-part', heading: words.takesPartIn, text: words.takesPartInText(unitName), within: [] }]),
    ...html('about', words.about(unitName), plan.about),
    contactOf(view, concept, words),
  ];
}
