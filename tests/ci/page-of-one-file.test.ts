import { describe, expect, it } from 'vitest';
import { filePolicy } from '../../.ci/policy.mjs';
import { asScript, pageOfOneFile, type Parts } from '../../.ci/packaging/page';

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

describe('the page of the single file', () => {
  it('holds all that the built page asked for: first what is drawn, last the script', () => {
    expect(pageOfOneFile(PARTS)).toBe(`<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="scripts watch() + const price = "$& $1";; styles p { color: red }" />
    <link rel="icon" href="data:image/svg+xml,a" />
    <style>p { color: red }</style>
<script>watch()</script>
  </head>
  <body>
    <p>Starting.</p>
  <script type="text/plain" data-file="one.wasm">AAAA</script>
<script type="text/plain" data-file="two.parquet">BBBB</script>
<script type="module">const price = "$& $1";</script>
<template data-end></template>
</body>
</html>`);
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
