// The commands that the README names outside its console blocks: lines of sh blocks and workflows, and inline code that is a whole command.

const PROGRAMS = 'npx|npm|esgcalc|git|cat|man|sha256sum|source|UPDATE_TRANSCRIPTS=1';
const SUBCOMMANDS =
  'aggregate|audit|check|compare|completion|compute|explain|factors|help|import|init|report|schema|sites|sql|uncertainty|units|verify';
const BLOCK = /^ *```(\w*)\n([\s\S]*?)^ *```$/gm;
const LINE = new RegExp(String.raw`^\s*(?:- run: )?((?:${PROGRAMS}) .*)$`);
const INLINE = new RegExp(`^(?:(?:${PROGRAMS}) .*|(?:${SUBCOMMANDS}) [^ ].*)$`);

/** Each command once, in the order of the text. */
export function namedCommands(readme: string): string[] {
  const inBlocks = [...readme.matchAll(BLOCK)].flatMap(([, kind, body = '']) => {
    if (kind === 'console') return [];
    const lines = body.replaceAll(/ *\\\n\s*/g, ' ').split('\n');
    return lines.flatMap(
      (line) =>
        LINE.exec(line)?.[1]
          ?.replace(/\s+#.*$/, '')
          .trim() ?? [],
    );
  });
  const inline = [...readme.replaceAll(BLOCK, '').matchAll(/`([^`]+)`/g)]
    .map(([, code = '']) => code.replaceAll(/\s+/g, ' '))
    .filter((code) => INLINE.test(code));
  return [...new Set([...inBlocks, ...inline])];
}
