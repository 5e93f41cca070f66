import type { DepthReader } from '@virksomhedsplaner/shared/sharepoint';
import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { KeyFigureTable } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { DepthProvider } from '../../depth/depth.js';
import { DeskProvider } from '../../desk/desk.js';
import { anne, deskOver } from '../../fixtures/desk.fixture.js';
import { planBook } from '../../fixtures/plan-book.fixture.js';
import { renderOnPage } from '../../fixtures/render.fixture.js';
import { BesidePlan } from './BesidePlan.js';

const table: KeyFigureTable = {
  title: 'Personale',
  year: 2020,
  unit: 'nord',
  columns: [{ title: 'Årsværk', total: 'sum' }],
  rows: [
    { label: 'Pædagoger', values: [18.5] },
    { label: 'Andre', values: [7] },
  ],
  total: { label: 'I alt', values: [30] },
};

function open(write: boolean, more: { external?: boolean; withIndicators?: boolean } = {}): void {
  const book = planBook();
  const keyFigures = [table, { ...table, title: 'En anden enheds', unit: 'syd' }];
  const depth = (): Promise<DepthReader> =>
    Promise.resolve({
      besidePlans: () => Promise.resolve({ keyFigures, indicators: [{ id: 1, title: 'Færre fald', goal: 'g1', awaiting: false }] }),
      behindIndsatser: () => Promise.reject(new Error('not asked for')),
    });
  renderOnPage(
    <DeskProvider value={deskOver([book], anne, { may: { write, approve: false } })}>
      <DepthProvider value={depth}>
        <BesidePlan book={book} unit="nord" external={false} withIndicators={false} {...more} />
      </DepthProvider>
    </DeskProvider>,
  );
}

test('the unit’s tables are shown with Danish numbers, and readers are told of no faults', async () => {
  open(false);
  expect((await screen.findByRole('table', { name: 'Personale, 2020' })).textContent).toContain('Pædagoger18,5');
  expect(screen.queryByRole('table', { name: /anden/ })).toBeNull();
  expect(screen.queryByRole('note')).toBeNull();
});

test('who writes plans is told of figures that do not agree', async () => {
  open(true);
  expect((await screen.findByRole('note')).textContent).toContain('rækkerne giver 25,5, men «I alt» siger 30');
});

test('the goals’ indicators stand with bilag 2 alone', async () => {
  open(false, { withIndicators: true });
  expect((await screen.findByText('Færre fald')).tagName).toBe('DD');
  expect(screen.getByRole('heading', { name: 'Indikatorer for målene' })).toBeTruthy();
});
