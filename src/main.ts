import './app.css';
import './engine/decoder-module';
import { databaseModule } from './engine/database-module';
import { lookOfThePage } from './screen/look-of-the-page';
import { tellOfTheStart } from './screen/start-line';
import { supplies } from './supply/supplies';
import './workbook/references/reference-samples';
import { startSampleEngine } from './workbook/extracts/sample-engine';
import './workbook/extracts/sample-files';

/** Milliseconds that the page waits for the engine to be compiled, which takes longer while a page is drawn beside it. */
const HEAD_START = 1500;

const target = document.getElementById('workbook');
if (!target) throw new Error('The page has no element "workbook" to mount on: index.html must hold one.');

const untold = tellOfTheStart(target, supplies);
lookOfThePage(supplies);

// Real files start engines of their own.
databaseModule().catch(() => undefined);
// A link that names files waits for them; every other page begins with the samples, and with their engine.
const waits = /[#&?]extract/.test(window.location.hash);
const engine = waits ? Promise.resolve() : startSampleEngine();
// Beside it comes all that was declared by the lines above: samples, tables, the typeface. What is a script is on its
// way as well (see vite.config.ts), and is read when its turn comes.
supplies.gather();
const page = supplies.declare('the page itself', () => Promise.all([import('svelte'), import('./App.svelte')]));
await Promise.race([engine, new Promise((go) => setTimeout(go, HEAD_START))]);
const [{ mount }, { default: App }] = await page.get();
untold();
target.replaceChildren();
mount(App, { target });
