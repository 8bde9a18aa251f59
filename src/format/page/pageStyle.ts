// The page's one style sheet, made from the brand: light and dark, wide and narrow screens, paper.
import type { Language } from '../../domain/language.ts';
import { FONTS, SERIES, SHADES, SPACE_REM, TONES, TYPE, type Shade } from '../brand.ts';

/** The style sheet of a page in this language. */
export function pageStyle(language: Language): string {
  return [
    `:root{color-scheme:light dark;--font:${FONTS[language]};${variables('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}`,
    `@media print{:root{color-scheme:light}}`,
    ...SERIES.map((_, index) => `.colour${index}{fill:var(--series${index})}`),
    ...Object.keys(TONES).map((tone) => `.${tone}{--tone:var(--${tone}-tone)}`),
    GROUND,
    LAYOUT,
    CARDS,
    TABLES,
    CHARTS,
    EXPLANATIONS,
    NARROW,
    PAPER,
    language === 'en' ? '' : CHINESE,
  ]
    .join('\n')
    .replace(/\$\((\w+)\)/g, (_, name: keyof typeof TYPE) => `${TYPE[name]}rem`)
    .replace(/\[(\d+)\]/g, (_, steps: string) => `${Number(steps) * SPACE_REM}rem`)
    .replace(/\n\s*/g, '\n');
}

function variables(side: keyof Shade): string {
  return [
    ...Object.entries(SHADES).map(([name, shade]) => `--${name}:${shade[side]}`),
    ...Object.entries(TONES).map(([name, shade]) => `--${name}-tone:${shade[side]}`),
    ...SERIES.map((shade, index) => `--series${index}:${shade[side]}`),
  ].join(';');
}

// `[n]` is n steps of the brand's space, `$(name)` a size of its type.
const GROUND = `
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:[4];-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:$(text)/1.6 var(--font);overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,figure{margin:0;padding:0}
h1{font-size:$(title);font-weight:650;line-height:1.25;letter-spacing:-.01em}
h2{font-size:$(heading);font-weight:650;line-height:1.3;margin-bottom:[5]}
h3{font-size:$(lead);font-weight:600;line-height:1.4;margin-bottom:[3]}
p+p{margin-top:[2]}
p+h3,.scroll+h3{margin-top:[8]}
ul{list-style:none}
a{color:var(--accent);text-underline-offset:.2em}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.92em;overflow-wrap:anywhere}
.quiet,.unit,.earlier,.goal{color:var(--quiet)}
p.quiet{font-size:$(small);max-width:46rem}
.unit{font-size:$(small);font-weight:400;white-space:nowrap}
table .unit{font-size:inherit}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.on-paper{display:none}
button{font:inherit;color:inherit;background:none;border:0;margin:0;padding:0;text-align:inherit;cursor:pointer}
.opens{text-decoration:underline dotted 1px color-mix(in srgb,var(--quiet) 65%,transparent);text-underline-offset:.22em}
.opens:hover{color:var(--accent);text-decoration:underline solid var(--accent) 1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
`;

const LAYOUT = `
.top{border-top:4px solid var(--accent);padding:[10] [8] [6];max-width:80rem;margin:0 auto}
.top .organisation{color:var(--quiet);font-size:$(lead);margin-bottom:[1]}
.top .on-screen{color:var(--quiet);max-width:46rem;margin-top:[3]}
nav{max-width:80rem;margin:0 auto;padding:0 [8] [2]}
nav ul{display:flex;flex-wrap:wrap;gap:[1] [5]}
nav a{color:var(--quiet);text-decoration:none;font-size:$(small);line-height:1.9}
nav a:hover{color:var(--accent);text-decoration:underline}
main{max-width:80rem;margin:0 auto;padding:0 [8] [10]}
.chapter{border-top:1px solid var(--rule);padding:[8] 0 [4];margin-top:[6]}
.panel{margin-bottom:[10]}
.panel:last-child{margin-bottom:[4]}
.panel>.lead{margin-bottom:[4]}
footer{max-width:80rem;margin:0 auto;padding:[4] [8] [12];color:var(--quiet);font-size:$(small)}
@media (min-width:64rem){
  .panel.one{display:grid;grid-template-columns:24rem minmax(0,1fr);column-gap:[10]}
  .panel.one>h3{grid-column:1/-1}
  .panel.several .charts{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));column-gap:[10]}
  .panel.stacked .charts{max-width:30rem;margin-bottom:[5]}
}
@media (min-width:80rem){
  body{display:grid;grid-template-columns:minmax(0,1fr) 13rem minmax(0,62rem) minmax(0,1fr);column-gap:[10]}
  .top,main,footer{grid-column:3;width:100%;margin:0;padding-left:0;padding-right:0}
  .top{margin:0}
  nav{grid-column:2;grid-row:1/span 3;margin:0;padding:[10] 0 0 [6]}
  nav ul{position:sticky;top:[8];flex-direction:column}
  nav a{display:block;line-height:1.45;padding:[1] 0}
}
`;

