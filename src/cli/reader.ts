// Who reads what is printed: in which language, that of --lang, else that of the company file, else English; and whether every fault.
// The environment says nothing of it, so that the same command prints the same everywhere.
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Language } from '../domain/language.ts';
import { told, type Words } from '../domain/phrase.ts';
import { spellingKey } from '../domain/spelling.ts';
import type { SubjectTable } from '../domain/activity.ts';
import type { Terminal } from './shell.ts';
import { DIAGNOSTIC_WORDS, type DiagnosticWords } from '../report/diagnosticWords.ts';
import { ENGLISH, tellerIn } from '../report/faults/tellIn.ts';

export class Reader {
  readonly #factorsFolder: string;
  #labels: SubjectTable['bySpelling'] | undefined;
  #language: Language = 'en';
  #isChosen = false;
  #teller = ENGLISH;
  /** Whether every fault is wanted with the line it stands in, as `--all-errors` says. */
  wantsEach = false;

  constructor({ factorsFolder }: Pick<Terminal, 'factorsFolder'>) {
    this.#factorsFolder = factorsFolder;
  }

  get language(): Language {
    return this.#language;
  }

  /** The words around diagnostics. */
  get words(): DiagnosticWords {
    return DIAGNOSTIC_WORDS[this.#language];
  }

  /** Takes the language of `--lang`, whatever a company file says. */
  async choose(language: Language): Promise<void> {
    this.#isChosen = true;
    await this.#read(language);
  }

  /** Takes the language of a company file, where none was chosen. */
  async follow(language: Language | undefined): Promise<void> {
    if (!this.#isChosen && language !== undefined) await this.#read(language);
  }

  /** A diagnostic in the reader's language. */
  tell(diagnostic: Diagnostic): Diagnostic {
    return this.#teller.tell(diagnostic);
  }

  /** Words in the reader's language. */
  say(words: Words): string {
    return told(words, this.#teller.say);
  }

  async #read(language: Language): Promise<void> {
    this.#language = language;
    if (language === 'en') return;
    // Tables are loaded for those alone who read the names of activities in them.
    const { readVocabulary } = await import('../read/readVocabulary.ts');
    this.#teller = await tellerIn(language, (name) => {
      this.#labels ??= readVocabulary(this.#factorsFolder).subjects.bySpelling;
      return this.#labels.get(spellingKey(name))?.labels[language] ?? name;
    });
  }
}
