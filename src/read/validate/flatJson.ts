// Where the fields of a flat JSON object stand, and where a text stops being one: JSON.parse tells neither in the same words everywhere.

/** `offsets` is where each field's value stands, `names` its name; `end` where the text broke off, or its length. */
export type FlatJson = {
  readonly offsets: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  readonly repeated: readonly { readonly field: string; readonly offset: number }[];
  readonly end: number;
};

const TOKEN = /\s*("(?:[^"\\\n\r]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+)/y;
const SCALAR = /^(?:"|true$|false$|null$|-?\d)/;

type Token = { readonly text: string; readonly offset: number };

/** Walks `{"field": scalar, ...}`; values that are lists or objects are passed over. */
export function readFlatJson(text: string): FlatJson {
  const { tokens, end } = tokensOf(text);
  const offsets = new Map<string, number>();
  const names = new Map<string, number>();
  const repeated: { field: string; offset: number }[] = [];
  let index = 0;
  const broken = (): FlatJson => ({ offsets, names, repeated, end: tokens[index]?.offset ?? end });
  if (tokens[index]?.text !== '{') return broken();
  index++;
  if (tokens[index]?.text === '}') return { offsets, names, repeated, end: text.length };
  for (;;) {
    const name = tokens[index];
    if (name?.text.startsWith('"') !== true) return broken();
    index++;
    if (tokens[index]?.text !== ':') return broken();
    index++;
    const value = tokens[index];
    if (value === undefined) return broken();
    const field = name.text.slice(1, -1);
    if (offsets.has(field)) repeated.push({ field, offset: name.offset });
    offsets.set(field, value.offset);
    names.set(field, name.offset);
    const next = pastValue(tokens, index);
    if (next === undefined) return broken();
    index = next;
    const mark = tokens[index]?.text;
    if (mark === '}') return { offsets, names, repeated, end: tokens[index + 1]?.offset ?? text.length };
    if (mark !== ',') return broken();
    index++;
  }
}

function tokensOf(text: string): { tokens: readonly Token[]; end: number } {
  const tokens: Token[] = [];
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [whole, token = ''] = match;
    end = match.index + whole.length;
    tokens.push({ text: token, offset: end - token.length });
  }
  return { tokens, end: end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0) };
}

/** The index behind a value, or undefined where no value stands. */
function pastValue(tokens: readonly Token[], index: number): number | undefined {
  const first = tokens[index]?.text ?? '';
  if (first !== '{' && first !== '[') return SCALAR.test(first) ? index + 1 : undefined;
  let depth = 0;
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at]?.text;
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    if (depth === 0) return at + 1;
  }
  return undefined;
}
