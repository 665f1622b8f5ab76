import { describe, expect, it } from 'vitest';
import { filePolicy } from '../../.ci/policy.mjs';
import { asScript, pageOfOneFile, type Parts } from '../../.ci/packaging/page';
import { hasRoom, pageOf, withExtracts } from '../../src/copying/page-text';

const BUILT = `<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;">
    <link rel="icon" href="data:image/svg+xml,a" />
    <script src="./watch.js"></script>
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style.css">
    <link rel="modulepreload" crossorigin href="./assets/App.js">
  </head>
  <body>
    <p>Starting.</p>
  </body>
</html>`;

const PARTS: Parts = {
  page: BUILT,
  watch: 'watch()',
  script: 'const price = "$& $1";',
  style: 'p { color: red }',
  files: [
    { name: 'assets/one.wasm', packed: 'AAAA' },
    { name: 'assets/two.parquet', packed: 'BBBB' },
  ],
  policy: (scripts, styles) => `scripts ${scripts.join(' + ')}; styles ${styles.join(' + ')}`,
};

/** The same with nothing in its parts. */
const EMPTY = `<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="scripts watch() + const price = "$& $1";; styles p { color: red }" />
    <link rel="icon" href="data:image/svg+xml,a" />
    <style data-part></style>
<script data-part></script>
  </head>
  <body>
    <p>Starting.</p>
  <script type="text/plain" data-part data-file="one.wasm"></script>
<script type="text/plain" data-part data-file="two.parquet"></script>
<script type="text/plain" data-part data-page></script>
<script type="text/plain" data-part data-extracts></script>
<script type="module" data-part></script>
<template data-end></template>
</body>
</html>`;

describe('the page of the single file', () => {
  it('holds all that the built page asked for: first what is drawn, last the script', () => {
    expect(pageOfOneFile(PARTS)).toBe(`<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="scripts watch() + const price = "$& $1";; styles p { color: red }" />
    <link rel="icon" href="data:image/svg+xml,a" />
    <style data-part>p { color: red }</style>
<script data-part>watch()</script>
  </head>
  <body>
    <p>Starting.</p>
  <script type="text/plain" data-part data-file="one.wasm">AAAA</script>
<script type="text/plain" data-part data-file="two.parquet">BBBB</script>
<script type="text/plain" data-part data-page>${Buffer.from(EMPTY).toString('base64')}</script>
<script type="text/plain" data-part data-extracts></script>
<script type="module" data-part>const price = "$& $1";</script>
<template data-end></template>
</body>
</html>`);
  });

  it('is made again, byte by byte, of its parts and of the page that it carries', () => {
    const parts = [PARTS.style, PARTS.watch, 'AAAA', 'BBBB', Buffer.from(EMPTY).toString('base64'), '', PARTS.script];
    expect(pageOf(EMPTY, parts)?.join('')).toBe(pageOfOneFile(PARTS));
    expect(pageOf(EMPTY, parts.slice(1))).toBeNull();
  });

  it('has room for extracts in one place, and a text without it is refused', () => {
    const page = pageOfOneFile(PARTS);
    const copy = withExtracts(page, 'inside').join('');
    expect(copy.length).toBe(page.length + 'inside'.length);
    expect(copy).toContain('<script type="text/plain" data-part data-extracts>inside</script>');
    expect([hasRoom(page), hasRoom(copy), hasRoom(page.slice(0, -9))]).toEqual([true, false, false]);
    expect(() => withExtracts(copy, 'more')).toThrow('The page has no room for extracts.');
  });

  it('is not made of a page that asks for something else', () => {
    const page = BUILT.replace('</head>', '<link rel="preload" href="./engine.wasm"></head>');
    expect(() => pageOfOneFile({ ...PARTS, page })).toThrow('The page of the single file would still ask for a file.');
    expect(() => pageOfOneFile({ ...PARTS, page: '<head></head><body></body>' })).toThrow(
      'index.html has nothing like',
    );
  });

  it('has a script in which nothing looks like markup, and which says the same', () => {
    const code = 'a = "<!--" + "<script>" + "</SCRIPT>" + /<!--/.source; b = 1 < 2;';
    expect(asScript(code)).toBe('a = "\\x3C!--" + "\\x3Cscript>" + "\\x3C/SCRIPT>" + /\\x3C!--/.source; b = 1 < 2;');
  });

  it('may reach nothing at all', () => {
    expect(filePolicy(["'sha256-a'", "'sha256-b'"], ["'sha256-c'"])).toBe(
      "default-src 'none'; script-src 'sha256-a' 'sha256-b' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; style-src 'sha256-c'; img-src data: blob:; font-src data:; form-action 'none'; base-uri 'none'",
    );
  });
});
