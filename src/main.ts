import './app.css';
import { databaseModule } from './engine/database-module';
import { startSampleEngine } from './workbook/sample-engine';

/** Milliseconds that the page waits for the engine to be compiled, which takes longer while a page is drawn beside it. */
const HEAD_START = 1500;

const target = document.getElementById('workbook');
if (!target) throw new Error('The page has no element "workbook" to mount on: index.html must hold one.');

// A link that names files waits for them; every other page begins with the samples, and with their engine.
if (!/[#&?]extract/.test(window.location.hash)) {
  await Promise.race([startSampleEngine(), new Promise((go) => setTimeout(go, HEAD_START))]);
}
const [{ mount }, { default: App }] = await Promise.all([import('svelte'), import('./App.svelte')]);
target.replaceChildren();
mount(App, { target });
// Real files start engines of their own.
databaseModule().catch(() => undefined);
