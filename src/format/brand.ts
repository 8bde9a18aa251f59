// How esgcalc looks, on a page, in a workbook and on a terminal: one calm voice, so that figures are what one sees.
//
// - Ink on paper, one accent for what can be followed, thin rules; no boxes where space will do.
// - Colours are those of Okabe and Ito ("Color Universal Design", 2008), told apart by readers of every colour vision; each series has a
//   pattern of its own too, for print without colour. No figure is told by colour alone: a status has a mark and a word.
// - A rise is not bad and a fall not good by itself: changes are in plain ink with a triangle. Only a target judges.
// - Figures have digits of one width, stand to the right, and carry their unit once.
import type { ProgressStatus } from '../domain/progress.ts';

/** The name as it is written, in small letters everywhere. */
export const BRAND = 'esgcalc';

/** A colour on light paper and on dark. */
export type Shade = { readonly light: string; readonly dark: string };

/** The ground, the text, and what stands between. Every text colour has at least 4.5 to 1 on `paper` and on `wash`. */
export const SHADES = {
  paper: { light: '#ffffff', dark: '#10161d' },
  wash: { light: '#f4f6f8', dark: '#18212b' },
  ink: { light: '#17212b', dark: '#e6ebf0' },
  quiet: { light: '#51606e', dark: '#a4b1bd' },
  rule: { light: '#d5dbe1', dark: '#2f3b47' },
  accent: { light: '#005b8f', dark: '#7cc4ee' },
} as const satisfies Readonly<Record<string, Shade>>;

/** What can be changed in a workbook: blue on pale yellow, as finance writes its inputs. */
export const INPUT_SHADES = {
  ink: { light: '#0000a8', dark: '#0000a8' },
  paper: { light: '#fff8db', dark: '#fff8db' },
} as const satisfies Readonly<Record<string, Shade>>;

/** How well something stands; `terminal` is the name of the colour there. */
export const TONES = {
  good: { light: '#00664a', dark: '#4fd0a5', terminal: 'green' },
  caution: { light: '#7a5200', dark: '#f0bb55', terminal: 'yellow' },
  bad: { light: '#a33b00', dark: '#ff9d6b', terminal: 'red' },
  quiet: { ...SHADES.quiet, terminal: 'dim' },
} as const satisfies Readonly<Record<string, Shade & { readonly terminal: string }>>;
export type Tone = keyof typeof TONES;

/** The colours of a terminal, which are the reader's own: heads, the bars of a waterfall, and how much a message weighs. */
export const TERMINAL = {
  head: 'cyan',
  total: 'cyan',
  fall: 'green',
  rise: 'red',
  error: 'red',
  warning: 'yellow',
  note: 'blue',
} as const;

/** The tone and mark of a status; the word beside it is the reader's. */
export const STATUS_LOOKS: Readonly<Record<ProgressStatus, { readonly tone: Tone; readonly mark: string }>> = {
  met: { tone: 'good', mark: '✓' },
  'on-track': { tone: 'good', mark: '✓' },
  'at-cap': { tone: 'caution', mark: '=' },
  'off-track': { tone: 'bad', mark: '✗' },
  exceeded: { tone: 'bad', mark: '✗' },
  'not-assessed': { tone: 'quiet', mark: '–' },
};

/** What stands before a change. */
export const CHANGE_MARKS = { rise: '▲', fall: '▼', same: '=' } as const;

/** The patterns of a series' area: lines in a direction, dots, or none. */
export type Pattern = 'plain' | 'rising' | 'dots' | 'falling' | 'level' | 'upright' | 'grid' | 'sparse';

/** The series of a chart in their order; more than these begin anew. */
export const SERIES: readonly (Shade & { readonly pattern: Pattern })[] = [
  { light: '#0072b2', dark: '#3a97d4', pattern: 'plain' },
  { light: '#56b4e9', dark: '#7cc4ee', pattern: 'rising' },
  { light: '#e69f00', dark: '#e8ab2b', pattern: 'dots' },
  { light: '#009e73', dark: '#22b389', pattern: 'falling' },
  { light: '#cc79a7', dark: '#d48fb5', pattern: 'level' },
  { light: '#d55e00', dark: '#e8793a', pattern: 'upright' },
  { light: '#f0e442', dark: '#efe56a', pattern: 'grid' },
  { light: '#6b7884', dark: '#93a0ab', pattern: 'sparse' },
];

/** The series that totals, falls and rises are drawn in. */
export const WATERFALL_SERIES = { total: 7, fall: 3, rise: 5 } as const;

/** Sizes of type in rem, and the unit that every distance is a multiple of. */
export const TYPE = { small: 0.8125, text: 0.9375, lead: 1.0625, heading: 1.375, title: 2, figure: 2.75 } as const;
export const SPACE_REM = 0.25;

/** What is at hand on the reader's machine, no font travels with a page: Chinese characters in the forms of the language. */
export const FONTS = {
  en: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK TC", sans-serif',
  'zh-Hant':
    'system-ui, -apple-system, "PingFang HK", "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK HK", "Noto Sans CJK TC", sans-serif',
  'zh-Hans': 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
} as const;
