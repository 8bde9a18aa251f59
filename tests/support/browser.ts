// A headless Chromium for tests of pages, on a machine that has one.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where a Chromium is, if anywhere; without one, tests that need it are skipped. */
export const CHROMIUM = chromiumPath();

function chromiumPath(): string | undefined {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const path = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((each) => existsSync(each));
  if (path === undefined)
    process.stdout.write('tests in a browser are skipped: there is no Chromium on this machine\n');
  return path;
}

/** A browser and what ends it. */
export type OpenBrowser = { readonly browser: Browser; readonly close: () => Promise<void> };

/** Starts a browser that talks to nobody, in a profile of its own. */
export async function openBrowser(executablePath: string): Promise<OpenBrowser> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'esgcalc-browser-'));
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir,
    timeout: 120_000,
    protocolTimeout: 240_000,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return { browser, close };
}
