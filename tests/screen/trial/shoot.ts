import { createReadStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Pictures of the trial page: `npx tsx tests/screen/trial/shoot.ts name "?query" width height [full]`. */
const SITE = process.env.SITE ?? '/tmp/screen-trial';
const PICTURES = '/tmp/screen-pictures';
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'none'; base-uri 'none'";
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const file = join(SITE, path === '/' ? 'index.html' : path);
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain', 'Content-Security-Policy': POLICY });
  createReadStream(file).pipe(response);
});
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
mkdirSync(PICTURES, { recursive: true });

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const job of process.argv.slice(2)) {
  const [name = 'x', query = '', width = '1366', height = '768', mode = '', press = ''] = job.split('|');
  const page = await browser.newPage({
    viewport: { width: Number(width), height: Number(height) },
    ...(mode.includes('forced') ? { forcedColors: 'active', colorScheme: 'dark' } : {}),
  });
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) && !mode.includes('axe') && console.log(name, message.text()),
  );
  page.on('pageerror', (error) => console.log(name, String(error)));
  await page.goto(`http://localhost:${port}/${query}`);
  if (!/waiting|starting/.test(query) && !process.env.SITE)
    await page.waitForFunction(() => document.documentElement.dataset.painted !== undefined, { timeout: 15000 });
  for (const label of press.split(';').filter(Boolean))
    await page
      .locator('button, summary')
      .filter({ hasText: label })
      .or(page.getByRole('button', { name: label }))
      .first()
      .click();
  await page.waitForTimeout(process.env.SITE ? 14000 : 400);
  if (process.env.PROBE) console.log(JSON.stringify(await page.evaluate(process.env.PROBE)));
  if (mode.includes('axe')) {
    const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
    await page.evaluate(source);
    const result = await page.evaluate('axe.run()');
    for (const { id, impact, nodes } of (
      result as { violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }
    ).violations)
      console.log(
        name,
        'AXE',
        id,
        impact,
        nodes.length,
        nodes[0]?.html.slice(0, 200),
        nodes[0]?.failureSummary.slice(0, 300),
      );
  }
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  if (wide) console.log(name, 'scrolls sideways by', wide);
  if (mode.includes('paper')) await page.emulateMedia({ media: 'print' }).then(() => page.waitForTimeout(500));
  if (mode.includes('print')) await page.pdf({ path: join(PICTURES, `${name}.pdf`), format: 'A4' });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: mode.includes('full') });
  if (mode.includes('strip')) await slices(name, Number(width));
  await page.close();
}

/** A long narrow page cut into columns, so that it can be looked at in one picture. */
async function slices(name: string, width: number): Promise<void> {
  const file = join(PICTURES, `${name}.png`);
  const page = await browser.newPage({ viewport: { width: 100, height: 1050 } });
  await page.setContent(`<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`);
  const height = await page.evaluate(async () => {
    const image = document.querySelector('img');
    await image?.decode();
    return image?.naturalHeight ?? 0;
  });
  const many = Math.min(8, Math.ceil(height / 1050));
  await page.setViewportSize({ width: many * (width + 16), height: 1050 });
  await page.evaluate(
    ({ many, width }) => {
      const source = document.querySelector('img')?.src ?? '';
      document.body.replaceChildren(
        ...Array.from({ length: many }, (_, index) => {
          const slice = document.createElement('div');
          slice.style.cssText = `position:absolute;top:0;left:${index * (width + 16)}px;width:${width}px;height:1050px;background:url(${source}) 0 -${index * 1050}px no-repeat`;
          return slice;
        }),
      );
      document.body.style.background = '#999';
    },
    { many, width },
  );
  await page.screenshot({ path: file });
  await page.close();
}
await browser.close();
server.close();
