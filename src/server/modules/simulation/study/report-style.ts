/** The look of the report, in it: warm paper by day, aubergine-grey by night. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbf7f2;--card:#fffdfa;--ink:#2a2024;--soft:#6b5d60;--line:#e4d9d0;--t0:#b8430f;--t1:#0b6b7a;--t2:#6a4aa3;--good:#1d6b34;--bad:#a8231c}
@media (prefers-color-scheme:dark){:root{--paper:#1d181c;--card:#272025;--ink:#f3ebe6;--soft:#b8a9a9;--line:#453a40;--t0:#ff9b6b;--t1:#6fcfdd;--t2:#c3a6f5;--good:#7fd694;--bad:#ff9a90}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,'Noto Sans','Noto Sans Devanagari',sans-serif}
main{max-width:1120px;margin:0 auto;padding:24px clamp(16px,4vw,40px) 48px}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 4px}
h2{font-size:1.2rem;margin:32px 0 12px}
.about{color:var(--soft);margin:0}
.wide{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:12px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:6px 14px;text-align:start;font-weight:400}
thead th{font-weight:600;border-bottom:1px solid var(--line)}
.group th{font-weight:600;color:var(--soft);padding-top:14px}
tbody tr:not(.group):hover{background:color-mix(in srgb,var(--line) 35%,transparent)}
.number{text-align:end;white-space:nowrap}
.good{color:var(--good)}.bad{color:var(--bad)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:16px}
figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:14px 14px 8px}
figcaption{font-weight:600;margin-bottom:4px}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;list-style:none;margin:0 0 4px;padding:0;font-size:.85rem;color:var(--soft)}
.legend svg{width:24px;height:8px;margin-inline-end:6px}
.chart{display:block;width:100%;height:auto}
.chart text{fill:var(--soft);font-size:12px;font-variant-numeric:tabular-nums}
.grid{stroke:var(--line);stroke-width:1}
.line{fill:none;stroke-width:2;stroke-linejoin:round}
.dashed{stroke-dasharray:6 4}
.line.tone-0{stroke:var(--t0)}.line.tone-1{stroke:var(--t1)}.line.tone-2{stroke:var(--t2)}
.bar.tone-0{fill:var(--t0)}.bar.tone-1{fill:var(--t1)}.bar.tone-2{fill:var(--t2)}
`;
