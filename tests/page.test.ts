// The report as a page: what it says against the published figures of VCREDIT and the worked ones of the group, that nothing in it can
// run or load anything, and in a browser that every explanation opens, nothing is wider than a phone, and axe finds no fault.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { parse } from 'csv-parse/sync';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byText } from '../src/domain/diagnostic.ts';
import { LANGUAGES } from '../src/domain/language.ts';
import { grouped } from '../src/format/numbers.ts';
import { CHROMIUM, openBrowser, type OpenBrowser } from './support/browser.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes the page of a fixture and reads it. */
async function pageOf(fixture: string, ...args: readonly string[]): Promise<string> {
  const file = join(folder, `${fixture}${args.join('')}.html`);
  const { exitCode, err } = await runEsgcalc(['report', join('fixtures', fixture), '-o', file, ...args]);
  expect(exitCode, err).toBe(0);
  return readFileSync(file, 'utf8');
}

/** What a reader sees of a piece of HTML. */
function textOf(html: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html
    .replace(/<style>.*?<\/style>/s, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const vcredit = await pageOf('vcredit');
const group = await pageOf('group');

/** The row of a table that begins with a label, as text. */
function rowOf(html: string, label: string): string {
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, inside = '']) => textOf(inside));
  return rows.find((row) => row.startsWith(label)) ?? '';
}

describe('figures', () => {
  it('are those that VCREDIT published', () => {
    const card = (label: string): string =>
      textOf(new RegExp(`<li class="card">(?:(?!</li>).)*<h3>${label}</h3>.*?</li>`, 's').exec(vcredit)?.[0] ?? '');
    expect(card('Total greenhouse gas emissions')).toContain('899.58 tCO2e ▼ -13.9 % against 2024 ( 1,044.39 )');
    expect(card('Greenhouse gas emission intensity')).toContain('23.24 tCO2e/RMB 100M');
    expect(card('Greenhouse gas emission intensity')).toContain('= at cap (base year)');
    expect(rowOf(vcredit, 'Scope 2, location-based')).toBe('Scope 2, location-based 725.04 794.93 680.40 ▼ -14.4 %');
  });

  it('are all that working.csv works for the group, in the whole table', () => {
    type Expected = Readonly<Record<'key' | 'year' | 'expected', string>>;
    const expected = parse<Expected>(readFileSync(join(REPOSITORY, 'fixtures/group/expected.csv')), { columns: true });
    const table = /<section class="chapter" id="indicators">.*?<\/section>/s.exec(group)?.[0] ?? '';
    const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, inside = '']) => [
      ...inside.matchAll(/<td[^>]*>(.*?)<\/td>/gs),
    ]);
    const printed = rows
      .filter((cells) => cells.length > 0)
      .map((cells) => cells.slice(0, 3).map(([, text = '']) => textOf(text)));
    const keys = [...new Set(expected.map(({ key }) => key))];
    const wanted = keys.map((key) =>
      expected.flatMap((each) => (each.key === key ? grouped(each.expected) : [])).join(' '),
    );
    const withoutMarks = printed.map((cells) => cells.map((cell) => cell.replace(/^\* ?/, '')).join(' '));
    expect([...withoutMarks].sort(byText)).toEqual([...wanted].sort(byText));
  });

  it('stand beside the limit of a target in its unit, not in that of the table', async () => {
    // 0.5306 kg/kWh × 10,000 kWh = 5.306 t over HKD 20M: 26.53 per HKD 100M, 0.2653 per HKD 1M.
    // Scopes 1 and 3 have no rows, so that the figure is marked.
    const files = {
      'a.csv': 'date,activity,quantity,unit,region\n2025,electricity,10000,kWh,CN\n2025,revenue,20,HKD 1M,\n',
      'esgcalc.yaml': 'targets: [{ kpi: ghg_intensity, base: 2025, years: 2026, cap: 0.30 tCO2e/HKD 1M }]\n',
    };
    await inFolder(files, async (cwd) => {
      await runEsgcalc(['report', 'a.csv', '-o', 'r.html'], { cwd });
      const html = readFileSync(join(cwd, 'r.html'), 'utf8');
      expect(rowOf(html, 'Greenhouse gas emission intensity')).toContain('26.53');
      expect(rowOf(html, '2025 ')).toContain(' 0.30 † 0.27 ');
    });
  });

  it('open explanations that are all there', () => {
    for (const html of [vcredit, group]) {
      const opened = [...html.matchAll(/popovertarget="(\w+)"/g)].map(([, id]) => id);
      const there = new Set([...html.matchAll(/<section[^>]* popover[^>]* id="(\w+)"/gs)].map(([, id]) => id));
      expect(opened.filter((id) => !there.has(id))).toEqual([]);
      expect([...there].filter((id) => !opened.includes(id))).toEqual([]);
      // What is published, and shares and differences of it, are not ours to explain; the words below `notes` hold no figures.
      const own = html.slice(0, html.indexOf('id="notes"'));
      const bare = [...own.matchAll(/<td class="number">\s*([-\d][^<]*)<\/td>/g)].map(([, text = '']) => text.trim());
      const published = /id="restatements".*/s.exec(own)?.[0] ?? '';
      expect(bare.filter((text) => !published.includes(`>${text}</td>`))).toEqual([]);
    }
  });

  it('of a tonnage are explained down to factor and evidence', () => {
    const panel =
      /<section[^>]* popover[^>]*>(?:(?!<\/section>).)*Scope 1 emissions, 2025.*?<\/section>/s.exec(vcredit)?.[0] ?? '';
    const text = textOf(panel);
    // 24,589 L × 2.2518 kg/L = 55,369.5102 kg
    expect(text).toContain('× 2.2518 kg/L = 55369.5102 kgCO2e');
    expect(text).toContain('evidence: ESG report 2025');
    expect(text).toContain('esgcalc explain scope1 --year 2025 --rows');
  });
});

