import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { planBook } from '../fixtures/plan-book.fixture.js';
import { surroundings } from '../fixtures/render.fixture.js';
import { App, type AppProps } from './App.js';
import type { PlanReader } from './remember-reads.js';

// lazy screens are compiled when first opened: what is seen is waited for, however busy the machine
const PATIENCE = 20_000;
jest.setTimeout(2 * PATIENCE);
configure({ asyncUtilTimeout: PATIENCE });

const rudersdal = { concept: 'rudersdal', period: '2020' };
const randers = { concept: 'randers', period: '2015-16' };

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(window, { matchMedia: () => ({ matches: true }) });
});
beforeEach(() => window.history.replaceState(null, '', '/Forside.aspx'));

const reader = (more: Partial<PlanReader> = {}): PlanReader => ({
  series: () => Promise.resolve([randers, rudersdal]),
  planBook: (series) => Promise.resolve(planBook(series)),
  ...more,
});
const open = (props: Partial<AppProps> = {}): void => {
  render(<App reader={reader()} surroundings={surroundings} editing={false} openSettings={() => undefined} {...props} />);
};
const failing = (status: number): PlanReader => reader({ series: () => Promise.reject(Object.assign(new Error(), { status })) });

describe('which plan', () => {
  test('without a choice the newest is shown, and the reader can switch', async () => {
    open();
    await screen.findByRole('heading', { name: 'Virksomhedsplan 2020' });
    fireEvent.click(screen.getByRole('link', { name: 'Virksomhedsplan 2015-16 Socialområdet' }));
    await screen.findByRole('heading', { name: 'Virksomhedsplan 2015-16' });
    expect(window.location.search).toBe('?plan=randers%2F2015-16');
  });

  test('a page made for one plan offers no switch', async () => {
    open({ series: randers });
    await screen.findByRole('heading', { name: 'Virksomhedsplan 2015-16' });
    expect(screen.queryByRole('navigation', { name: 'Vælg plan' })).toBeNull();
  });

  test('an address that names a plan nobody has shows the newest', async () => {
    window.history.replaceState(null, '', '/Forside.aspx?plan=rudersdal%2F1999');
    open();
    await screen.findByRole('heading', { name: 'Virksomhedsplan 2020' });
  });
});

describe('overview and plan page', () => {
  test('a row opens the plan page, and the way back leads to the overview as it was left', async () => {
    window.history.replaceState(null, '', '/Forside.aspx?plan=rudersdal%2F2020&enheder=nord');
    open();
    fireEvent.click(await screen.findByRole('link', { name: 'Fleksibelt daghjem' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Indsatsen, du åbnede: Fleksibelt daghjem'));
    fireEvent.click(screen.getByRole('link', { name: 'Til oversigten' }));
    await screen.findByText('Viser 3 af 5 indsatser, heraf 2 tværgående');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Fleksibelt daghjem'));
  });

  test('the configured unit’s plan is shown first', async () => {
    open({ series: rudersdal, startUnit: 'syd' });
    await screen.findByRole('article', { name: 'Virksomhedsplan 2020' });
    fireEvent.click(screen.getByRole('link', { name: 'Til oversigten' }));
    await screen.findByRole('heading', { name: 'Oversigt over indsatser' });
  });
});

describe('when something is wrong', () => {
  test.each([
    [403, 'Du har ikke adgang til planerne'],
    [500, 'Indsatserne kunne ikke hentes'],
    [429, 'SharePoint har travlt'],
    [404, 'Planerne er på vej'],
  ])('SharePoint’s %i is told in words', async (status, words) => {
    open({ reader: failing(status) });
    await screen.findByRole('heading', { name: words });
  });

  test('a second try is one click away', async () => {
    const book = jest.fn<() => Promise<PlanBook>>().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(planBook());
    open({ reader: reader({ planBook: book }), series: rudersdal });
    fireEvent.click(await screen.findByRole('button', { name: 'Prøv igen' }));
    await screen.findByRole('heading', { name: 'Virksomhedsplan 2020' });
  });

  test('who edits the page is shown the steps of setting up', async () => {
    const openSettings = jest.fn();
    open({ reader: failing(404), editing: true, openSettings });
    fireEvent.click(await screen.findByRole('button', { name: 'Åbn egenskaber' }));
    expect(openSettings).toHaveBeenCalled();
  });

  test('lists without plans: calm for readers, the first step done for editors', async () => {
    open({ reader: reader({ series: () => Promise.resolve([]) }) });
    await screen.findByRole('heading', { name: 'Planen er på vej' });
    open({ reader: reader({ series: () => Promise.resolve([]) }), editing: true });
    await screen.findByText('Klaret:', { exact: false });
  });
});

test('waiting is said aloud only when it lasts', async () => {
  open({ reader: reader({ series: () => new Promise(() => undefined) }) });
  expect(screen.getByRole('status').textContent).toBe('');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Henter indsatser'));
});