const CARDS = `
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(14.5rem,1fr));gap:[4]}
.card{background:var(--wash);border-radius:8px;padding:[5] [5] [4];break-inside:avoid}
.glimpse{float:right;margin:0 0 [1] [3]}
.glimpse .past{fill:color-mix(in srgb,var(--quiet) 35%,var(--wash))}
.glimpse .last{fill:var(--series0)}
.card h3{font-size:$(small);font-weight:500;color:var(--quiet);margin-bottom:[1];line-height:1.45}
.headline{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:[2];font-size:1.75rem;font-weight:600;line-height:1.25;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.headline .unit{letter-spacing:0}
.card:first-child .headline{font-size:$(figure)}
.compared,.card .standing{font-size:$(small)}
.why{font-size:$(small);color:var(--quiet);margin-top:[1]}
.compared{margin-top:[1];font-variant-numeric:tabular-nums}
.card .standing{margin-top:[2];line-height:1.45}
.standing .badge,td.standing{color:var(--tone);font-weight:600}
.change,.earlier{white-space:nowrap}
.change .mark{font-size:.75em;color:var(--quiet)}
@media (min-width:40rem){.card:first-child{grid-column:span 2}}
`;

const TABLES = `
table{border-collapse:collapse;width:100%;font-size:$(small);line-height:1.45;font-variant-numeric:tabular-nums lining-nums}
th,td{padding:[2] 0 [2] [4];border-bottom:1px solid var(--rule);vertical-align:baseline;text-align:left}
th:first-child{padding-left:0}
thead th{color:var(--quiet);font-weight:500;text-align:right;vertical-align:bottom;border-bottom-color:var(--quiet)}
thead th.first,thead th.text{text-align:left}
tbody th{font-weight:400}
tbody th,tbody td{vertical-align:top}
.number{text-align:right;white-space:nowrap}
tr.total th,tr.total td{font-weight:600}
tr.total .unit{font-weight:400}
tr.group th{color:var(--accent);font-weight:600;padding-top:[5];border-bottom-color:var(--quiet)}
tbody:first-of-type tr.group th{padding-top:[3]}
.marks{color:var(--quiet)}
.notes a{text-decoration:none}
sup{line-height:1;font-size:.8em}
.scroll,.held{overflow-x:auto}
.scroll table.wide{min-width:38rem}
.wide th:first-child{min-width:8rem}
.wide thead th{min-width:4.5rem}
.wide th code{display:inline-block;min-width:min(13rem,32vw)}
td.standing{min-width:7rem;max-width:14rem}
td.source{min-width:18rem}
tbody th .inner{padding-left:[4]}
ol.notes{padding-left:[8];font-size:$(small)}
ol.notes li{margin-bottom:[3];max-width:60rem}
ol.notes li::marker{color:var(--quiet);font-variant-numeric:tabular-nums}
ol.notes p+p,ol.notes strong+p{margin-top:[1]}
ol.notes+p{margin-top:[5]}
.data p.quiet{margin-top:[2]}
details{border-bottom:1px solid var(--rule);padding:[3] 0}
summary{cursor:pointer;font-weight:600}
.findings{font-size:$(small);padding:[2] 0 0 [5]}
.findings>li{margin-top:[4]}
.findings ul{padding-left:[4]}
.place,.hash{color:var(--quiet)}
`;

const CHARTS = `
.fills{position:absolute}
.chart{display:block;width:100%;height:auto;overflow:visible}
.chart text{font:11px var(--font);fill:var(--quiet);font-variant-numeric:tabular-nums}
.chart .value,.chart .limit-text{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.chart .value{fill:var(--ink);font-weight:600}
.chart .name{fill:var(--ink)}
.mark{stroke:var(--rule);stroke-width:1}
.ground,.link{stroke:var(--quiet);stroke-width:1}
.area{stroke:var(--paper);stroke-width:1}
.hatch{stroke:var(--paper);stroke-width:1;stroke-opacity:.55;fill:none}
.chart path.figure{fill:none;stroke:var(--series0);stroke-width:2}
.figure-dot{fill:var(--series0);stroke:var(--paper);stroke-width:1.5}
.chart path.limit{fill:none;stroke:var(--series5);stroke-width:1.5;stroke-dasharray:5 4}
.limit-dot{fill:var(--paper);stroke:var(--series5);stroke-width:1.5}
.chart .limit-text{fill:var(--bad-tone)}
.swatch{display:inline-block;width:.75rem;height:.75rem;margin-right:.5rem;vertical-align:-.08rem}
figcaption{font-size:$(small);margin-bottom:[1]}
.charts figure+figure{margin-top:[6]}
.keys{font-size:$(small);color:var(--quiet);display:flex;flex-wrap:wrap;gap:[1] [5];margin-top:[1]}
.key::before{content:"";display:inline-block;width:1.25rem;margin-right:.5rem;vertical-align:.25em;border-top:2px solid var(--series0)}
.key.limit::before{border-top:2px dashed var(--series5)}
@media (min-width:64rem){.panel.several .charts figure+figure{margin-top:0}}
`;

