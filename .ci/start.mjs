/** `npm start`: from a fresh clone to a workbook in the browser, with nothing but Node. */
import { join } from 'node:path';
import { build, buildIsStale, checkNode, ensureInstalled, ROOT } from './prepare.mjs';
import { portOf, whyNotServed } from './port.mjs';
import { serve } from './server.mjs';

const PORTS_TRIED = 20;

async function start() {
  checkNode();
  const wanted = portOf(process.env.PORT);
  // Before anything is installed or built.
  if (wanted.refused !== undefined) throw new Error(wanted.refused);
  ensureInstalled();
  if (buildIsStale()) {
    console.log('Building the workbook ...');
    build();
  }
  const chosen = Boolean(process.env.PORT?.trim());
  const served = await serve({
    folder: join(ROOT, 'dist'),
    port: wanted.port,
    tries: chosen ? 1 : PORTS_TRIED,
  }).catch((error) => {
    throw new Error(whyNotServed(error, wanted.port));
  });
  console.log(`\nThe workbook is at ${served.address}\nIt runs in your browser alone. Press Ctrl+C here to stop.\n`);
  const stop = () => void served.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
