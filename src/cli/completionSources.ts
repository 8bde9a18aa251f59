// The names that completion offers: keys, editions, families, columns, places, read from the tables and the company file where asked.
import { UNNAMED_COMPANY, type Company } from '../domain/company.ts';
import { Problems } from '../domain/diagnostic.ts';
import { listUnits } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { editionNames } from '../read/readEditions.ts';
import { findCompanyFile } from '../read/findFiles.ts';
import { readRegions } from '../read/readStarter.ts';
import { readVocabulary } from '../read/readVocabulary.ts';
import type { Candidate, NameSource } from './completions.ts';
import { topicNames } from './helpTopics.ts';
import { editionFolders, loadLibrary, readCompanyFile } from '../api/library.ts';
import { everyCommand, isForPeople, pathOf } from './program.ts';
import type { Shell } from './shell.ts';
import type { Command } from 'commander';

/** Columns that figures can be grouped by though no file has them. */
const COMPUTED = ['month', 'quarter', 'scope', 'category', 'gas'];

/** The sources by what they name; each reads only what it needs, when it is asked. */
export function completionSources(shell: Shell, program: Command): Readonly<Record<string, NameSource>> {
  const vocabulary = (): Vocabulary => readVocabulary(shell.factorsFolder);
  const columns = (): readonly Candidate[] => [
    ...COMPUTED.map((word) => ({ word, about: '' })),
    ...vocabulary().columns.map(({ name, meaning }) => ({ word: name, about: meaning })),
  ];
  const edition: NameSource = async () =>
    editionFolders(await companyHere(shell, vocabulary()), shell)
      .flatMap(editionNames)
      .map((word) => ({ word, about: '' }));
  const activities = (): readonly Candidate[] =>
    vocabulary().subjects.all.map(({ name, labels }) => ({ word: name, about: labels.en }));
  return {
    key: async () => {
      const known = vocabulary();
      const kpis = new Map([...known.kpis, ...(await companyHere(shell, known)).kpis]);
      return [...kpis.values()].map(({ key, labels }) => ({ word: key, about: labels.en }));
    },
    columns,
    column: columns,
    'column=value': () => columns().map(({ word, about }) => ({ word: `${word}=`, about })),
    'column=text': () => columns().map(({ word, about }) => ({ word: `${word}=`, about })),
    preset: () => [...vocabulary().presets.keys()].map((word) => ({ word, about: '' })),
    family: () => [...vocabulary().families.keys()].map((word) => ({ word, about: '' })),
    kind: () => [...vocabulary().kinds].map(([word, labels]) => ({ word, about: labels.en })),
    region: () => readRegions(shell.factorsFolder).map(({ code, name }) => ({ word: code, about: name })),
    activity: activities,
    activities,
    units: () => listUnits(vocabulary().units).map(({ symbol }) => ({ word: symbol, about: '' })),
    sites: async () =>
      [...(await companyHere(shell, vocabulary())).sites].map(([word, { region }]) => ({ word, about: region ?? '' })),
    edition,
    before: edition,
    after: edition,
    id: (begun) => (begun.includes('/') ? factorIds(shell, begun) : edition(begun)),
    name: () => [
      ...everyCommand(program)
        .filter(isForPeople)
        .map((each) => ({ word: pathOf(each), about: each.description() }))
        .filter(({ word }) => word !== '' && !word.includes(' ')),
      ...topicNames(shell).map((word) => ({ word, about: '' })),
    ],
  };
}

/** The company of the working folder; one that cannot be read completes nothing and says nothing. */
async function companyHere(shell: Shell, vocabulary: Vocabulary): Promise<Company> {
  const file = findCompanyFile(shell.cwd);
  return file === undefined ? UNNAMED_COMPANY : (await readCompanyFile(file, shell, vocabulary)).value;
}

/** The factors of the edition that is named before the stroke. */
async function factorIds(shell: Shell, begun: string): Promise<readonly Candidate[]> {
  const id = begun.slice(0, begun.indexOf('/'));
  const { library } = await loadLibrary(shell, new Problems(), () => [id]);
  const factors = library.editions.get(id)?.factors ?? [];
  return [...new Set(factors.map((factor) => factor.group))].map((word) => ({ word, about: '' }));
}
