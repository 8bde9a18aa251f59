// Runs several tools in turns, round after round, so that a slow spell of the machine meets them all; the median is what counts.
import { runProcess } from './runProcess.js';

/** What each tool needed: median and best seconds, most memory, and what it printed. */
export function measure(tools, table, rounds) {
  const measured = tools.map((tool) => ({ tool, runs: [] }));
  for (let round = 0; round < rounds; round++)
    for (const { tool, runs } of measured) runs.push(runProcess(tool.name, tool.start(table), tool.exits));
  return new Map(measured.map(({ tool, runs }) => [tool.name, { tool, ...summaryOf(runs) }]));
}

function summaryOf(runs) {
  const seconds = runs.map((each) => each.seconds).sort((left, right) => left - right);
  const megabytes = runs.map((each) => each.megabytes);
  return {
    seconds: seconds[Math.floor(seconds.length / 2)],
    best: seconds[0],
    megabytes: megabytes.includes(undefined) ? undefined : Math.max(...megabytes),
    out: runs[0].out,
  };
}
