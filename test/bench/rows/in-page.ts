/**
 * What runs in the page: the overview over fifty thousand indsatser, and TanStack Virtual over the same rows with the same columns. Built by
 * esbuild from the sources, so that both stand in one page without SharePoint; SOURCE is the folder of the web part.
 */
export const IN_PAGE = `
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { textsFor } from '@virksomhedsplaner/shared/texts';
import { conceptAmong, shownConcepts } from '@virksomhedsplaner/shared/concepts';
import { hide, show } from 'SOURCE/app/mount.js';
import { overviewRows } from 'SOURCE/features/overview/overview-rows.js';
import { statusWords } from 'SOURCE/ui/status-words.js';

const e = React.createElement;
const series = { concept: 'rudersdal', period: '2020' };
const words = 'hjemmepleje rehabilitering dialog borger velfærd pårørende netværk sundhed tillid faglighed overgang ungdom beskæftigelse'.split(' ');
const text = (at) => '<p>' + Array.from({ length: 40 }, (_, n) => words[(at * 7 + n * n) % words.length]).join(' ') + '</p>';
const unit = (n) => ({ code: 'u' + n, name: 'Center ' + n, kind: 'center', aliases: [], active: true });

function bookOf(count) {
  const goals = Array.from({ length: 5 }, (_, n) => ({ ...series, code: 'g' + n, level: 'maal', label: 'Mål ' + (n + 1), name: words[n], order: n, state: 'adopted', locked: true }));
  const indsatser = Array.from({ length: count }, (_, at) => ({
    ...series, id: at + 1, key: 'k' + at, planId: 1 + (at % 6), title: 'Indsats ' + at + ' om ' + words[at % words.length], kind: 'indsats', order: at, themes: [], coOwners: [],
    fields: { description: text(at), activities: text(at + 1), target: text(at + 2), effects: text(at + 3) },
    units: at % 3 === 0 ? ['u' + (at % 6), 'u' + ((at + 1) % 6)] : ['u' + (at % 6)], goals: ['g' + (at % 5)], primaryGoal: 'g' + (at % 5),
  }));
  return {
    ...series, units: Array.from({ length: 6 }, (_, n) => unit(n)), goals, indsatser, delegations: [],
    plans: Array.from({ length: 6 }, (_, n) => ({ ...series, id: n + 1, key: 'p' + n, title: 'Plan', conceptVersion: 1, unit: 'u' + n, state: 'published' })),
    rounds: [{ ...series, id: 1, key: 'r1', kind: 'midtvejsstatus', name: 'Midtvejs', opens: '2020-08-03', due: '2020-08-31', state: 'closed', questions: [] }],
    statuses: indsatser.map(({ id }) => ({ id, key: id + '|1', indsatsId: id, roundId: 1, answers: {}, state: 'submitted', source: 'page', etag: '1', rating: id % 4 === 0 ? 'delayed' : 'on-track', answeredAt: '2020-08-20T08:00:00Z' })),
  };
}

const today = '2020-09-10';
const concept = conceptAmong(shownConcepts, 'rudersdal');
const texts = textsFor('da-DK');
const surroundings = { strings: window.strings, texts, locale: 'da-DK', today, theme: undefined, topHeading: 2, idOf: (name) => 'vp-' + name };
const element = () => document.getElementById('place');
const painted = () => new Promise((done) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(performance.now()); channel.port2.postMessage(0); }));
const until = async (ready) => { while (!ready()) await new Promise((next) => setTimeout(next)); };

function Virtual({ book }) {
  const rows = React.useMemo(() => overviewRows(book, concept, today), [book]);
  const named = statusWords(texts);
  const virtual = useWindowVirtualizer({ count: rows.length, estimateSize: () => 37, overscan: 16 });
  const items = virtual.getVirtualItems();
  const before = items.length > 0 ? items[0].start : 0;
  return e('main', null, e('table', { style: { width: '100%', tableLayout: 'fixed' } },
    e('thead', null, e('tr', null, ['Indsats', 'Center', 'Status'].map((head) => e('th', { key: head }, head)))),
    e('tbody', null, e('tr', { style: { height: before } }), items.map(({ index }) => { const row = rows[index]; return e('tr', { key: row.id },
      e('th', null, e('a', { href: '#' + row.id }, row.title)), e('td', null, row.unitNames.join(', ')), e('td', null, named[row.status])); }),
      e('tr', { style: { height: virtual.getTotalSize() - before } }))));
}

let book;
const reader = { series: () => Promise.resolve([series]), planBook: () => Promise.resolve(book) };
const rowStands = () => document.querySelector('#place table tbody tr a') !== null;
window.measures = {
  make: (count) => { book = bookOf(count); },
  async ours() {
    const started = performance.now();
    show(element(), { reader, series, surroundings, editing: false, openSettings: () => undefined });
    await until(rowStands);
    return (await painted()) - started;
  },
  async virtual() {
    const started = performance.now();
    ReactDOM.render(e(Virtual, { book }), element());
    await until(rowStands);
    return (await painted()) - started;
  },
  leave: () => hide(element()),
  async letter(value) {
    const box = document.querySelector('input[role=searchbox], input[type=search]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const started = performance.now();
    set.call(box, value);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    const next = (await painted()) - started;
    return next;
  },
  loop(value) {
    const small = book.small ??= overviewRows(book, concept, today).map((row) => [row.title, ...row.texts].join(' ').toLowerCase());
    const started = performance.now();
    const found = book.indsatser.filter((_, at) => small[at].includes(value));
    return { took: performance.now() - started, found: found.length };
  },
  shown: () => [...document.querySelectorAll('#place [role=status]')].map(({ textContent }) => textContent).find((said) => said.startsWith('Viser')),
};
`;
