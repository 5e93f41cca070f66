import { RUNTIME_URL } from './runtime.js';
import { themeVariables } from './site-theme.js';

/** Segoe UI where the machine has it; else Open Sans under its name, so that a page looks alike on every machine. */
const fonts = ['normal', 'italic']
  .map(
    (style) =>
      `@font-face{font-family:"Segoe UI";font-style:${style};font-weight:300 800;src:local("Segoe UI"),url("${RUNTIME_URL}open-sans-latin-wght-${style}.woff2") format("woff2")}`,
  )
  .join('\n');

/** The look of a SharePoint site page: suite bar, site header, canvas. */
export const FRAME_STYLE = `${fonts}
${themeVariables()}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;background:var(--white);color:var(--neutralPrimary);font:400 14px/20px "Segoe UI",system-ui,sans-serif;overflow-wrap:break-word}
a{color:var(--themeDarkAlt);text-decoration:none}a:hover{color:var(--themeDarker);text-decoration:underline}
:focus-visible{outline:2px solid var(--neutralDark);outline-offset:2px;border-radius:2px}
h1{margin:0 0 16px;font:600 28px/36px "Segoe UI",system-ui,sans-serif;color:var(--neutralDark)}
.skip{position:absolute;left:8px;top:-60px;z-index:9;padding:8px 16px;background:var(--white)}.skip:focus{top:8px}
.bar{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center;padding:4px 16px;background:#201f1e;color:#f3f2f1;font-size:12px;line-height:24px}
.bar a,.bar summary{color:#f3f2f1}.bar :focus-visible{outline-color:#f3f2f1}.bar [aria-current]{font-weight:600;text-decoration:underline;text-underline-offset:4px}
.bar p{margin:0;display:flex;gap:8px}.bar details{position:relative}.bar summary{cursor:pointer}
.bar form{display:flex;gap:8px;align-items:center}.bar form[hidden]{display:none}.bar input,.bar button{font:inherit;line-height:18px;color:#201f1e;background:#fff;border:1px solid #8a8886;border-radius:2px;padding:1px 6px}
.bar ul{position:absolute;z-index:8;left:0;top:100%;margin:0;padding:4px 0;min-width:240px;max-width:90vw;max-height:60vh;overflow:auto;list-style:none;background:#201f1e;box-shadow:0 6px 14px rgba(0,0,0,.4)}
.bar li a{display:block;padding:4px 12px}.bar li small{display:block;color:#c8c6c4;line-height:16px}
.suite{display:flex;align-items:center;gap:12px;min-height:48px;padding:0 16px;background:var(--suite);color:var(--suiteText);font-weight:600;font-size:16px}
.suite svg{fill:currentColor}.suite .me{margin-left:auto;width:32px;height:32px;border-radius:50%;border:1px solid currentColor;display:grid;place-items:center;font-size:12px}
.site{padding:12px 32px 0;border-bottom:1px solid var(--neutralLight)}
.site>div{max-width:1204px;margin:0 auto;display:flex;flex-wrap:wrap;gap:4px 24px;align-items:center}
.logo{display:flex;gap:12px;align-items:center;padding-bottom:8px;font:600 18px/24px "Segoe UI",system-ui,sans-serif;color:var(--neutralDark)}
.logo b{width:40px;height:40px;border-radius:4px;display:grid;place-items:center;background:var(--suite);color:var(--suiteText)}
.site ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 4px;margin:0;padding:0}
.site li a{display:block;padding:10px 8px;color:var(--neutralPrimary);border-bottom:3px solid transparent}.site li a:hover{text-decoration:none;background:var(--neutralLighter)}
.site li a[aria-current]{font-weight:600;border-bottom-color:var(--themePrimary)}
main{max-width:1268px;margin:0 auto;padding:24px 32px 48px}main.full{max-width:none;padding:0}main:focus{outline:none}main>h1.title{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.section{display:grid;gap:24px}.section>div{min-width:0}
@media (max-width:1023px){.section{grid-template-columns:minmax(0,1fr)!important}.section>div:empty{display:none}}
@media (max-width:639px){main{padding:16px 16px 32px}.site{padding:12px 16px 0}.logo b{width:32px;height:32px}h1{font-size:24px;line-height:32px}.site nav{width:100%;overflow-x:auto}.site ul{flex-wrap:nowrap}.site li a{white-space:nowrap}}
@media print{.bar,.suite,.site,.skip{display:none}main{padding:0}}
`;
