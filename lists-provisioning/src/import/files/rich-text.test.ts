import { describe, expect, test } from '@jest/globals';
import { cleanHtml, htmlOf, textOf } from './rich-text.js';

describe('formatted text', () => {
  test('keeps paragraphs, lists, bold, italics and links', () => {
    const html = '<p>To <strong>ting</strong>, <em>mindst</em>:</p><ol><li>Den ene</li><li><a href="https://eksempel.dk/">Den anden</a></li></ol>';
    expect(cleanHtml(html)).toBe(html);
  });

  test('loses scripts, event handlers, images and foreign addresses, but not the words', () => {
    expect(cleanHtml('<p onclick="x()">Hej<script>alert(1)</script> <img src="data:x"><a href="javascript:alert(1)">her</a></p>')).toBe('<p>Hej her</p>');
    expect(cleanHtml('<p><a href="//ondt.dk">der</a> og <a href="mailto:a@demo.example">post</a></p>')).toBe(
      '<p>der og <a href="mailto:a@demo.example">post</a></p>',
    );
  });

  test('has no soft hyphens, empty paragraphs or anchors of the document', () => {
    expect(cleanHtml('<p>arbejds\u00ADgange</p><p> </p><h2><a id="a"></a>Titel</h2>')).toBe('<p>arbejdsgange</p>Titel');
  });

  test('is made of plain text without reading mark-up in it', () => {
    expect(htmlOf('=1+1 & <b>\n\nnæste')).toBe('<p>=1+1 &amp; &lt;b&gt;</p><p>næste</p>');
  });

  test('gives its words back, a line a paragraph', () => {
    expect(textOf('<p>En &amp; to</p><ul><li>tre</li><li>fire</li></ul>')).toBe('En & to\ntre\nfire');
    expect(textOf('<td><p>Center<br />Stabene</p></td>')).toBe('Center\nStabene');
  });
});
