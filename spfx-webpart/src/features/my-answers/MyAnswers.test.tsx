import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import type { PlanRepository } from '@virksomhedsplaner/shared/ports';
import * as React from 'react';
import { anne, bo, deskOver, type TestDesk } from '../../fixtures/desk.fixture.js';
import { indsats, planBook, ratingQuestion, round, status, textQuestion } from '../../fixtures/plan-book.fixture.js';
import { renderOnPage } from '../../fixtures/render.fixture.js';
import { MyAnswers } from './MyAnswers.js';

const questions = [textQuestion, ratingQuestion];
const book = (more: Partial<PlanBook> = {}): PlanBook =>
  planBook({
    indsatser: [
      indsats(21, 'Fleksibelt daghjem', { owner: anne, fields: { target: '<p>Mindst tre metoder</p>' } }),
      indsats(22, 'Åben dialog', { owner: anne }),
    ],
    rounds: [round(1, '2020-08-03', '2020-09-30', { questions })],
    statuses: [],
    ...more,
  });

const go = jest.fn<(href: string) => void>();
const open = async (more: Partial<PlanRepository> = {}, ofBook = book()): Promise<TestDesk> => {
  const desk = deskOver([ofBook], anne, more);
  renderOnPage(<MyAnswers desk={desk} address={{ href: 'https://x.example/?plan=rudersdal%2F2020&vis=mine-svar', go }} indsatsId={21} />);
  await screen.findByRole('heading', { name: 'Mine svar' });
  return desk;
};
const text = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: /Hvad er status/ });
const write = (words: string): void => {
  fireEvent.change(text(), { target: { value: words } });
};
const fill = (words = 'Det går.'): void => {
  write(words);
  fireEvent.click(screen.getByRole('radio', { name: 'Efter planen' }));
};
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

beforeEach(() => {
  window.sessionStorage.clear();
  go.mockClear();
});

test('lists what waits with its state, and shows the target beside the questions', async () => {
  await open();
  const list = screen.getByRole('navigation', { name: 'Indsatser, du bliver spurgt om' });
  expect(
    within(list)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Fleksibelt daghjemManglerRunde 1 · Frist onsdag den 30. september · 14 arbejdsdage',
    'Åben dialogManglerRunde 1 · Frist onsdag den 30. september · 14 arbejdsdage',
  ]);
  expect(screen.getByText('Mindst tre metoder')).toBeTruthy();
  expect(screen.getByText('2 venter på dig')).toBeTruthy();
});

test('an answer is sent as the page’s, and the list follows', async () => {
  const desk = await open();
  fill();
  press('Send svar');
  await screen.findByText('Svaret er sendt');
  await screen.findByText('1 venter på dig');
  expect((await desk.repository.planBook({ concept: 'rudersdal', period: '2020' })).statuses).toMatchObject([
    { indsatsId: 21, answers: { status: 'Det går.', vurdering: 'on-track' }, rating: 'on-track', source: 'page', answeredBy: anne },
  ]);
  expect(desk.written()).toBe(1);
});

test('what lacks is told with the way to the field, and what is typed stays', async () => {
  await open();
  write('Kun tekst');
  press('Send svar');
  await screen.findByText('Vælg én af mulighederne');
  fireEvent.click(screen.getByRole('link', { name: 'Gå til feltet' }));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Efter planen' }));
  expect(text().value).toBe('Kun tekst');
});

test('a draft may lack answers; the card in Teams goes on from it', async () => {
  const desk = await open();
  write('Begyndt');
  press('Gem kladde');
  await screen.findByText(/Kladden er gemt kl. 10.42/);
  expect(await desk.repository.findDraft(21, 1)).toMatchObject({ answers: { status: 'Begyndt' }, savedBy: anne });
});

const withCoOwner = (): PlanBook => book({ indsatser: [indsats(21, 'Fleksibelt daghjem', { owner: anne, coOwners: [bo] })] });

test.each([
  ['a co-owner’s draft begun in Teams is gone on with here', withCoOwner, 'Fra Teams'],
  ['a stranger’s draft is not', book, ''],
])('%s', async (_, ofBook, shown) => {
  const desk = deskOver([ofBook()]);
  await desk.repository.saveDraft({ indsatsId: 21, roundId: 1, answers: { status: 'Fra Teams' }, savedBy: bo, savedAt: '2020-09-09T08:00:00.000Z' });
  renderOnPage(<MyAnswers desk={desk} address={{ href: 'https://x.example/', go }} indsatsId={21} />);
  await waitFor(() => expect(text().value).toBe(shown));
  expect(screen.queryByText(/Kladde fra Bo Lund/) !== null).toBe(shown !== '');
});

