import { describe, expect, test } from '@jest/globals';
import { attributesXml, canonicalXml, escapeXml, parseXml, writeXml } from './xml.js';

describe('xml', () => {
  test('escapes what would break an attribute', () => {
    expect(escapeXml('a < b & "c"')).toBe('a &lt; b &amp; &quot;c&quot;');
    expect(attributesXml({ Name: 'Mål', Max: undefined })).toBe(' Name="Mål"');
  });

  test('reads what it writes, Danish letters and entities included', () => {
    const xml = '<Field DisplayName="Mål &amp; midler"><CHOICES><CHOICE>Øvrigt &lt;1</CHOICE></CHOICES></Field>';
    expect(writeXml(parseXml(xml))).toBe(xml);
  });

  test('two spellings of one query compare equal', () => {
    const ours = '<Where><Eq><FieldRef Name="A" LookupId="TRUE"/><Value Type="Text">x</Value></Eq></Where>';
    const theirs = "<Where>\n <Eq><FieldRef LookupId='TRUE' Name='A' ></FieldRef><Value Type='Text'>x</Value></Eq>\n</Where>";
    expect(canonicalXml(theirs)).toBe(canonicalXml(ours));
    expect(canonicalXml('')).toBe('');
  });
});
