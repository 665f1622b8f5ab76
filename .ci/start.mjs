/** `npm start`: from a fresh clone to a workbook in the browser, with nothing but Node. */
import { join } from 'node:path';
import { build, buildIsStale, checkNode, ensureInstalled, ROOT } from './prepare.mjs';
import { serve } from './server.mjs';

const FIRST_PORT = 4173;
const PORTS_TRIED = 20;

async function start() {
  checkNode();
  ensureInstalled();
  if (buildIsStale()) {
    console.log('Building the workbook ...');
    build();
  }
  const wanted = process.env.PORT;
  const served = await serve({
    folder: join(ROOT, 'dist'),
    port: wanted === undefined ? FIRST_PORT : Number(wanted),
    tries: wanted === undefined ? PORTS_TRIED : 1,
  });
  console.log(`\nThe workbook is at ${served.address}\nIt runs in your browser alone. Press Ctrl+C here to stop.\n`);
  const stop = () => void served.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((error) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${process.env.PORT} is in use. Set PORT to another.` : error.message);
  process.exit(1);
});