describe('when SharePoint does not take it', () => {
  test.each([
    [Object.assign(new Error(), { status: 403 }), /SharePoint tog ikke imod det/],
    [Object.assign(new Error(), { status: 429 }), /SharePoint har travlt/],
    [Object.assign(new Error(), { status: 500 }), /SharePoint svarede ikke, som det skulle/],
  ])('%j is told, and the text stays', async (error, words) => {
    await open({ submitStatus: () => Promise.reject(error) });
    fill('En lang tekst');
    press('Send svar');
    await screen.findByText(words);
    expect(text().value).toBe('En lang tekst');
  });

  test('offline the text stays, also when the page is loaded again', async () => {
    const line = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await open({ submitStatus: () => Promise.reject(new TypeError('Failed to fetch')) });
    fill('Uden net');
    press('Send svar');
    await screen.findByText(/Du er ikke på nettet/);
    line.mockRestore();
    document.body.innerHTML = '';
    await open();
    expect(text().value).toBe('Uden net');
    expect(screen.getByText('Teksten herunder skrev du tidligere uden at gemme den.')).toBeTruthy();
  });
});

describe('when somebody answered meanwhile', () => {
  const conflict = async (): Promise<TestDesk> => {
    const desk = await open({}, withCoOwner());
    const [round1] = (await desk.repository.planBook({ concept: 'rudersdal', period: '2020' })).rounds;
    await desk.repository.submitStatus({
      indsats: indsats(21, 'Fleksibelt daghjem'),
      round: round1!,
      answers: { status: 'Bos svar', vurdering: 'on-track' },
      answeredBy: bo,
      answeredAt: '2020-09-10T08:38:00.000Z',
      source: 'teams',
    });
    fill('Annes svar');
    press('Send svar');
    await screen.findByText('Der er allerede svaret');
    return desk;
  };
  const stands = async (desk: TestDesk): Promise<(string | undefined)[]> =>
    (await desk.repository.planBook({ concept: 'rudersdal', period: '2020' })).statuses.map(({ answers }) => answers.status);

  test('both stand side by side; one’s own can replace it', async () => {
    const desk = await conflict();
    const side = screen.getByRole('alert');
    expect([within(side).getByText('Bos'), within(side).getByText('Annes')].map(({ tagName }) => tagName)).toEqual(['INS', 'INS']);
    press('Send mit svar i stedet');
    await screen.findByText('Svaret er sendt');
    expect(await stands(desk)).toEqual(['Annes svar']);
  });

  test('theirs can be kept', async () => {
    const desk = await conflict();
    press('Behold svaret');
    await waitFor(() => expect(text().value).toBe('Bos svar'));
    expect(await stands(desk)).toEqual(['Bos svar']);
  });

  test('both can be put in and sent as a correction', async () => {
    const desk = await conflict();
    press('Sæt begge ind, så jeg kan redigere');
    expect(text().value).toBe('Annes svar\n\nBos svar');
    press('Send svar');
    await screen.findByText('Svaret er sendt');
    expect(await stands(desk)).toEqual(['Annes svar\n\nBos svar']);
  });
});

test('an answer that stands can be corrected while the round is open', async () => {
  const own = status(21, 1, { answers: { status: 'Først' }, answeredBy: anne, answeredAt: '2020-09-01T08:00:00.000Z', key: 'k21|r1' });
  const desk = await open({}, book({ statuses: [own] }));
  expect(screen.getByText('Først')).toBeTruthy();
  press('Ret svar');
  fill('Rettet');
  press('Send rettelsen');
  await screen.findByText('Svaret er sendt');
  expect((await desk.repository.planBook({ concept: 'rudersdal', period: '2020' })).statuses).toMatchObject([{ answers: { status: 'Rettet' } }]);
});

test('somebody without indsatser is told so', async () => {
  renderOnPage(<MyAnswers desk={deskOver([book()], bo)} address={{ href: 'https://x.example/', go }} indsatsId={undefined} />);
  await screen.findByRole('heading', { name: 'Du har ingen indsatser' });
});
