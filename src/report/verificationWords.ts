// What a verification says to a person, in each language; build servers read English.
import type { Verified } from '../compute/verifyFigures.ts';
import type { Language } from '../domain/language.ts';

export type VerificationWords = {
  readonly outcomes: Readonly<Record<Exclude<Verified['outcome'], 'agrees'>, string>>;
  readonly figureOf: (key: string, year: string) => string;
  /** `computed` is empty where there is no figure. */
  readonly figures: (expected: string, computed: string, unit: string) => string;
  readonly line: (head: string, figures: string, why: string) => string;
  readonly summary: (all: number, agree: number, known: number, differ: number) => string;
};

const en: VerificationWords = {
  outcomes: { differs: 'DIFFERS', stale: 'STALE', known: 'known' },
  figureOf: (key, year) => `${key} of ${year}`,
  figures: (expected, computed, unit) =>
    `expected ${expected}, computed ${computed === '' ? 'nothing' : computed} ${unit}`.trimEnd(),
  line: (head, figures, why) => `${head}: ${figures}: ${why}`,
  summary: (all, agree, known, differ) =>
    `${all} figures: ${agree} agree, ${known} known to differ, ${differ} not as expected.`,
};

const hant: VerificationWords = {
  outcomes: { differs: '不符', stale: '已過時', known: '已知' },
  figureOf: (key, year) => `${year} 年的 ${key}`,
  figures: (expected, computed, unit) =>
    `預期 ${expected}，計算得 ${computed === '' ? '無數據' : computed} ${unit}`.trimEnd(),
  line: (head, figures, why) => `${head}：${figures}：${why}`,
  summary: (all, agree, known, differ) =>
    `共 ${all} 個數字：${agree} 個相符，${known} 個屬已知差異，${differ} 個與預期不符。`,
};

const hans: VerificationWords = {
  outcomes: { differs: '不符', stale: '已过时', known: '已知' },
  figureOf: (key, year) => `${year} 年的 ${key}`,
  figures: (expected, computed, unit) =>
    `预期 ${expected}，计算得 ${computed === '' ? '无数据' : computed} ${unit}`.trimEnd(),
  line: (head, figures, why) => `${head}：${figures}：${why}`,
  summary: (all, agree, known, differ) =>
    `共 ${all} 个数字：${agree} 个相符，${known} 个属已知差异，${differ} 个与预期不符。`,
};

export const VERIFICATION_WORDS: Readonly<Record<Language, VerificationWords>> = {
  en,
  'zh-Hant': hant,
  'zh-Hans': hans,
};
