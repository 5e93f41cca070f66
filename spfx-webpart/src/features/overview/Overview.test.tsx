import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { useAddress } from '../../address/use-address.js';
import { concept, indsats, planBook } from '../../fixtures/plan-book.fixture.js';
import { renderOnPage } from '../../fixtures/render.fixture.js';
import { Overview } from './Overview.js';

// SharePoint's pages carry the icons; here there are none
setIconOptions({ disableWarnings: true });
const book = planBook();

function Page(): React.ReactElement {
  const address = useAddress();
  return <Overview book={book} concept={concept} address={address} />;
}

const open = (query = ''): void => {
  window.history.replaceState(null, '', `/Forside.aspx${query}`);
  renderOnPage(<Page />);
};
const said = (): string | undefined =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent ?? '')
    .find((text) => text.startsWith('Viser'));

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  window.localStorage.clear();
});

describe('the list', () => {
  test('is a table for each goal, with heads, caption and headings in order', () => {
    open();
    expect(screen.getByRole('heading', { level: 2, name: 'Virksomhedsplan 2020' })).toBeTruthy();
    expect(screen.getByText('5 indsatser, heraf 2 tværgående')).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Indsatser under Mål 1: Mestring' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Indsats', 'Center', 'Status']);
    expect(within(table).getByRole('row', { name: 'Fleksibelt daghjem Center Nord Efter planen' })).toBeTruthy();
    expect(screen.getByRole('table', { name: /^Tværgående indsatser under Mål 1/ })).toBeTruthy();
  });

  test('a row leads to its unit’s plan page without leaving the page', () => {
    open('?plan=rudersdal%2F2020&soeg=daghjem&env=x');
    const link = screen.getByRole('link', { name: 'Fleksibelt daghjem' });
    expect(link.getAttribute('href')).toContain('?env=x&plan=rudersdal%2F2020&enhed=nord&indsats=11');
    fireEvent.click(link);
    expect(window.location.search).toBe('?env=x&plan=rudersdal%2F2020&enhed=nord&indsats=11');
  });

  test('a new tab is left to the browser', () => {
    open('?plan=rudersdal%2F2020');
    const taken: boolean[] = [];
    const browser = (event: Event): void => {
      taken.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', browser, { once: true });
    fireEvent.click(screen.getByRole('link', { name: 'Fleksibelt daghjem' }), { ctrlKey: true });
    expect(taken).toEqual([false]);
    expect(window.location.search).toBe('?plan=rudersdal%2F2020');
  });
});

describe('filters', () => {
  test('what the address says is shown, and can be taken away chip by chip', () => {
    open('?enheder=syd&status=delayed');
    expect(said()).toBe('Viser 1 af 5 indsatser');
    fireEvent.click(screen.getByRole('button', { name: 'Fjern filteret Status: Forsinket' }));
    expect(said()).toBe('Viser 3 af 5 indsatser, heraf 2 tværgående');
    expect(window.location.search).toBe('?enheder=syd');
    fireEvent.click(screen.getByRole('button', { name: 'Nulstil' }));
    expect(said()).toBe('Viser alle 5 indsatser');
    expect(window.location.search).toBe('');
  });

  test('the back button undoes a choice', async () => {
    open();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Kun tværgående (2)' }));
    expect(window.location.search).toBe('?tvaergaaende=1');
    act(() => window.history.back());
    await waitFor(() => expect(said()).toBe('Viser alle 5 indsatser'));
  });

  test('a search marks its hits, and shows where in the texts they are', () => {
    open('?soeg=hjemmepleje');
    expect(screen.getByText('hjemmepleje', { selector: 'mark' })).toBeTruthy();
    expect(screen.getByText(/^Beskrivelse: Vi styrker/)).toBeTruthy();
  });

  test('an empty result says so and offers the ways back', () => {
    open('?soeg=skolemad&enheder=syd');
    fireEvent.click(screen.getByRole('button', { name: 'Fjern kun søgningen' }));
    expect(said()).toBe('Viser 3 af 5 indsatser, heraf 2 tværgående');
  });

  test('the fields come after the list, with the numbers beside the choices', async () => {
    open();
    const search = await screen.findByRole('searchbox', { name: 'Søg i overskrifter og tekster' }, { timeout: 15000 });
    fireEvent.change(search, { target: { value: 'arkiv' } });
    expect(said()).toBe('Viser 1 af 5 indsatser');
    fireEvent.click(await screen.findByRole('combobox', { name: 'Status Alle' }));
    expect(await screen.findByRole('option', { name: 'Mangler, antal 1' })).toBeTruthy();
  }, 20000);
});

describe('the view', () => {
  test('is divided as the address says, and left as the reader left it', () => {
    open('?efter=status&sortering=overskrift');
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining('Efter planen'), expect.stringContaining('Mangler')]),
    );
  });

  test('is remembered for the bare address, not for one that says what to show', () => {
    open('?enheder=syd');
    fireEvent.click(screen.getByRole('checkbox', { name: /Kun tværgående/ }));
    cleanup();
    open();
    expect(said()).toBe('Viser 2 af 5 indsatser, heraf 2 tværgående');
    cleanup();
    open('?plan=rudersdal%2F2020');
    expect(said()).toBe('Viser alle 5 indsatser');
  });

  test('a browser that keeps nothing is no fault', () => {
    const refuse = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('no storage');
    });
    open();
    expect(said()).toBe('Viser alle 5 indsatser');
    refuse.mockRestore();
  });
});

test('a long table draws the rows near the reader and says how many there are', () => {
  const many = Array.from({ length: 2000 }, (_, at) => indsats(at + 100, `Indsats ${at}`));
  renderOnPage(<Overview book={planBook({ indsatser: many })} concept={concept} address={{ href: 'https://x.example/', go: () => undefined }} />);
  const table = screen.getByRole('table');
  expect(table.getAttribute('aria-rowcount')).toBe('2001');
  const drawn = within(table).getAllByRole('row');
  expect(drawn.length).toBeLessThan(120);
  expect(drawn[1]?.getAttribute('aria-rowindex')).toBe('2');
});

test('a plan without indsatser says that it is on its way', () => {
  renderOnPage(<Overview book={planBook({ indsatser: [] })} concept={concept} address={{ href: 'https://x.example/', go: () => undefined }} />);
  expect(screen.getByRole('heading', { name: 'Planen er på vej' })).toBeTruthy();
  expect(screen.queryByRole('search')).toBeNull();
});
