import { SLOT } from '../../src/copying/page-text.ts';

/** What the page of the single file is made of. */
export interface Parts {
  /** index.html as it was built. */
  readonly page: string;
  /** Runs first, and tells where the rest is damaged. */
  readonly watch: string;
  /** One module, safe inside a script element. */
  readonly script: string;
  readonly style: string;
  /** Base name and content (gzip, as `letters.ts` writes it) of each file that the page carries. */
  readonly files: readonly { readonly name: string; readonly packed: string }[];
  /** The policy that allows these scripts and styles and no other. */
  readonly policy: (scripts: readonly string[], styles: readonly string[]) => string;
}

/** What index.html asks of a server, each to be there once or more. */
const ASKED: readonly RegExp[] = [
  /<meta http-equiv="Content-Security-Policy"[^>]*>\s*/g,
  /<script[^>]*\ssrc="[^>]*><\/script>\s*/g,
  /<link rel="(?:stylesheet|modulepreload|manifest)"[^>]*>\s*/g,
];

/** Begins the element in which the page carries itself with nothing in its parts, in base64 (`copying/own-page.ts`). */
const WHOLE_PAGE = '<script type="text/plain" data-part data-page>';
/** A page that was cut has none: damaged.js beside this looks for it. */
const END = '<template data-end></template>';

/**
 * The page that was built with all inside that it asked of a server. The first lines and the style come first, so that
 * they are drawn while the rest is read; the module comes last, so that a file that was cut does not run. Throws where
 * something would still be asked for.
 */
export function pageOfOneFile({ page, policy, ...parts }: Parts): string {
  const bare = ASKED.reduce((left, asked) => {
    if (!asked.test(left)) throw new Error(`index.html has nothing like ${String(asked)}: is it still made this way?`);
    return left.replace(asked, '');
  }, page);
  if (/(?:src|href)="(?!data:)/.test(bare)) throw new Error('The page of the single file would still ask for a file.');
  const rules = policy([parts.watch, parts.script], [parts.style]);
  const head = `<meta http-equiv="Content-Security-Policy" content="${rules}" />`;
  const ruled = bare.replace('<head>', () => `<head>\n    ${head}`);
  const files = parts.files.map(({ name }) => ({ name, packed: '' }));
  const empty = filled(ruled, { watch: '', script: '', style: '', files }, '');
  // The page carries itself with nothing in its parts, so that it can be made again as it was delivered.
  return filled(ruled, parts, Buffer.from(empty).toString('base64'));
}

function filled(page: string, parts: Omit<Parts, 'page' | 'policy'>, whole: string): string {
  const carried = parts.files.map(({ name, packed }) => {
    return `<script type="text/plain" data-part data-file="${name.replace(/^.*\//, '')}">${packed}</script>`;
  });
  const inert = [...carried, `${WHOLE_PAGE}${whole}</script>`, `${SLOT}</script>`];
  const first = `<style data-part>${parts.style}</style>\n<script data-part>${parts.watch}</script>`;
  const last = `<script type="module" data-part>${parts.script}</script>`;
  return page
    .replace('</head>', () => `${first}\n  </head>`)
    .replace('</body>', () => [...inert, last, END, '</body>'].join('\n'));
}

/**
 * JavaScript as it may stand inside a script element: no part of a string may look like markup that begins or ends one.
 */
export function asScript(code: string): string {
  return code.replace(/<(?=!--|\/?script)/gi, '\\x3C');
}
