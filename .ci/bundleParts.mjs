// Bundles src/ into a few files, the parts, so that a start reads few and short ones. Every module is in one part only; a part is
// loaded when something in it is first imported.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';

const LIBRARY = 'src/api/index.ts';
/** What is called from outside: by bin/esgcalc.js, and by who imports the package. */
const CALLED = ['src/cli/start/start.ts', 'src/cli/main.ts', 'src/cli/terminal.ts', LIBRARY];

/** Parts that most calls need, in order: each takes what its modules import and no part before it holds. */
const FIRST = [
  ['start', ['src/cli/start/start.ts']],
  ['main', ['src/cli/main.ts', 'src/cli/terminal.ts']],
  [
    'lists',
    [
      'src/read/readVocabulary.ts',
      'src/read/findFiles.ts',
      'src/format/columns.ts',
      'src/cli/output.ts',
      'src/cli/refuse.ts',
    ],
  ],
  ['compute', ['src/cli/commands/compute.ts']],
  ['company', ['src/read/readCompany.ts']],
  ['table', ['src/format/table.ts']],
  ['library', [LIBRARY]],
];

/** Then what is imported later has a part each; what several of those need has one for each set of them that need it. */
const SHARED = 'shared';

/**
 * What packages would use of Node, which takes long to load, where esgcalc never comes to it: Commander would start commands that are
 * programs of their own, and Chalk would ask what the terminal is.
 */
const UNUSED = [
  ['commander', 'node:child_process'],
  ['chalk', 'node:tty'],
];

/** Writes the parts into dist/; gives the paths of all modules in them. */
export async function bundleParts(root, settings) {
  const imports = await readImports(settings);
  const parts = partition(imports);
  const exported = await readExports([...imports.keys()], settings);
  const order = [...imports.keys()];

  /** The names that a module exports, each beside the one it has among those of its whole part. */
  const names = (path) =>
    exported.get(path).map((name) => [name, CALLED.includes(path) ? name : `m${order.indexOf(path)}_${name}`]);
  const isAskedFor = (path) =>
    CALLED.includes(path) ||
    order.some((by) => parts.get(by) !== parts.get(path) && imports.get(by).all.includes(path));
  const bundle = async (part) => {
    const outward = order.filter((path) => parts.get(path) === part && isAskedFor(path));
    const { outputFiles } = await build({
      ...settings,
      write: false,
      minifySyntax: true,
      minifyIdentifiers: true,
      // Code that V8 kept of an earlier call does not know how to import.
      supported: { 'dynamic-import': false },
      minifyWhitespace: true,
      stdin: { contents: outward.map((path) => exporting(names(path), `./${path}`)).join('\n'), resolveDir: root },
      plugins: [otherParts(part, parts, names, root, imports)],
      format: 'cjs',
      // Who asks where it stands gets the folder of the part.
      define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
      outfile: `dist/${part}.cjs`,
    });
    return outputFiles.map(({ path, text }) => ({ path, text: inAscii(text) }));
  };
  const files = (await Promise.all([...new Set(parts.values())].map(bundle))).flat();
  const digest = createHash('sha256');
  for (const { path, text } of files) {
    writeFileSync(path, text);
    digest.update(text);
  }
  // Code compiled of these parts is told by it from that of others.
  writeFileSync(join(root, 'dist/build.txt'), digest.digest('hex').slice(0, 16));
  // Who imports the package gets a module with the library's names and no others.
  mkdirSync(join(root, 'dist/api'));
  writeFileSync(join(root, 'dist/api/index.js'), `${exporting(names(LIBRARY), '../library.cjs')}\n`);
  return order;
}

/** Every module by its path: what it imports when it is loaded, and all that it imports at some time. */
async function readImports(settings) {
  const all = { entryPoints: CALLED, format: 'esm', splitting: true, outdir: 'dist', write: false, metafile: true };
  const { metafile } = await build({ ...settings, ...all });
  return new Map(
    Object.entries(metafile.inputs).map(([path, input]) => {
      const inner = input.imports.filter(({ external }) => external !== true);
      const now = inner.filter(({ kind }) => kind !== 'dynamic-import');
      // Where each is found is kept: to look for it again in every part takes most of a build.
      const found = new Map(input.imports.map((each) => [each.original ?? each.path, each]));
      return [path, { now: now.map((each) => each.path), all: inner.map((each) => each.path), found }];
    }),
  );
}