const EXPLANATIONS = `
.explanation{width:min(50rem,calc(100vw - 2rem));max-height:min(46rem,calc(100vh - 3rem));overflow:auto;margin:auto;padding:0 [6] [6];color:var(--ink);background:var(--paper);border:1px solid var(--rule);border-radius:10px;box-shadow:0 12px 48px rgb(0 0 0/.28);font-size:$(small);line-height:1.55;font-variant-numeric:tabular-nums}
.explanation::backdrop{background:rgb(10 16 24/.35)}
.explanation .title{position:sticky;top:0;display:flex;justify-content:space-between;align-items:baseline;gap:[4];padding:[5] 0 [3];background:var(--paper);border-bottom:1px solid var(--rule);margin-bottom:[4]}
.explanation h2{font-size:$(lead);margin:0}
.close{flex:none;color:var(--accent);padding:[1] [2];border:1px solid var(--rule);border-radius:6px}
.exact strong{font-size:1.5rem;font-weight:600}
.exact .digits{color:var(--quiet);margin-left:[3];overflow-wrap:anywhere}
.branches{border-left:1px solid var(--rule);padding-left:[4];margin-top:[2]}
.branches li{margin-top:[2]}
.steps li,.branches .steps li{margin-top:0;color:var(--quiet);overflow-wrap:anywhere;padding-left:[4];text-indent:calc(-1*[4])}
.explanation p.quiet{margin-top:[4]}
`;

const NARROW = `
@media (max-width:63.99rem){
  .panel .charts{max-width:32rem;margin-bottom:[4]}
  .panel.several .charts{max-width:20rem}
}
@media (max-width:40rem){
  .top,nav,main,footer{padding-left:[4];padding-right:[4]}
  .top{padding-top:[6]}
  h1{font-size:1.625rem}
  .card:first-child .headline{font-size:2.25rem}
  table.years,table.years tbody,table.years thead{display:block}
  table.years tr{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--rule);padding:[2] 0}
  table.years th,table.years td{border:0;padding:0}
  table.years th[scope=row],table.years th[scope=rowgroup]{flex:0 0 100%}
  table.years th.first{display:none}
  table.years thead th,table.years td{flex:1 1 25%;min-width:0;text-align:right}
  table.years th:nth-child(n+3):last-child,table.years td:nth-child(n+3):last-child{flex:0 0 22%}
  table.years td{font-size:.6875rem}
  table.years thead tr{border-bottom-color:var(--quiet)}
  .panel.several .charts{max-width:16rem}
  .explanation{width:calc(100vw - 1rem);max-height:calc(100vh - 2rem);padding:0 [4] [4]}
}
`;

// Floats and not grids: a grid does not keep its heading with it across pages.
const PAPER = `
@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#51606e}}
@media print{
  html{font-size:10.5pt}
  body{display:block}
  nav,.on-screen,.explanation{display:none}
  .on-paper{display:block;color:var(--quiet);font-size:$(small);margin-top:[2]}
  .top,main,footer{padding:0;max-width:none}
  .top{border-top:3px solid var(--accent);padding-top:[5]}
  .chapter{padding-top:[5];margin-top:[5]}
  h2,h3,.panel>p,figcaption,tr.group{break-after:avoid}
  .panel,tr,.card,figure,.findings>li{break-inside:avoid}
  .panel.stacked{break-inside:auto}
  .panel.one{display:flow-root}
  .panel.one .charts{float:left;width:15rem}
  .panel.one .data{margin-left:16.5rem}
  .panel.several .charts{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));column-gap:[5]}
  .panel.several .charts figure+figure{margin-top:0}
  .panel .charts,.panel.several .charts{max-width:none;margin-bottom:[2]}
  .panel.stacked .charts{max-width:22rem}
  .panel,.panel:last-child{margin-bottom:[6]}
  .cards{grid-template-columns:repeat(3,minmax(0,1fr));gap:[3]}
  .card{padding:[3];border:1px solid var(--rule);background:none}
  .card:first-child{grid-column:auto}
  .headline,.card:first-child .headline{font-size:1.375rem}
  thead{display:table-header-group}
  .scroll,.held{overflow:visible}
  .scroll table.wide{min-width:0}
  .wide thead th,.wide th:first-child,.wide th code{min-width:0}
  table{font-size:.6875rem}
  th,td{padding:[1] 0 [1] [3]}
  td.source{min-width:0}
  .opens{text-decoration:none}
  a{color:inherit;text-decoration:none}
  details::details-content{content-visibility:visible;display:block;height:auto}
  #indicators{break-before:page}
  *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

const CHINESE = `
body{line-height:1.75;text-spacing-trim:trim-start;line-break:strict}
h1,.headline{letter-spacing:0}
h1,h2,h3{word-break:auto-phrase}
code{line-break:anywhere}
`;
