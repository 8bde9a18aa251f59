// What a reader sees, in Traditional and Simplified Chinese: nothing is left in English, and neither writing holds the characters of the
// other. That every fault has its texts is a matter of types.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTable } from '../src/read/readTable.ts';
import { FAULT_MODULES } from '../src/report/faults/faultModules.ts';
import { ZH_HANS } from '../src/report/faults/zhHans/everyFault.ts';
import { ZH_HANT } from '../src/report/faults/zhHant/everyFault.ts';
import { REPOSITORY, runEsgcalc, type Outcome } from './support/fakeShell.ts';
import { helpTexts } from './support/helpTexts.ts';
import { inFolder } from './support/inFolder.ts';
import { phraseTemplates } from './support/phraseTemplates.ts';
import { workbookParts, zipOf } from './support/zipOf.ts';

const FACTORS = join(REPOSITORY, 'factors');
const LANGUAGES = [
  ['zh-Hant', ZH_HANT],
  ['zh-Hans', ZH_HANS],
] as const;

/** What is looked up by its English: phrases of the source, help, and the words of tables. */
async function wantedTexts(): Promise<ReadonlySet<string>> {
  const checks = readTable(join(FACTORS, 'checks.csv')).rows.flatMap((row) => [row.cell('what'), row.cell('left')]);
  const units = readTable(join(FACTORS, 'units.csv')).rows.filter((row) => row.cell('dimension') === 'ambiguous');
  const texts = [
    ...phraseTemplates().keys(),
    ...(await helpTexts()),
    ...checks,
    ...units.map((row) => row.cell('note')),
  ];
  return new Set(texts.filter((text) => text !== ''));
}

