// The options that every computing command takes.
import { Option, type Command } from 'commander';
import { POTENTIAL_SETS } from '../../domain/gas.ts';

/** Adds the shared options to a command. */
export function addRunOptions(command: Command, yearMeans: string): Command {
  return command
    .option('-y, --year <year>', yearMeans)
    .option(
      '-c, --company <file>',
      'the company file to use, or none; otherwise esgcalc.yaml beside the files or above them',
    )
    .option('--preset <name>', 'listing preset that names factor families for the common activities (default: hkex)')
    .addOption(new Option('--gwp <set>', 'assessment report of the warming potentials').choices([...POTENTIAL_SETS]))
    .option('--as-of <day>', 'compute every year under the factors published by that day; pins are set aside')
    .option('--keep-pins', 'with --as-of: keep the pins of the company file')
    .option('--market-based', 'market-based scope 2 too, even where there are no instruments')
    .option('--exact', 'compare targets with the exact figures instead of the printed decimals')
    .option('--all-errors', 'print every fault, not only the first hundred of each code')
    .option('--color', 'colour even where output is no terminal')
    .option('--no-color', 'no colour');
}
