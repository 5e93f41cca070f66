import { expect, test } from '@jest/globals';
import { cleanPaste, textAsHtml } from './clean-paste.js';

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body lang=DA>
<!--StartFragment--><h2 style='color:blue'>Overskrift</h2>
<p class=MsoNormal style='mso-margin-top-alt:auto'><b>Fed</b> og <i style='color:red'>kursiv</i>&nbsp;tekst<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Første</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Anden</p>
<p class=MsoNormal>&nbsp;</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Nummer</p>
<!--EndFragment--></body></html>`;

test('Word comes in clean: emphasis and lists stay, styles and classes go', () => {
  expect(cleanPaste(word)).toBe(
    '<p><strong>Overskrift</strong></p> <p><b>Fed</b> og <i>kursiv</i> tekst</p> <ul><li>Første</li><li>Anden</li></ul> <ol><li>Nummer</li></ol>',
  );
});

test.each([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '<svg onload=alert(1)>',
  '<iframe src=//x></iframe>',
])('%s brings nothing that runs', (html) => {
  expect(cleanPaste(`<p>før ${html} efter</p>`)).not.toMatch(/script|onerror|onload|iframe|svg|img/i);
});

test('plain text keeps its lines and its marks', () => {
  expect(textAsHtml('Under 5 % <x> & y')).toBe('Under 5 % &lt;x&gt; &amp; y');
  expect(textAsHtml('En\n\nTo')).toBe('<p>En</p><p>To</p>');
});
