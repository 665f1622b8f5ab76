/** `npm run build`: the built workbook; with `-- --with FILE …` also a copy of the single file that opens on these files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { build, checkNode, DIST, ROOT } from '../prepare.mjs';
import { COPY_FAULTS, SAVE_COPY } from '../../src/presentation/copy-words.ts';
import { SINGLE_FILE } from './single-file.ts';
import { copyWith, type FileWithin } from './with-extracts.ts';

/** Beside dist, which is served and released as it stands: rows about people have no place there. */
const COPY = join('copies', 'scrutiny-workbook-with-extracts.html');

/** npm goes to the folder of the project; names of files are meant from where it was called. */
const at = (file: string): string => resolve(process.env['INIT_CWD'] ?? '.', file);

interface Asked {
  readonly within: readonly FileWithin[];
  readonly openToAll: boolean;
  readonly to: string;
}

/** What the command asks for. Throws for what it does not know. */
function asked(): Asked {
  const { values, tokens } = parseArgs({
    allowPositionals: true,
    tokens: true,
    options: {
      with: { type: 'string', multiple: true },
      mapping: { type: 'string', multiple: true },
      'open-to-all': { type: 'boolean' },
      to: { type: 'string' },
    },
  });
  const within: FileWithin[] = [];
  for (const token of tokens) {
    const file = token.kind === 'positional' || (token.kind === 'option' && token.name === 'with') ? token.value : null;
    if (file) within.push({ file: at(file), mapping: null });
    if (token.kind !== 'option' || token.name !== 'mapping' || !token.value) continue;
    const last = within.pop();
    if (!last) throw new Error('--mapping stands behind the file whose columns it tells.');
    within.push({ ...last, mapping: at(token.value) });
  }
  const to = values.to === undefined ? join(ROOT, COPY) : at(values.to);
  return { within, openToAll: values['open-to-all'] === true, to };
}

/** Asked at the terminal without showing it, or the first line of what is piped in: a command line is seen by others. */
async function passphrase(): Promise<string> {
  if (!process.stdin.isTTY) return (await nextLine(process.stdout)).trimEnd();
  process.stdout.write(`${SAVE_COPY.hint} ${SAVE_COPY.away}\n`);
  const [first, second] = [await hidden(SAVE_COPY.first), await hidden(SAVE_COPY.second)];
  if (first !== second) throw new Error(COPY_FAULTS.differs);
  return first;
}

async function hidden(words: string): Promise<string> {
  process.stdout.write(`${words}: `);
  const given = await nextLine(new Writable({ write: (_piece, _encoding, done) => done() }));
  process.stdout.write('\n');
  return given;
}

async function nextLine(output: NodeJS.WritableStream): Promise<string> {
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  try {
    return await lines.question('');
  } finally {
    lines.close();
  }
}

async function run(): Promise<void> {
  checkNode();
  const { within, openToAll, to } = asked();
  const secret = within.length === 0 || openToAll ? null : await passphrase();
  build();
  if (within.length === 0) return;
  const template = readFileSync(join(DIST, SINGLE_FILE), 'utf8');
  const copy = await copyWith(template, within, secret, new Date().toISOString().slice(0, 10));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, copy.page);
  if (openToAll) console.log(SAVE_COPY.warning);
  console.log(`${to}\nholds ${copy.files.join(', ')}\nSHA-256 ${copy.sha256}`);
}

run().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
