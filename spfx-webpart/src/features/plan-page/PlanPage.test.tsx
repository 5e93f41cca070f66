import { beforeAll, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import * as React from 'react';
import { concept, planBook } from '../../fixtures/plan-book.fixture.js';
import { renderOnPage } from '../../fixtures/render.fixture.js';
import { PlanPage, type PlanPageProps } from './PlanPage.js';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(window, { matchMedia: () => ({ matches: true }) });
});

const go = jest.fn<(href: string) => void>();
const open = (props: Partial<PlanPageProps> = {}): void => {
  renderOnPage(
    <PlanPage
      book={planBook()}
      concept={concept}
      unit="nord"
      arrived={false}
      external={false}
      editionHref={(external) => `https://x.example/${external ? 'ekstern' : 'intern'}`}
      overviewHref="https://x.example/oversigt"
      wholeHref={(id) => `#hele-${id}`}
      hrefOf={(unit, id) => `https://x.example/${unit}/${id}`}
      go={go}
      {...props}
    />,
  );
};

test('the plan is an article under its title, with cover, parts and contents list', () => {
  open();
  expect(screen.getByRole('article', { name: 'Virksomhedsplan 2020' })).toBeTruthy();
  expect(screen.getByText('Offentliggjort')).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Til jer i Center Nord',
    'Indledning',
    'Indsatser',
    'Tværgående indsatser, vi deltager i',
    'Kontakt',
  ]);
  const contents = screen.getByRole('navigation', { name: 'Indhold', hidden: true });
  expect(within(contents).getByText('Fleksibelt daghjem')).toBeTruthy();
});

test('each indsats shows its texts with questions, and each round beneath', () => {
  open();
  const article = screen.getByRole('article', { name: 'Fleksibelt daghjem' });
  expect(within(article).getByText('Hvad går indsatsen ud på?')).toBeTruthy();
  expect(within(article).getByText('Ikke udfyldt endnu')).toBeTruthy();
  expect(within(article).getByText('Det går.')).toBeTruthy();
  expect(within(article).getByText('Svaret af Anne Holm · 20. august 2020 kl. 10.42 i Teams')).toBeTruthy();
  expect(within(article).getByText('Åbner 1. december 2020.')).toBeTruthy();
});

test('an unanswered round says when it was due', () => {
  open({ unit: 'stab' });
  const article = screen.getByRole('article', { name: 'Nyt arkiv' });
  expect(within(article).getByText('Ikke besvaret endnu. Fristen var 31. august 2020.')).toBeTruthy();
  expect(within(article).getByText('Indsatsen er ikke beskrevet endnu.')).toBeTruthy();
});

test('the focus goes to the indsats that the address names', () => {
  open({ indsatsId: 13 });
  expect(document.activeElement?.textContent).toBe('Indsatsen, du åbnede: Fælles visitation');
});

test('arriving from another view the focus goes to the title, else it is left alone', () => {
  open();
  expect(document.activeElement).toBe(document.body);
  open({ arrived: true, unit: 'syd' });
  expect(document.activeElement?.textContent).toBe('Virksomhedsplan 2020');
});

test('the contents list moves the focus to its place', () => {
  open();
  fireEvent.click(screen.getByText('Kontakt', { selector: 'a' }));
  expect(document.activeElement?.textContent).toBe('Kontakt');
});

test('a plan nobody may see yet says so, with the way back', () => {
  open({ unit: 'findes-ikke' });
  expect(screen.getByRole('heading', { name: 'Planen kan ikke vises' })).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: 'Til oversigten' }));
  expect(go).toHaveBeenCalledWith('https://x.example/oversigt');
});
