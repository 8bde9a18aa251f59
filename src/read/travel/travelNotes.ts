// What the note of an imported trip says: what is known of the supplier's figure, and where a trip went.
import type { Language } from '../../domain/language.ts';
import type { Stated, SupplierStatement } from '../../domain/travel.ts';

type Words = {
  readonly figure: string;
  readonly method: string;
  readonly factors: string;
  readonly radiativeForcing: string;
  readonly upstream: string;
  readonly unknown: string;
  readonly answers: Readonly<Record<Stated, string>>;
  readonly recomputed: string;
  readonly colon: string;
  readonly comma: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    figure: "supplier's figure",
    method: 'method',
    factors: 'factors',
    radiativeForcing: 'radiative forcing',
    upstream: 'upstream',
    unknown: 'unknown',
    answers: { yes: 'yes', no: 'no', unknown: 'unknown' },
    recomputed: 'recomputed from the ticket',
    colon: ': ',
    comma: '; ',
  },
  'zh-Hant': {
    figure: '供應商數字',
    method: '方法',
    factors: '排放因子',
    radiativeForcing: '輻射強迫',
    upstream: '上游排放',
    unknown: '不詳',
    answers: { yes: '包含', no: '不包含', unknown: '不詳' },
    recomputed: '按機票或單據重新計算',
    colon: '：',
    comma: '；',
  },
  'zh-Hans': {
    figure: '供应商数字',
    method: '方法',
    factors: '排放因子',
    radiativeForcing: '辐射强迫',
    upstream: '上游排放',
    unknown: '不详',
    answers: { yes: '包含', no: '不包含', unknown: '不详' },
    recomputed: '按机票或单据重新计算',
    colon: '：',
    comma: '；',
  },
};

/** `supplier's figure; method: DEFRA; factors: unknown; radiative forcing: yes; upstream: unknown`; flights alone have the forcing. */
export function supplierNote(statement: SupplierStatement, activity: string, language: Language): string {
  const words = WORDS[language];
  const factors = [statement.factorSet, statement.factorYear].filter((text) => text !== '').join(' ');
  const told = [
    [words.method, statement.method || words.unknown],
    [words.factors, factors || words.unknown],
    ...(activity === 'flight' ? [[words.radiativeForcing, words.answers[statement.radiativeForcing]]] : []),
    [words.upstream, words.answers[statement.upstream]],
  ];
  return [words.figure, ...told.map(([name, text]) => `${name}${words.colon}${text}`)].join(words.comma);
}

/** What the note of a recomputed row begins with. */
export function recomputedNote(language: Language): string {
  return WORDS[language].recomputed;
}
