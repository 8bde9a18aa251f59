// The words of explanations in each language; labels, sources and reasons of factors come from elsewhere.
import type { Language } from '../../domain/language.ts';
import { inEnglish, type Say } from '../../domain/phrase.ts';
import { en } from './words/en.ts';
import { zhHans } from './words/zhHans.ts';
import { zhHant } from './words/zhHant.ts';

/** Every text of an explanation; complete by type in each language. */
export type ExplainWords = {
  readonly title: TitleWords;
  readonly steps: StepWords;
  readonly branches: BranchWords;
  readonly target: TargetExplainWords;
};

/** The lines above and below an explanation. */
export type TitleWords = {
  /** ` (none)`: the value of rows without one. */
  readonly noValue: string;
  readonly noFigure: string;
  readonly changeOf: (key: string, from: string, to: string) => string;
  readonly targetsOn: (key: string) => string;
  readonly exactly: string;
  readonly digitsOfIt: string;
  readonly rounded: (decimals: number) => string;
  readonly unending: string;
  readonly published: (then: string, difference: string, reasons: string) => string;
  readonly restatedBy: (amount: string) => string;
  readonly ledgerLine: string;
  readonly row: string;
  readonly asItStands: string;
};

/** What stands behind the number of a step. */
export type StepWords = {
  readonly to: (from: string, to: string) => string;
  readonly days: string;
  readonly shareOf: (entity: string) => string;
  readonly potential: (gas: string, set: string) => string;
  readonly less: string;
  readonly coveredBelow: string;
  readonly covered: (amounts: string) => string;
};

/** What is said in the branches of the tree. */
export type BranchWords = {
  readonly rows: (count: number) => string;
  readonly noEvidence: string;
  readonly evidence: (ids: string, more: number, without: number) => string;
  readonly factor: string;
  readonly kind: string;
  readonly source: string;
  readonly chosen: string;
  readonly check: string;
  readonly note: string;
  readonly asAbove: string;
  readonly published: (day: string) => string;
  readonly sumOf: (parts: number) => string;
  readonly without: (parts: string) => string;
  readonly withoutIn: (year: string, parts: string) => string;
  readonly asOn: (day: string) => string;
  readonly none: string;
  readonly quantity: string;
  readonly step: string;
  readonly alike: (count: number) => string;
  readonly alikeFigure: (name: string) => string;
  readonly below: (branches: number, lines: number, depth: number) => string;
  readonly others: (lines: number) => string;
  readonly allLines: string;
};

/** How a target is taken apart. */
export type TargetExplainWords = {
  readonly baseValue: (year: string, isWritten: boolean) => string;
  readonly figureOf: (year: string, from: string) => string;
  readonly used: (amounts: string) => string;
  readonly left: (difference: string) => string;
  readonly keptUp: (sum: string) => string;
  readonly leftEach: (quotient: string) => string;
  readonly lasts: (quotient: string) => string;
  readonly years: string;
  readonly headroom: (difference: string) => string;
  readonly headroomTimes: (measure: string, product: string) => string;
  readonly flip: (top: string, measure: string, isMetThere: boolean, quotient: string) => string;
  readonly roundsToLimit: (sum: string) => string;
  readonly achieved: (quotient: string) => string;
  readonly status: (year: string, standing: string) => string;
  readonly condition: (text: string) => string;
  /** `order` is below zero where the figure lies below the limit. */
  readonly comparedPrinted: (decimals: number, own: string, order: number, limit: string) => string;
  readonly comparedExactly: (own: string, order: number, limit: string) => string;
  readonly withMeasure: (amount: string, measure: string) => string;
  readonly limitsOf: (years: string, text: string) => string;
  readonly allLimits: (text: string) => string;
  readonly limitOf: (year: string, formula: string) => string;
  readonly inAll: (years: number) => string;
  readonly asWritten: string;
  readonly atBase: string;
  readonly lessEach: (share: string, years: number, since: string, formula: string) => string;
  readonly lessShare: (share: string, formula: string) => string;
  readonly straight: (formula: string) => string;
  readonly compound: (formula: string) => string;
  readonly converging: (isOfShare: boolean, formula: string) => string;
  readonly ofSector: (activity: string) => string;
};

/** The words of a language, and how phrases are said in it. */
export type Voice = { readonly words: ExplainWords; readonly say: Say };

export const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };

/** What programs read is English in every language, labels apart. */
export const ENGLISH_VOICE: Voice = { words: en, say: inEnglish };
