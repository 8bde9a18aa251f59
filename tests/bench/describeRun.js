// A run as text: the table of the terminal, the same as Markdown, and the machine it was measured on.
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** The machine, as far as it can be named. */
export function machineText() {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? arch();
  return `${availableParallelism()} cores of ${model}, ${gigabytes} GB, ${platform()} ${release()}, Node ${process.versions.node}`;
}

/** One line of the terminal's table. */
export function lineOf([rows, tool, ...numbers]) {
  return `${rows.padStart(9)}  ${tool.padEnd(22)}${numbers.map((text) => text.padStart(9)).join('')}`;
}

/** The numbers of a tool: median, best, how many times esgcalc's median, memory. */
export function cellsOf({ seconds, best, megabytes }, base) {
  return [
    seconds.toFixed(3),
    `(${best.toFixed(3)})`,
    (seconds / base.seconds).toFixed(2),
    megabytes === undefined ? '-' : megabytes.toFixed(0),
  ];
}

/** A goal in one line. */
export function goalLine({ name, most, figure, isMet }) {
  return `${isMet ? 'met   ' : 'MISSED'}  ${name}: ${figure.toFixed(3)} (at most ${most})`;
}

/** Tools as rows, sizes as columns: median seconds, memory at the largest size, and whether the sums were exact. */
export function markdownOf({ sizes, exactness, goals }, machine) {
  const all = [...sizes.keys()];
  const names = [...new Set([...sizes.values()].flatMap((measured) => [...measured.keys()]))];
  const cell = (rows, name) => sizes.get(rows).get(name)?.seconds.toFixed(2) ?? '';
  const memory = (name) => [...sizes.values()].findLast((measured) => measured.has(name))?.get(name).megabytes;
  const head = ['whole process, median seconds', ...all.map((rows) => `1e${Math.log10(rows)} rows`), 'peak MB', 'sums'];
  const body = names.map((name) => [
    name,
    ...all.map((rows) => cell(rows, name)),
    memory(name)?.toFixed(0) ?? '',
    exactness.get(name) ?? '',
  ]);
  const table = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...body];
  const goalTable = [
    ['goal', 'at most', 'measured'],
    ['---', '---:', '---:'],
    ...goals.map(({ name, most, figure, isMet }) => [
      name,
      String(most),
      `${figure.toFixed(2)}${isMet ? '' : ' (missed)'}`,
    ]),
  ];
  const lines = (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  return `Measured on ${machine}.\n\n${lines(table)}\n\n${lines(goalTable)}\n`;
}
