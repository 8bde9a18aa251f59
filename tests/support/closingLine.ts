// Ends a test run with one plain line that any continuous integration can read: `123 passed, 0 failed`.
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Counts the tests of all modules by their result. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module): TestCase[] => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const failedModules = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests()].length === 0,
    ).length;
    const skipped = count('skipped');
    process.stdout.write(
      `\n${count('passed')} passed, ${count('failed') + failedModules} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`,
    );
  }
}
