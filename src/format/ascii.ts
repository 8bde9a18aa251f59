// The look of a table or chart in plain ASCII, sign for sign: for terminals whose font gives lines and blocks another width.
const SIGNS: Readonly<Record<string, string>> = {
  '─': '-',
  '│': '|',
  '├': '|',
  '└': '`',
  '█': '#',
  '▓': '=',
  '░': '.',
  '▏': '-',
  '▎': '-',
  '▍': '-',
  '▌': '=',
  '▋': '=',
  '▊': '=',
  '▉': '=',
  '▁': '_',
  '▂': '.',
  '▃': '-',
  '▄': '~',
  '▅': '=',
  '▆': '+',
  '▇': '*',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '.',
  '†': '+',
  '·': '.',
  '×': 'x',
  '→': '>',
};

const ANY = new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'g');

/** The text with its lines, blocks, dashes and dots in ASCII, each one column wide as before; letters of any script stay. */
export function asciiText(text: string): string {
  return text.replace(ANY, (sign) => SIGNS[sign] ?? sign);
}

/** Whether a terminal of this environment shows more than ASCII signs: not where its character set is another than UTF-8. */
export function isAsciiTerminal(environment: Readonly<Record<string, string | undefined>>): boolean {
  const { LC_ALL: all = '', LC_CTYPE: types = '', LANG: language = '', TERM: terminal } = environment;
  const locale = [all, types, language].find((each) => each !== '') ?? '';
  return terminal === 'dumb' || (locale !== '' && !/utf-?8/i.test(locale));
}
