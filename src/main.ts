import './app.css';
import './engine/decoder-module';
import { copyWithin, isCopy } from './copying/own-page';
import { databaseModule } from './engine/database-module';
import { DAMAGED } from './presentation/copy-words';
import { lookOfThePage } from './screen/look-of-the-page';
import { tellOfTheStart } from './screen/start-line';
import { supplies } from './supply/supplies';
import './workbook/references/reference-samples';
import { startSampleEngine } from './workbook/extracts/sample-engine';
import './workbook/extracts/sample-files';
import { isPackMode } from './workbook/opening/pack-door';
import { comeFrom, type LateParts } from './workbook/record/late-parts';

/** Milliseconds that the page waits for the engine to be compiled, which takes longer while a page is drawn beside it. */
const HEAD_START = 1500;

const target = document.getElementById('workbook');
if (!target) throw new Error('The page has no element "workbook" to mount on: index.html must hold one.');

// The first script of the single file looks for this: where it is missing, the module did not run.
performance.mark('workbook: begins');
// A copy is looked through before anything else is done to the page; where a letter of it is changed, nothing is shown.
const copy = isCopy() ? await copyWithin() : undefined;
if (copy === null) target.querySelector('.shell-line')?.replaceChildren(DAMAGED);
// A page that is to hold a protected pack starts no engine, and reads no sample, file or extract.
else if (isPackMode() || copy?.header.mode === 'pack') await beginWithPack(target);
else await begin(target);

async function begin(place: HTMLElement): Promise<void> {
  const untold = tellOfTheStart(place, supplies);
  lookOfThePage(supplies);

  // Real files start engines of their own.
  databaseModule().catch(() => undefined);
  // A copy opens what it holds, and a link that names files waits for them; every other page begins with the samples,
  // and with their engine.
  const waits = isCopy() || /[#&?]extract/.test(window.location.hash);
  const engine = waits ? Promise.resolve() : startSampleEngine();
  // A pack that is opened loads this page again, without a network too.
  const packPage = supplies.declare('the page of a protected pack', () => import('./PackApp.svelte'));
  // TypeScript alone does not see what a component exports beside itself.
  comeFrom(() => packPage.get() as Promise<unknown> as Promise<LateParts>);
  // Beside it comes all that was declared by the lines above: samples, tables, the typeface. What is a script is on its
  // way as well (see vite.config.ts), and is read when its turn comes.
  supplies.gather();
  const page = supplies.declare('the page itself', () => Promise.all([import('svelte'), import('./App.svelte')]));
  await Promise.race([engine, new Promise((go) => setTimeout(go, HEAD_START))]);
  const [{ mount }, { default: App }] = await page.get();
  untold();
  place.replaceChildren();
  mount(App, { target: place });
}

async function beginWithPack(place: HTMLElement): Promise<void> {
  const untold = tellOfTheStart(place, supplies);
  const page = supplies.declare('the page itself', () => Promise.all([import('svelte'), import('./PackApp.svelte')]));
  const [{ mount }, { default: PackApp }] = await page.get();
  untold();
  place.replaceChildren();
  mount(PackApp, { target: place });
}