/** The names that each module exports; modules that are not ESM have a default alone. */
async function readExports(entryPoints, settings) {
  const alone = ({ onResolve }) => onResolve({ filter: /./ }, ({ kind }) => ({ external: kind !== 'entry-point' }));
  const { metafile } = await build({
    ...settings,
    external: [],
    alias: {},
    entryPoints,
    plugins: [{ name: 'alone', setup: alone }],
    format: 'esm',
    outdir: 'dist',
    outbase: '.',
    write: false,
    metafile: true,
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint, exports }) => [
      entryPoint,
      exports.length === 0 ? ['default'] : exports,
    ]),
  );
}

/** The part of every module. */
function partition(imports) {
  const parts = new Map();
  const unplaced = (roots) => {
    const found = new Set(roots);
    for (const path of found) for (const each of imports.get(path).now) found.add(each);
    return [...found].filter((path) => !parts.has(path));
  };
  for (const [part, roots] of FIRST) for (const path of unplaced(roots)) parts.set(path, part);
  const later = [...imports.values()].flatMap(({ now, all }) => all.filter((path) => !now.includes(path)));
  const needing = new Map();
  for (const root of new Set(later.filter((path) => !parts.has(path))))
    for (const path of unplaced([root])) needing.set(path, [...(needing.get(path) ?? []), root]);
  const sets = new Map();
  for (const [path, roots] of needing) {
    const set = roots.join();
    if (!sets.has(set)) sets.set(set, roots.length === 1 ? partNamed(roots[0]) : `${SHARED}-${sets.size}`);
    parts.set(path, sets.get(set));
  }
  return parts;
}

/** `src/cli/commands/check.ts` is the root of `cli-commands-check`, a file of the package tinyglobby that of `tinyglobby`. */
function partNamed(root) {
  const [, name = relative('src', root).replace(/\.\w+$/, '')] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(root) ?? [];
  return name.replaceAll('/', '-');
}

/** Leads imports of what is in other parts to their files. */
function otherParts(part, parts, names, root, imports) {
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter: /./ }, ({ path, kind, importer, namespace }) => {
      if (kind === 'entry-point') return undefined;
      if (namespace === 'imported' || namespace === 'required') return { path, external: true };
      if (UNUSED.some(([by, unused]) => path === unused && importer.includes(`${sep}${by}${sep}`)))
        return { path, namespace: 'unused' };
      const found = imports.get(relative(root, importer))?.found.get(path);
      if (found === undefined) return undefined;
      if (found.external) return { path: found.path, external: true };
      const inner = found.path;
      if ((parts.get(inner) ?? part) === part) return { path: join(root, inner) };
      return { path: inner, namespace: kind === 'require-call' ? 'required' : 'imported' };
    });
    // Chalk asks as soon as it is loaded.
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'export default { isatty: () => false };' }));
    onLoad({ filter: /./, namespace: 'imported' }, ({ path }) => {
      const back = names(path).map(([name, outer]) => [outer, name]);
      return { contents: exporting(back, `./${parts.get(path)}.cjs`) };
    });
    onLoad({ filter: /./, namespace: 'required' }, ({ path }) => {
      const [[, outer]] = names(path);
      return { contents: `module.exports = require('./${parts.get(path)}.cjs').${outer};` };
    });
  };
  return { name: 'other parts', setup };
}

/** With escapes for all other signs, which esbuild leaves in patterns: Node reads a file of ASCII several times as fast. */
function inAscii(text) {
  return text.replace(/[^\0-\u007f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function exporting(names, from) {
  return `export { ${names.map(([inner, outer]) => `${inner} as ${outer}`).join(', ')} } from ${JSON.stringify(from)};`;
}
