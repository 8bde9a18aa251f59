// esgcalc units: the units that rows may be written in, or what one text means.
import { named, phrase } from '../../domain/phrase.ts';
import { Command } from 'commander';
import { nearestName } from '../../domain/spelling.ts';
import { describeDimension, listUnits, parseUnit, type Unit } from '../../domain/unit.ts';
import { unitAmbiguous, unitUnknown } from '../../domain/faults/rowFaults.ts';
import { readVocabulary } from '../../read/readVocabulary.ts';
import { alignedColumns } from '../../format/columns.ts';
import { writeDiagnostics } from '../output.ts';
import type { ExitCode, Shell } from '../shell.ts';

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('units')
    .description('list the units that rows may be written in, or say what one means')
    .argument(
      '[text]',
      'a unit as you would write it, such as 万千瓦时 or tCO2e/RMB 100M; or a dimension, such as energy',
    )
    .action((text: string | undefined) => {
      const { units } = readVocabulary(shell.factorsFolder);
      const all = listUnits(units);
      const wanted = text === undefined ? all : all.filter(({ dimension }) => dimension === text);
      if (wanted.length > 0) {
        const header = [phrase`unit`, phrase`measures`, phrase`size`, phrase`also written`].map((word) =>
          shell.reader.say(word),
        );
        const rows = wanted.map(({ symbol, dimension, ratio, spellings }) => [
          symbol,
          dimension,
          ratio,
          spellings.join(', '),
        ]);
        shell.out(alignedColumns([header, ...rows], shell.outColumns));
        return finish(0);
      }
      const written = text ?? '';
      const reading = parseUnit(written, units);
      if ('unit' in reading) {
        const { symbol, ratio } = reading.unit;
        const size = `${ratio.toExactText()} ${baseUnit(reading.unit, all)}`;
        const told = phrase`${written} is ${symbol}: ${describeDimension(reading.unit)}, ${size}`;
        shell.out(`${shell.reader.say(told).trimEnd()}\n`);
        return finish(0);
      }
      const {
        part,
        candidates = '',
        nearest = nearestName(
          written,
          all.map(({ symbol }) => symbol),
        ),
      } = reading;
      const fault =
        reading.fault === 'ambiguous'
          ? unitAmbiguous(undefined, { text: written, candidates: named(candidates) })
          : unitUnknown(undefined, { text: written, part, nearest });
      writeDiagnostics([fault], [], undefined, shell);
      finish(2);
    });
}

/** The units of size one that a unit is counted in: `kgCO2e/RMB`. */
function baseUnit({ dimensions }: Unit, all: ReturnType<typeof listUnits>): string {
  const side = (sign: 1 | -1): string =>
    [...dimensions]
      .filter(([, exponent]) => exponent * sign > 0)
      .flatMap(([name, exponent]) => {
        const base = all.find(({ dimension, ratio }) => dimension === name && ratio === '1')?.symbol ?? name;
        return Array.from({ length: Math.abs(exponent) }, () => base);
      })
      .join('·');
  const [top, bottom] = [side(1), side(-1)];
  return bottom === '' ? top : `${top === '' ? '1' : top}/${bottom}`;
}
