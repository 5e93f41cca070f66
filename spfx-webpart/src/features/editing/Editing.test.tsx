import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import type { EditingRights, PlanEditing } from '@virksomhedsplaner/shared/ports';
import * as React from 'react';
import { anne, bo, deskOver, type TestDesk } from '../../fixtures/desk.fixture.js';
import { indsats, planBook } from '../../fixtures/plan-book.fixture.js';
import { renderOnPage } from '../../fixtures/render.fixture.js';
import { Editing } from './Editing.js';

const writer: EditingRights = { write: true, approve: false };
const book = (): PlanBook =>
  planBook({
    indsatser: [
      indsats(11, 'Fleksibelt daghjem', { owner: anne, goals: ['g1'], primaryGoal: 'g1', fields: { target: '<p>Mål</p>' } }),
      indsats(12, 'Åben dialog'),
    ],
  });
const go = jest.fn<(href: string) => void>();
const target = { concept: 'rudersdal', period: '2020', unit: 'nord' };
const show = async (more: Partial<PlanEditing> & { may?: EditingRights } = {}, indsatsId = 11): Promise<TestDesk> => {
  const desk = deskOver([book()], anne, { may: writer, ...more });
  renderOnPage(<Editing desk={desk} address={{ href: 'https://x.example/', go }} target={{ ...target, indsatsId }} />);
  await screen.findByRole('heading', { name: 'Rediger plan' });
  return desk;
};
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const title = (): HTMLInputElement => screen.getByRole('textbox', { name: /Overskrift/ });
const write = (text: string): void => {
  fireEvent.change(title(), { target: { value: text } });
};
const stored = async (desk: TestDesk): Promise<[string, string][]> =>
  (await desk.editing.indsatserOf(1)).map(({ value, approval }): [string, string] => [value.title, approval]);

beforeAll(() => {
  Object.assign(globalThis.crypto, { randomUUID: () => 'ny' });
});
beforeEach(() => {
  window.sessionStorage.clear();
  go.mockClear();
});

test('who may not write is told so', async () => {
  renderOnPage(
    <Editing desk={deskOver([book()], bo, { may: { write: false, approve: false } })} address={{ href: 'https://x.example/', go }} target={target} />,
  );
  await screen.findByRole('heading', { name: 'Du kan ikke redigere planen' });
});

test('the template’s fields stand with their questions, counters and plantjek beside', async () => {
  await show();
  expect(screen.getByRole('textbox', { name: 'Mål' }).textContent).toBe('Mål');
  expect(screen.getByText('Hvad vil vi have opnået ved årets udgang?')).toBeTruthy();
  expect(screen.getByText('3 af 2.000 tegn')).toBeTruthy();
  expect(screen.getByText('Hjælp til et SMART-mål')).toBeTruthy();
  expect(within(screen.getByRole('complementary', { name: 'Plantjek' })).getByRole('status').textContent).toMatch(/forslag/);
});

test('a planskriver saves a draft and sends it to approval; the secretariat approves', async () => {
  const desk = await show();
  write('Ny overskrift');
  press('Gem kladde');
  await screen.findByText('Kladden er gemt.');
  expect((await stored(desk))[0]).toEqual(['Ny overskrift', 'draft']);
  press('Send til godkendelse');
  await screen.findByText('Sendt til godkendelse.');
  expect((await stored(desk))[0]).toEqual(['Ny overskrift', 'pending']);
  expect(screen.queryByRole('button', { name: 'Godkend og offentliggør' })).toBeNull();
});

test('who may approve publishes', async () => {
  const desk = await show({ may: { write: true, approve: true } });
  write('Godkendt');
  press('Godkend og offentliggør');
  await screen.findByText('Godkendt. Læserne kan se teksten nu.');
  expect((await stored(desk))[0]).toEqual(['Godkendt', 'approved']);
});

test('changes are undone one by one', async () => {
  await show();
  write('A');
  fireEvent.change(screen.getByRole('textbox', { name: 'Partnere uden for organisationen' }), { target: { value: 'KLAPjob' } });
  press('Fortryd');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Partnere uden for organisationen' }).value).toBe('');
  press('Fortryd');
  expect(title().value).toBe('Fleksibelt daghjem');
});

