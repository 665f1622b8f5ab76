import './app.css';
import { startSampleEngine } from './workbook/sample-engine';

// A link that names files waits for them; every other page begins with the samples.
if (!/[#&?]extract/.test(window.location.hash)) startSampleEngine();

const target = document.getElementById('workbook');
if (!target) throw new Error('The page has no element "workbook" to mount on: index.html must hold one.');
// Read only now, so that the engine starts beside it.
const [{ mount }, { default: App }] = await Promise.all([import('svelte'), import('./App.svelte')]);
mount(App, { target });
