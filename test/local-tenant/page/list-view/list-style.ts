/** The look of a list page, and of the classes that SharePoint offers to column formatting. */
export const LIST_STYLE = `
main.list{max-width:none}
.about{margin:-12px 0 12px;color:var(--neutralSecondary)}
.views{list-style:none;display:flex;flex-wrap:wrap;gap:0 8px;margin:0 0 8px;padding:0;border-bottom:1px solid var(--neutralLight)}
.views a{display:block;padding:8px;color:var(--neutralPrimary);border-bottom:2px solid transparent}.views a[aria-current]{font-weight:600;border-color:var(--themePrimary)}
.scroll{overflow-x:auto}.list table{border-collapse:collapse;width:100%}
.list caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.list th{padding:10px 12px;text-align:left;font-weight:600;color:var(--neutralSecondary);border-bottom:1px solid var(--neutralLight);white-space:nowrap}
.list td{padding:10px 12px;vertical-align:top;border-bottom:1px solid var(--neutralLight);min-width:80px}
.list tbody tr:hover{background:var(--neutralLighter)}.list .num{text-align:right;font-variant-numeric:tabular-nums}
.each{display:block}.each+.each{margin-top:4px}.list .date{white-space:nowrap}
.note{white-space:pre-line;max-width:64ch;max-height:120px;overflow:auto}dd .note{max-height:none}
.group{margin-top:8px}.group summary{padding:8px 0;font-weight:600;cursor:pointer}.group summary span{font-weight:400;color:var(--neutralSecondary)}
.count,.empty{color:var(--neutralSecondary)}.empty{padding:24px 0}
.item{display:grid;grid-template-columns:minmax(120px,220px) minmax(0,1fr);gap:12px 24px;margin:0}.item dt{color:var(--neutralSecondary)}.item dd{margin:0}
@media (max-width:639px){.item{grid-template-columns:minmax(0,1fr);gap:0}.item dd{margin-bottom:12px}}
[class*="sp-field-severity--"]{display:inline-block;padding:2px 8px 2px 4px;border-radius:2px;color:#201f1e}
.sp-field-severity--good{background:#dff6dd}.sp-field-severity--low{background:#edebe9}.sp-field-severity--warning{background:#fff4ce}
.sp-field-severity--severeWarning{background:#fed9cc}.sp-field-severity--blocked{background:#fde7e9}
`;
