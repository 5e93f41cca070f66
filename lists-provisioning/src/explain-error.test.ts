import { describe, expect, test } from '@jest/globals';
import { HttpRequestError } from '@pnp/queryable';
import { explainError } from './explain-error.js';
import { ProvisionError } from './provision.js';

const SITE = 'https://kommune.example/sites/x';
const body = (code: string, text: string): string =>
  `Error making HttpClient request in queryable [500]  ::> ${JSON.stringify({ 'odata.error': { code, message: { lang: 'da-DK', value: text } } })}`;
const http = (status: number, message = 'x') => new HttpRequestError(message, new Response('', { status }));

describe('explainError', () => {
  test.each([
    [401, /log på \(401\)/],
    [403, /ikke rettigheder nok/],
    [404, /ingen SharePoint-side/],
    [429, /har for travlt/],
    [503, /har for travlt/],
  ])('%d', (status, sentence) => {
    const explained = explainError(http(status), SITE);
    expect(explained).toMatch(sentence);
    expect(explained).not.toContain('\n');
  });

  test('no connection names the address', () => {
    expect(explainError(new TypeError('fetch failed'), SITE)).toBe(`${SITE} svarer ikke. Se efter, at adressen er rigtig, og at der er forbindelse.`);
  });

  test("a step that was refused names list, step and SharePoint's own sentence", () => {
    const cause = http(500, body('-2130575169, Microsoft.SharePoint.SPException', 'Der er "dubletter".'));
    const explained = explainError(new ProvisionError([{ do: 'create-column', list: 'goals', column: 'code' }], cause), SITE);
    expect(explained).toContain('Listen «Mål»: Kolonnen «Kode» (VpKode)');
    expect(explained).toContain('SharePoint svarede 500: Der er "dubletter".');
  });
});
