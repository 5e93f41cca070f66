import { describe, expect, test } from '@jest/globals';
import { openFile } from './open-file.js';
import { EXCEL_TYPES, WORD_TYPES, zipOf } from './zip.fixture.js';

const document = '<w:document/>';

/** The directory of a zip, made to say that each part is as large as told. */
function announcing(zip: Buffer, size: number): Buffer {
  const lying = Buffer.from(zip);
  for (let at = 0; at + 4 < lying.length; at += 1) if (lying.readUInt32LE(at) === 0x02014b50) lying.writeUInt32LE(size, at + 24);
  return lying;
}

async function errorsOf(name: string, bytes: Buffer | Promise<Buffer>): Promise<string> {
  const outcome = openFile(name, await bytes);
  return outcome.ok ? '' : outcome.errors.join(' ');
}

describe('a file is what its content says', () => {
  test('Word, Excel and JSON', async () => {
    expect(openFile('plan.docx', await zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/document.xml': document }))).toMatchObject({ ok: true, value: 'word' });
    expect(openFile('plan.XLSX', await zipOf({ '[Content_Types].xml': EXCEL_TYPES }))).toMatchObject({ ok: true, value: 'excel' });
    expect(openFile('plan.json', Buffer.from('\uFEFF {"concept":"x"}'))).toMatchObject({ ok: true, value: 'json' });
  });

  test('and a name that says otherwise is refused', async () => {
    expect(await errorsOf('plan.docx', zipOf({ '[Content_Types].xml': EXCEL_TYPES }))).toMatch(/hedder \.docx, men er en Excel-projektmappe/);
    expect(await errorsOf('plan', Buffer.from('{}'))).toMatch(/uden endelse/);
  });
});

describe('these are refused with what to do about it', () => {
  test('nothing, something else, the old formats, a password', async () => {
    expect(await errorsOf('tom.docx', Buffer.alloc(0))).toBe('filen er tom.');
    expect(await errorsOf('plan.docx', Buffer.from('%PDF-1.7'))).toMatch(/hverken et Word-dokument/);
    const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(await errorsOf('plan.doc', container)).toMatch(/gamle format/);
    expect(await errorsOf('plan.docx', Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]))).toMatch(/adgangskode/);
  });

  test('a truncated file, wherever it is cut', async () => {
    const whole = await zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/document.xml': document.repeat(50) });
    for (const share of [0.2, 0.5, 0.9, 0.99]) expect(await errorsOf('plan.docx', whole.subarray(0, Math.floor(whole.length * share)))).toMatch(/ikke hel/);
  });

  test('a file with a damaged part', async () => {
    const whole = await zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/document.xml': document.repeat(50) });
    whole.fill(0xff, 60, 80);
    expect(await errorsOf('plan.docx', whole)).not.toBe('');
  });

  test('macros, by name and by content', async () => {
    expect(await errorsOf('plan.docm', Buffer.from('x'))).toMatch(/makroer/);
    expect(await errorsOf('plan.docx', zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/vbaProject.bin': 'x' }))).toMatch(/makroer/);
    expect(await errorsOf('plan.xlsx', zipOf({ '[Content_Types].xml': EXCEL_TYPES.replace('spreadsheetml.sheet', 'ms-excel.sheet.macroEnabled') }))).toMatch(
      /makroer/,
    );
  });

  test('a zip that is no Office file', async () => {
    expect(await errorsOf('plan.docx', zipOf({ 'readme.txt': 'hej' }))).toMatch(/hverken/);
  });

  test('blanks packed small, before they are unpacked', async () => {
    const blanks = await zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/document.xml': Buffer.alloc(2_000_000, 32) });
    expect(await errorsOf('plan.docx', blanks)).toMatch(/fylder for meget/);
    const plain = await zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/document.xml': document });
    expect(await errorsOf('plan.docx', announcing(plain, 30_000_000))).toMatch(/fylder for meget/);
  });

  test('more cells than can be read at once, before they are parsed', async () => {
    const cells = Array.from({ length: 31_000 }, (_, index) => `<w:tc><w:p>${index * 7919}</w:p></w:tc>`).join('');
    expect(await errorsOf('plan.docx', zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/document.xml': cells }))).toMatch(/for mange tabeller og celler/);
    expect(await errorsOf('plan.docx', zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/document.xml': cells.slice(0, 500_000) }))).toBe('');
  });

  test('a part that is larger than its directory says', async () => {
    const bomb = await zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/document.xml': Buffer.alloc(2_000_000, 32) });
    expect(await errorsOf('plan.docx', announcing(bomb, 1000))).not.toBe('');
  });

  test('DTDs and entities, in UTF-16 too', async () => {
    const bad = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><w:document/>';
    expect(await errorsOf('plan.docx', zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/document.xml': bad }))).toMatch(
      /«word\/document.xml» indeholder en DTD/,
    );
    expect(await errorsOf('plan.docx', zipOf({ '[Content_Types].xml': WORD_TYPES, 'word/document.xml': Buffer.from(bad, 'utf16le') }))).toMatch(/DTD/);
  });
});