describe.each(LANGUAGES)('the words of %s', (_, { phrases }) => {
  it('are there for every phrase, help text and table, and for nothing else', async () => {
    expect(Object.keys(phrases).sort()).toEqual([...(await wantedTexts())].sort());
  });

  it('keep the places of every template', () => {
    const placesIn = (text: string): string[] => [...new Set(text.match(/\{\d\}/g))].sort();
    const lost = Object.entries(phrases).filter(
      ([template, words]) => placesIn(template).join() !== placesIn(words).join(),
    );
    expect(lost).toEqual([]);
  });

  it('keep the commands and options that a text names', () => {
    const codesIn = (text: string): string[] => text.match(/`[^`]+`|--[a-z-]+/g) ?? [];
    const lost = Object.entries(phrases).filter(
      ([template, words]) => !codesIn(template).every((code) => words.includes(code)),
    );
    expect(lost).toEqual([]);
  });
});

describe('the faults', () => {
  it('of every module have a translation', () => {
    const files = readdirSync(join(REPOSITORY, 'src', 'domain', 'faults')).filter((file) => file.endsWith('Faults.ts'));
    expect(Object.keys(FAULT_MODULES).sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
  });
});

/** Whether the standard of Simplified characters, GB 2312 without its Traditional ones, holds a character. */
function isSimplified(character: string): boolean {
  const [high = 0, low = 0] = iconv.encode(character, 'gbk');
  return high >= 0xb0 && high <= 0xf7 && low >= 0xa1;
}

/** Simplified forms that Big5 knows as other, rare characters; Traditional texts have no use for them. */
const SIMPLIFIED_IN_BIG5 = '万与么云价体余儿党凶几划厂吁吨听圣坏复并怀怜惊扰机构柜气洁洒涂淀离筑网胜荐虫触辟';

/** A unit's sign and a form usual in Hong Kong, which Big5 without its supplement has not. */
const BESIDE_BIG5 = '瓩鈎';

/** Whether Big5, the standard of Traditional characters, holds a character. */
function isTraditional(character: string): boolean {
  const [high = 0] = iconv.encode(character, 'big5');
  const isInBig5 = (high >= 0xa4 && high <= 0xc6) || (high >= 0xc9 && high <= 0xf9);
  return BESIDE_BIG5.includes(character) || (isInBig5 && !SIMPLIFIED_IN_BIG5.includes(character));
}

const HAN = /\p{Script=Han}/gu;
function strangersIn(texts: readonly string[], isOwn: (character: string) => boolean): string {
  return [...new Set(texts.flatMap((text) => text.match(HAN) ?? []))].filter((character) => !isOwn(character)).join('');
}

/** Texts of both languages by language: catalogues with a part for each, and the files and tables of one. */
async function everyText(): Promise<{ readonly 'zh-Hant': string[]; readonly 'zh-Hans': string[] }> {
  const found = {
    'zh-Hant': textsIn(ZH_HANT.phrases),
    'zh-Hans': textsIn(ZH_HANS.phrases),
  };
  const report = join(REPOSITORY, 'src', 'report');
  const files = readdirSync(report, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files) {
    const text = readFileSync(join(report, file), 'utf8');
    // Phrases stand there beside their English, which may show a unit in the other writing.
    const isOfPhrases = file.includes('phrases');
    if (!isOfPhrases && file.includes('zhHant')) found['zh-Hant'].push(text);
    else if (!isOfPhrases && file.includes('zhHans')) found['zh-Hans'].push(text);
    const module = (await import(pathToFileURL(join(report, file)).href)) as Readonly<Record<string, unknown>>;
    for (const exported of Object.values(module)) {
      const byLanguage = exported as Readonly<Record<'zh-Hant' | 'zh-Hans', unknown>> | undefined;
      if (typeof byLanguage !== 'object' || byLanguage === null || !('zh-Hans' in byLanguage)) continue;
      for (const language of ['zh-Hant', 'zh-Hans'] as const) found[language].push(...textsIn(byLanguage[language]));
    }
  }
  for (const file of readdirSync(FACTORS).filter((name) => name.endsWith('.csv'))) {
    const { rows, columns } = readTable(join(FACTORS, file));
    for (const column of columns) {
      if (column.endsWith('zh_hant')) found['zh-Hant'].push(...rows.map((row) => row.cell(column)));
      if (column.endsWith('zh_hans')) found['zh-Hans'].push(...rows.map((row) => row.cell(column)));
    }
  }
  return found;
}

/** The texts of a catalogue: of a function its source, which holds its words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('the writings', () => {
  it('tell one another apart', () => {
    expect(strangersIn(['温室气体排放'], isSimplified)).toBe('');
    expect(strangersIn(['溫室氣體排放'], isSimplified)).toBe('溫氣體');
    expect(strangersIn(['溫室氣體排放'], isTraditional)).toBe('');
    expect(strangersIn(['温室气体排放'], isTraditional)).toBe('温气体');
  });

  it('of Simplified texts hold no Traditional character', async () => {
    expect(strangersIn((await everyText())['zh-Hans'], isSimplified)).toBe('');
  });

  it('of Traditional texts hold no Simplified character', async () => {
    expect(strangersIn((await everyText())['zh-Hant'], isTraditional)).toBe('');
  });
});

describe('the faults of fixtures/errors', () => {
  const errors = join(REPOSITORY, 'fixtures', 'errors');
  /** What stays as it is: names, quotations, code, lists of fields, ids of factors with their classes, what a company wrote, a parser's own words. */
  const KEPT =
    /`[^`]*`|"[^"]*"|「[^」]*」|\{.*\}|\[[a-z0-9-]+\]|（[^（）]*）|[\w-]+\/[^，。、（）；]*|無法讀取(?:公司)?設定檔：.*/g;

  it('are told without an English sentence', { timeout: 300_000 }, async () => {
    const left: string[] = [];
    for (const folder of readdirSync(errors)) {
      const transcript = readFileSync(join(errors, folder, 'transcript.txt'), 'utf8');
      const command = /^\$ esgcalc ([^<"'\n]*)$/m.exec(transcript)?.[1] ?? '';
      if (command === '' || /json|sarif|junit|--lang/.test(command)) continue;
      const { all } = await runEsgcalc([...command.trim().split(/ +/), '--lang', 'zh-Hant'], {
        cwd: join(errors, folder),
      });
      const told = all.split('\n').filter((line) => /(錯誤|警告|提示|建議)[^：]*：/.test(line));
      left.push(...told.filter((line) => /(?:\b[a-z']+ ){3,}[a-z]+/.test(line.replace(KEPT, ''))));
      expect(all === '' || /\p{Script=Han}/u.test(all), folder).toBe(true);
    }
    expect(left).toEqual([]);
  });
});

describe('files of the wrong kind, damaged or too large', () => {
  const page = `<html><table><tr><th>a</th></tr><tr>${'<td>1</td>'.repeat(20_000)}</tr></table></html>`;
  const sheet = '<worksheet><sheetData><row r="1"><c r="A2" t="s"><v>0</v></c></row></sheetData></worksheet>';
  const files: readonly (readonly [code: string, bytes: string | Buffer, hant: string, hans: string])[] = [
    ['kind-unread', '%PDF-1.7', 'PDF 文件', 'PDF 文档'],
    ['kind-unread', zipOf([{ name: 'word/document.xml', content: '' }]), 'Word 文件', 'Word 文档'],
    ['json-broken', '[{"a": [1', '內容中途中斷', '内容中途中断'],
    ['json-broken', `[{'a': 1}]`, "'a' 不是值", "'a' 不是值"],
    [
      'json-broken',
      '[{"date": "2025", "activity": "water", "quantity": "1", "unit": "m3", "a": 1, "a": 2}]',
      '出現兩次',
      '出现两次',
    ],
    ['table-none', '<html><div>no table</div></html>', '這是網頁', '这是网页'],
    ['text-too-long', `[{"a": "${'x'.repeat(1_048_577)}"}]`, '有一段文字超過', '有一段文本超过'],
    ['sheet-too-large', page, '有一行的欄數更多', '有一行的列数更多'],
    [
      'unpacked-too-large',
      zipOf([{ name: 'a', content: 'x', unpacked: 2 ** 31 + 2 }]),
      '解壓後，活頁簿達 2 GiB',
      '解压后，工作簿达 2 GiB',
    ],
    ['workbook-broken', 'PK\u0003\u0004', '欠缺結尾', '缺少结尾'],
    ['workbook-broken', zipOf([{ name: 'content.xml', content: '<a><b></a>' }]), '</a> 沒有', '</a> 没有'],
    ['workbook-broken', zipOf(workbookParts(sheet)), '儲存格 A2 出現在第 1 行', '单元格 A2 出现在第 1 行'],
  ];

  it.each(files)('are told in Chinese: %s', async (code, bytes, hant, hans) => {
    const told = await inFolder({}, async (cwd) => {
      writeFileSync(join(cwd, 'bill'), bytes);
      const inLanguage = (language: string): Promise<Outcome> =>
        runEsgcalc(['import', 'bill', '--company', 'none', '--lang', language], { cwd });
      return [(await inLanguage('zh-Hant')).all, (await inLanguage('zh-Hans')).all];
    });
    expect(told).toEqual([expect.stringContaining(hant), expect.stringContaining(hans)]);
    for (const text of told) {
      expect(text).toContain(`[${code}]`);
      expect(text).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
    }
  });
});
