/** What `npm start` says of a PORT that it cannot use. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIRST_PORT, portOf, whyNotServed } from '../../.ci/port.mjs';
import { ROOT } from '../../.ci/prepare.mjs';
import { serve } from '../../.ci/server.mjs';

const SET = 'Set PORT to a whole number from 1024 to 65535, or leave it out.';

describe('a PORT', () => {
  it.each([
    [undefined, FIRST_PORT],
    ['', FIRST_PORT],
    [' ', FIRST_PORT],
    ['8080', 8080],
    [' 8080 ', 8080],
    ['65535', 65535],
    ['1', 1],
  ])('%j is used as it is', (wanted, port) => {
    expect(portOf(wanted)).toEqual({ port });
  });

  it.each([
    'abc',
    '80a',
    '80.5',
    '-1',
    '1e4',
    '0x50',
    'http://127.0.0.1:8080',
    '８０',
    'NaN',
    'Infinity',
    '99999999999',
  ])('%j is no whole number', (wanted) => {
    expect(portOf(wanted)).toEqual({ refused: `PORT is "${wanted}", which is not a whole number. ${SET}` });
  });

  it.each(['0', '65536', '99999', '999999999'])('%s is no port', (wanted) => {
    expect(portOf(wanted)).toEqual({ refused: `PORT is ${wanted}, and there is no such port. ${SET}` });
  });

  it('that is in use, or not allowed, is said in a sentence', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const said = await serve({ folder: ROOT, port }).then(
      () => 'served',
      (error: { code: string; message: string }) => whyNotServed(error, port),
    );
    other.close();
    expect(said).toBe(`Port ${port} is in use by another program. Set PORT to another.`);
    expect(whyNotServed({ code: 'EACCES', message: 'listen EACCES' }, 80)).toBe(
      `This computer does not let you use port 80. ${SET}`,
    );
  });

  it('that cannot be used ends the command before anything is built', () => {
    const run = spawnSync(process.execPath, [join(ROOT, '.ci/start.mjs')], {
      ...{ cwd: ROOT, encoding: 'utf8', timeout: 60_000 },
      env: { ...process.env, PORT: 'abc' },
    });
    expect([run.status, run.stdout, run.stderr.trim()]).toEqual([
      ...[1, ''],
      `PORT is "abc", which is not a whole number. ${SET}`,
    ]);
  });
});