describe('the file', () => {
  it('is the same on every run, and of a reasonable size', async () => {
    expect(await pageOf('group')).toBe(group);
    expect(group.length).toBeLessThan(3_000_000);
  });

  it('asks for nothing and runs nothing', () => {
    for (const html of [vcredit, group]) {
      expect(html).toMatch(
        /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;;/,
      );
      expect(html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\sstyle=|\son\w+=|@import|url\((?!#)/i);
      expect(html).not.toMatch(/\bhref="(?!#)/);
    }
  });

  it('shows no number that a float has made', () => {
    expect(textOf(group)).not.toMatch(/\d\.\d*(?:00000000|99999999)\d|\d\.\d+e[+-]?\d|NaN|Infinity|undefined|\[object/);
  });

  it.each(LANGUAGES)('is in %s from its head to its notes', async (language) => {
    const html = await pageOf('vcredit', '--lang', language);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain({ en: 'At a glance', 'zh-Hant': '變動原因', 'zh-Hans': '变动原因' }[language]);
    expect(html).toContain(
      { en: 'VCREDIT Holdings', 'zh-Hant': '維信金科控股有限公司', 'zh-Hans': '维信金科控股有限公司' }[language],
    );
  });

  it('is left as it was where the data have errors', async () => {
    await inFolder({ 'a.csv': 'date,activity,quantity,unit\n2025,petrol,1,m\n', 'r.html': 'before' }, async (cwd) => {
      const { exitCode } = await runEsgcalc(['report', 'a.csv', '-o', 'r.html'], { cwd });
      expect(exitCode).toBe(1);
      expect(readFileSync(join(cwd, 'r.html'), 'utf8')).toBe('before');
    });
  });

  it('says why a chapter is empty', async () => {
    expect(textOf(vcredit)).toContain('No row of the last year is dated within one month');
    await inFolder({ 'a.csv': 'date,activity,quantity,unit,region\n2025,electricity,100,kWh,CN\n' }, async (cwd) => {
      const { exitCode, err } = await runEsgcalc(['report', 'a.csv', '-o', 'r.html'], { cwd });
      expect(exitCode, err).toBe(0);
      const text = textOf(readFileSync(join(cwd, 'r.html'), 'utf8'));
      expect(text).toContain('The rows name no site');
      expect(text).toContain('There is no year before to compare the last one with.');
    });
  });
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  '"><script>alert(1)</script>',
  "</title></style><svg onload=alert('1')>",
  '\u202egnp.exe\u2066',
  '&lt;b&gt; ${alert(1)}',
];

/** A page whose sites, notes and organisation are those of somebody who means harm. */
async function hostilePage(): Promise<string> {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = HOSTILE.map(
    (site, at) => `2025-0${at + 1},${quoted(site)},electricity,${100 + at},kWh,CN,${quoted(site)}`,
  );
  const company = `organisation: '${(HOSTILE[0] ?? '').replaceAll("'", "''")}'\nnotes:\n  - { kpi: ghg_total, text: '${(HOSTILE[2] ?? '').replaceAll("'", "''")}' }\n`;
  const files = {
    'a.csv': `${['date,site,activity,quantity,unit,region,evidence', ...rows].join('\n')}\n`,
    'esgcalc.yaml': company,
  };
  return inFolder(files, async (cwd) => {
    const { exitCode, err } = await runEsgcalc(['report', 'a.csv', '-o', 'r.html'], { cwd });
    expect(exitCode, err).toBe(0);
    return readFileSync(join(cwd, 'r.html'), 'utf8');
  });
}

const hostile = await hostilePage();

describe('names that mean harm', () => {
  it('are text and nothing else', () => {
    expect(hostile).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(hostile).not.toMatch(/<img|<script|<svg onload|[\u202a-\u202e\u2066-\u2069]/);
    expect(hostile.match(/<title>/g)?.length).toBe((hostile.match(/<\/title>/g) ?? []).length);
  });
});

let open: OpenBrowser | undefined;
beforeAll(async () => {
  if (CHROMIUM !== undefined) open = await openBrowser(CHROMIUM);
}, 180_000);
afterAll(async () => open?.close());

/** Opens a page in the browser and hands it over with all that it says or asks for. */
async function visit(
  html: string,
  view: { readonly width: number; readonly scheme: 'light' | 'dark' },
  use: (page: Page) => Promise<void>,
): Promise<void> {
  if (open === undefined) throw new Error('the browser did not start');
  const file = join(folder, `visited-${view.width}-${view.scheme}.html`);
  writeFileSync(file, html);
  const page = await open.browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('dialog', (dialog) => heard.push(dialog.message()));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) heard.push(request.url());
  });
  await page.setViewport({ width: view.width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme }]);
  await page.goto(pathToFileURL(file).href);
  await use(page);
  expect(heard).toEqual([]);
  await page.close();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, shortly. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

describe.skipIf(CHROMIUM === undefined)('in a browser', { timeout: 240_000 }, () => {
  it.each([
    { width: 1280, scheme: 'light' },
    { width: 1280, scheme: 'dark' },
    { width: 360, scheme: 'light' },
    { width: 360, scheme: 'dark' },
  ] as const)('has no fault at $width in $scheme, and fits', async (view) => {
    await visit(group, view, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.width);
      expect(await faultsOf(page)).toEqual([]);
      await page.click('.card .opens');
      expect(await faultsOf(page)).toEqual([]);
    });
  });

  it('opens every explanation by mouse and by keyboard', async () => {
    await visit(vcredit, { width: 1280, scheme: 'light' }, async (page) => {
      const opened = (): Promise<string[]> =>
        page.evaluate(() => [...document.querySelectorAll(':popover-open')].map(({ id }) => id));
      await page.click('.card .opens');
      expect(await opened()).toHaveLength(1);
      // What the figure is made of opens on it, and each closes by itself.
      await page.click(':popover-open .branches .opens');
      expect(await opened()).toHaveLength(2);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(await opened()).toEqual([]);
      await page.focus('.card .opens');
      await page.keyboard.press('Enter');
      expect(await opened()).toHaveLength(1);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('close');
      await page.keyboard.press('Enter');
      expect(await opened()).toEqual([]);
      const all = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLButtonElement>('main .opens')].map((button) => {
          button.click();
          const panel = document.querySelector<HTMLElement>(':popover-open');
          const isRight = panel?.id === button.getAttribute('popovertarget') && panel.offsetHeight > 60;
          panel?.hidePopover();
          return isRight;
        }),
      );
      expect(all.length).toBeGreaterThan(100);
      expect(all.every((isRight) => isRight)).toBe(true);
    });
  });

  it('prints to paper, without what only a screen can do', async () => {
    await visit(vcredit, { width: 1280, scheme: 'dark' }, async (page) => {
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: 200_000 }));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      await page.emulateMediaType('print');
      const shown = (selector: string): Promise<boolean> =>
        page.$eval(selector, (element) => element.checkVisibility());
      expect(await shown('nav')).toBe(false);
      expect(await shown('.on-paper')).toBe(true);
      expect(await page.$eval('thead', (head) => getComputedStyle(head).display)).toBe('table-header-group');
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    });
  });

  it('does nothing for names that mean harm', async () => {
    await visit(hostile, { width: 360, scheme: 'light' }, async (page) => {
      expect(await page.evaluate(() => document.querySelectorAll('img, script, [onload]').length)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await page.evaluate(() => document.body.textContent?.includes('=HYPERLINK("x")'))).toBe(true);
    });
  });
});