test('without a heading nothing is written, and the field says so', async () => {
  const desk = await show();
  write(' ');
  press('Gem kladde');
  await screen.findByText('Skriv en overskrift');
  expect(title().getAttribute('aria-invalid')).toBe('true');
  expect((await stored(desk))[0]).toEqual(['Fleksibelt daghjem', 'approved']);
});

describe('when somebody saved meanwhile', () => {
  const theirs = async (desk: TestDesk, change: { title?: string; partners?: string }): Promise<void> => {
    const [row] = await desk.editing.indsatserOf(1);
    await desk.editing.saveIndsats(11, change, { etag: row!.etag, approval: 'draft' });
  };

  test('other fields are joined by themselves', async () => {
    const desk = await show();
    await theirs(desk, { partners: 'Deres partner' });
    write('Min overskrift');
    press('Gem kladde');
    await screen.findByText(/Begges ændringer er med/);
    expect((await desk.editing.indsatserOf(1))[0]?.value).toMatchObject({ title: 'Min overskrift', partners: 'Deres partner' });
  });

  test.each([
    ['Behold min tekst', 'Min overskrift'],
    ['Brug den gemte', 'Deres overskrift'],
  ])('the same field stands side by side; «%s»', async (choice, result) => {
    const desk = await show();
    await theirs(desk, { title: 'Deres overskrift' });
    write('Min overskrift');
    press('Gem kladde');
    const side = await screen.findByRole('alert');
    expect([within(side).getByText('Deres'), within(side).getByText('Min')].map(({ tagName }) => tagName)).toEqual(['INS', 'INS']);
    press(choice);
    await waitFor(() => expect(title().value).toBe(result));
    await waitFor(async () => expect((await stored(desk))[0]?.[0]).toBe(result));
  });
});

test('offline the text stays, and is there after a reload', async () => {
  await show({ saveIndsats: () => Promise.reject(new TypeError('Failed to fetch')) });
  write('Uden net');
  press('Gem kladde');
  await screen.findByText(/Din tekst står her stadig/);
  document.body.innerHTML = '';
  await show();
  expect(title().value).toBe('Uden net');
  expect(screen.getByText('Teksterne herunder skrev du tidligere uden at gemme dem.')).toBeTruthy();
});

test('indsatser are added, moved and taken out', async () => {
  const desk = await show();
  press('Flyt Åben dialog op');
  await screen.findByText('Åben dialog står nu som nummer 1.');
  expect((await stored(desk)).map(([name]) => name)).toEqual(['Åben dialog', 'Fleksibelt daghjem']);
  press('+ Tilføj indsats');
  fireEvent.change(screen.getByRole('textbox', { name: 'Overskrift på den nye indsats' }), { target: { value: 'Helt ny' } });
  press('Tilføj');
  await waitFor(async () => expect(await stored(desk)).toContainEqual(['Helt ny', 'draft']));
  press('Fjern fra planen');
  press('Ja, fjern den');
  await waitFor(async () => expect((await stored(desk)).map(([name]) => name)).not.toContain('Fleksibelt daghjem'));
});

test('an owner is chosen by the arrows among the suggestions, or by an e-mail the directory knows', async () => {
  const desk = await show();
  const box = screen.getByRole('combobox', { name: 'Ejer' });
  fireEvent.change(box, { target: { value: 'bo l' } });
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(within(screen.getByRole('listbox', { name: 'Forslag' })).getByRole('option', { selected: true }).textContent).toContain('Bo Lund');
  fireEvent.keyDown(box, { key: 'Enter' });
  fireEvent.change(box, { target: { value: 'nogen@andre.dk' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  await screen.findByText('Der er ingen ansat med det navn eller den e-mail.');
  press('Gem kladde');
  await waitFor(async () => expect((await desk.editing.indsatserOf(1))[0]?.value.owner).toEqual(bo));
});

test('the plan’s own texts are saved; a homepage that is no web address is not', async () => {
  const desk = await show({}, 0);
  fireEvent.change(screen.getByRole('textbox', { name: 'Egen hjemmeside' }), { target: { value: 'ftp://x' } });
  press('Gem kladde');
  await screen.findByText(/Adressen skal begynde med https/);
  fireEvent.change(screen.getByRole('textbox', { name: 'Egen hjemmeside' }), { target: { value: 'https://nord.example/' } });
  press('Gem kladde');
  await screen.findByText('Kladden er gemt.');
  expect((await desk.editing.plan(1))?.value.homepage).toBe('https://nord.example/');
});
