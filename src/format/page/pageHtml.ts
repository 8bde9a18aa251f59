// The report as one page: a single file that asks for nothing, runs nothing, and shows what it has to on any screen and on paper.
import type { PageReport } from '../../report/page/pageReport.ts';
import { yearsText } from '../../report/yearsText.ts';
import { BRAND, SHADES, WATERFALL_SERIES } from '../brand.ts';
import { paragraphs } from './cells.ts';
import { changeMarkup } from './changeChapter.ts';
import { fillDefinitions } from './charts/frame.ts';
import { explanations, type PageEvidence } from './explanations.ts';
import { monthsMarkup, sitesMarkup } from './groupsChapter.ts';
import { indexMarkup } from './indexChapter.ts';
import { html, Markup, NOTHING } from './markup.ts';
import { pageStyle } from './pageStyle.ts';
import { headlineCards, panelMarkup } from './panels.ts';
import {
  checksMarkup,
  factorsMarkup,
  indicatorsMarkup,
  inputsMarkup,
  notesMarkup,
  qualityMarkup,
  restatementsMarkup,
} from './recordChapters.ts';
import { targetMarkup } from './targetsChapter.ts';

type Chapter = { readonly id: string; readonly title: string; readonly inside: Markup };

/** The page; `hash` is SHA-256 in base 64, by which the policy knows the page's one style sheet. */
export function pageHtml(report: PageReport, evidence: PageEvidence, hash: (text: string) => string): string {
  const { language, words, table } = report;
  const { catalogue, organisation, years } = table;
  const style = pageStyle(language);
  // Made outside the template: its hash is that of every byte between the tags.
  const sheet = new Markup(`<style>${style}</style>`);
  const policy = `default-src 'none'; style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'`;
  const title = `${catalogue.title} ${yearsText(years)}`;
  const name = organisation === undefined ? title : `${organisation}: ${title}`;
  const chapters = chaptersOf(report);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="${SHADES.paper.light}" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="${SHADES.paper.dark}" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="${BRAND}" />
        <title>${name}</title>
        ${sheet}
      </head>
      <body>
        ${fillDefinitions(seriesOf(report))}
        <header class="top">
          <p class="organisation">${organisation}</p>
          <h1>${title}</h1>
          <p class="on-screen">${words.lead}</p>
          <p class="on-paper">${words.leadPrinted}</p>
        </header>
        <nav aria-label="${words.contents}">
          <ul>
            ${chapters.map(({ id, title: head }) => html`<li><a href="#${id}">${head}</a></li>`)}
          </ul>
        </nav>
        <main>
          ${chapters.map(
            ({ id, title: head, inside }) =>
              html`<section class="chapter" id="${id}">
                <h2>${head}</h2>
                ${inside}
              </section> `,
          )}
        </main>
        <footer><p>${words.sameBytes}</p></footer>
        ${explanations(report, evidence)}
      </body>
    </html> `.text;
}

function chaptersOf(report: PageReport): readonly Chapter[] {
  const { words, table, emissions, targets, changes, air, resources } = report;
  const { catalogue, restatements } = table;
  const restated = restatementsMarkup(report);
  const all: readonly (Chapter | undefined)[] = [
    chapter('glance', words.chapters.glance, [headlineCards(report)]),
    chapter(
      'emissions',
      catalogue.sections['ghg'] ?? '',
      emissions.map((panel) => panelMarkup(panel, report)),
    ),
    changes.length === 0
      ? chapter('change', words.chapters.change, [paragraphs([words.withoutChange])])
      : chapter(
          'change',
          words.chapters.change,
          changes.map((panel) => changeMarkup(panel, report)),
        ),
    chapter(
      'targets',
      catalogue.targets,
      targets.map((panel) => targetMarkup(panel, report)),
    ),
    chapter('months', words.chapters.months, [monthsMarkup(report)]),
    chapter('sites', words.chapters.sites, [sitesMarkup(report)]),
    chapter(
      'air',
      catalogue.sections['air'] ?? '',
      air.map((panel) => panelMarkup(panel, report)),
    ),
    chapter(
      'resources',
      words.chapters.resources,
      resources.map((panel) => panelMarkup(panel, report)),
    ),
    chapter('indicators', words.chapters.indicators, [indicatorsMarkup(report)]),
    chapter('restatements', restatements?.words.restatements ?? '', restated === undefined ? [] : [restated]),
    chapter('notes', catalogue.notes, [notesMarkup(report)]),
    chapter('quality', words.chapters.quality, [qualityMarkup(report)]),
    chapter('factors', words.chapters.factors, [factorsMarkup(report)]),
    chapter('checks', words.chapters.checks, [checksMarkup(report)]),
    chapter('index', report.index?.title ?? '', [indexMarkup(report) ?? []].flat()),
    chapter('files', words.chapters.inputs, [inputsMarkup(report)]),
  ];
  return all.filter((each) => each !== undefined);
}

/** A chapter, or nothing where nothing is to be said in it. */
function chapter(id: string, title: string, parts: readonly Markup[]): Chapter | undefined {
  return parts.every(({ text }) => text === NOTHING.text) ? undefined : { id, title, inside: html`${parts}` };
}

/** The series that something is drawn in. */
function seriesOf({ emissions, air, resources }: PageReport): readonly number[] {
  const rows = [...emissions, ...air, ...resources].flatMap((panel) => panel.rows);
  return [0, 1, 2, ...Object.values(WATERFALL_SERIES), ...rows.flatMap(({ series }) => series ?? [])];
}
