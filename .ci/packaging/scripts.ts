import type { OutputBundle, OutputChunk } from 'rolldown';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Scripts that come after the first numbers: they must not get in the way of the others. */
const LATER = /(?:^|\/)(?:embed|vega-interpreter|finder|offered|(?:table|sheet)\.worker)-[^/]*\.js$/;
/** Begins the element that the page's first script is. */
const WATCH = '<script src="./watch.js"';
/** The module that Vite puts before each late import; in its place stands ours. */
const BEFORE_AN_IMPORT = '\0vite/preload-helper.js';

/** By script, those that it imports before it runs. */
let imports: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * Asks for every script with the page, so that nothing of them is missing once the network is gone. They are kept as they
 * come and run only when their turn comes. Those that the first script does not need are named for `public/watch.js`, which
 * asks for them as mere files: Chromium keeps a script or module that did not come as one that cannot be had, for as long
 * as the page is open.
 */
export function scriptsWithPage(): Plugin {
  return {
    name: 'scripts-with-page',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === BEFORE_AN_IMPORT ? `export { onceHere as __vitePreload } from '/supply/script-files.ts';` : null,
    generateBundle(_options, bundle) {
      imports = new Map(chunksOf(bundle).map((chunk) => [chunk.fileName, chunk.imports]));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => ({ html: named(html, bundle), tags: asked(bundle) }),
    },
  };
}

const chunksOf = (bundle: OutputBundle): OutputChunk[] => Object.values(bundle).filter((one) => one.type === 'chunk');

const firstOf = (bundle: OutputBundle): ReadonlySet<string> =>
  withImports(chunksOf(bundle).find(({ isEntry }) => isEntry)?.fileName ?? '');

/** The page with every script named that is not asked for by the first one. */
function named(html: string, bundle: OutputBundle): string {
  if (!html.includes(WATCH)) throw new Error(`index.html has nothing like ${WATCH}, which asks for the other scripts.`);
  const first = firstOf(bundle);
  const others = chunksOf(bundle)
    .map(({ fileName }) => fileName)
    .filter((file) => !first.has(file));
  const list = (late: boolean) =>
    others
      .filter((file) => LATER.test(file) === late)
      .map((file) => `./${file}`)
      .join(' ');
  return html.replace(WATCH, `${WATCH} data-soon="${list(false)}" data-late="${list(true)}"`);
}

function asked(bundle: OutputBundle): HtmlTagDescriptor[] {
  const [, ...needed] = firstOf(bundle);
  return needed.map((file) => ({
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
    injectTo: 'head',
  }));
}

/** A script and all that it imports in turn. */
function withImports(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const one of imports.get(file) ?? []) withImports(one, known);
  return known;
}

/** What a late import of `file` waits for: all that it needs and that the script which asks for it did not need itself. */
export function waitedFor(file: string, askedBy: string): string[] {
  const there = withImports(askedBy);
  return [...withImports(file)].filter((one) => !there.has(one));
}
