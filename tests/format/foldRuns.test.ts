// What is said of many places of a file is said once, with the places; nothing else is drawn together.
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Place } from '../../src/domain/diagnostic.ts';
import { painter } from '../../src/format/colour.ts';
import { diagnosticsText } from '../../src/format/diagnostics.ts';
import { DIAGNOSTIC_WORDS } from '../../src/report/diagnosticWords.ts';

const PLAIN = painter({ option: false, environment: {}, isTerminal: false });

function faultAt(place: Place | undefined, message = 'quantity is empty'): Diagnostic {
  return { severity: 'error', code: 'cell-empty', blame: 'data', message, ...(place === undefined ? {} : { place }) };
}

const inLine = (line: number, file = 'a.csv'): Diagnostic => faultAt({ file, line, column: 1, text: `row ${line}` });

/** The lines printed but for those that are blank or show a row. */
function told(diagnostics: readonly Diagnostic[], isEach = false): string[] {
  const text = diagnosticsText(
    diagnostics.map((diagnostic) => ({ diagnostic })),
    DIAGNOSTIC_WORDS.en,
    PLAIN,
    isEach,
  );
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.includes(' | '))
    .map((line) => line.replace(/ {2,}.*/, ''));
}

const HEAD = 'a.csv:2:1: error: quantity is empty';

describe('faults that say the same', () => {
  it('are told apart where they are three', () => {
    expect(told([2, 3, 4].map((line) => inLine(line)))).toHaveLength(3);
  });

  it('are one with runs of lines where they are more', () => {
    expect(told([2, 3, 4, 7, 9, 10].map((line) => inLine(line)))).toEqual([HEAD, ' the same in lines 3-4, 7, 9-10']);
  });

  it('name eight runs and count the rest', () => {
    const lines = Array.from({ length: 12 }, (_, index) => 2 + 2 * index);
    const named = ' the same in lines 4, 6, 8, 10, 12, 14, 16, 18 and 3 more; --all-errors prints each';
    expect(told(lines.map((line) => inLine(line)))).toEqual([HEAD, named]);
  });

  it('are told one by one where each is wanted', () => {
    expect(
      told(
        [2, 3, 4, 5].map((line) => inLine(line)),
        true,
      ),
    ).toHaveLength(4);
  });

  it('are drawn together over others between them, by file', () => {
    const others = [2, 3, 4, 5].map((line) => faultAt({ file: 'a.csv', line, column: 3 }, `"x${line}" is no number`));
    const mixed = [2, 3, 4, 5].flatMap((line, index) => [inLine(line), others[index] ?? inLine(line)]);
    expect(told([...mixed, inLine(2, 'b.csv')])).toEqual([
      HEAD,
      ' the same in lines 3-5',
      ...[2, 3, 4, 5].map((line) => `a.csv:${line}:3: error: "x${line}" is no number`),
      'b.csv:2:1: error: quantity is empty',
    ]);
  });

  it('name the cells of a workbook', () => {
    const cells = ['D2', 'D3', 'D4', 'D5'].map((cell) => faultAt({ file: 'a.xlsx', address: `a.xlsx!2025!${cell}` }));
    expect(told(cells)).toEqual(['a.xlsx!2025!D2: error: quantity is empty', ' the same at 2025!D3, 2025!D4, 2025!D5']);
  });

  it('stay apart where they stand nowhere', () => {
    expect(told(Array.from({ length: 5 }, () => faultAt(undefined)))).toHaveLength(5);
  });
});
