import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientSession } from '../../data/extract/clickhouse-client';
import { extract, native, newFolder } from './extract/extract-run';

interface QueryContext {
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Speaks as much of ClickHouse's HTTP interface as the command needs, and remembers what it was asked. */
const asked: QueryContext[] = [];
let answers: readonly (string | { readonly status: number; readonly code: string; readonly text: string })[] = [];
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = answers[asked.length] ?? '';
      const body = Buffer.concat(chunks).toString('utf8');
      asked.push({ address: request.url ?? '', headers: request.headers, body });
      if (typeof answer !== 'string') {
        response.writeHead(answer.status, { 'x-clickhouse-exception-code': answer.code });
        return response.end(answer.text);
      }
      response.writeHead(200, { 'content-type': 'application/json', 'x-clickhouse-format': 'JSONCompactEachRow' });
      return response.end(answer);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  asked.splice(0);
});

const lines = (rows: readonly (readonly unknown[])[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const SECRET = { CLICKHOUSE_USER: 'reader', CLICKHOUSE_PASSWORD: 'hunter2' };
const COLUMNS = lines([
  ['event_date', 'Date', '', '', '', '', ''],
  ['borough', 'LowCardinality(String)', '', '', '', '', ''],
  ['ethnicity', 'Nullable(String)', '', '', '', '', ''],
  ['age', 'UInt8', '', '', '', '', ''],
  ['stage_reached', 'String', '', '', '', '', ''],
]);
const ROWS = lines([
  ['2022-05-01', 'E09000014', 'B1', '15', 'trigger'],
  ['2022-05-02', 'Hackney', null, '16', 'referred'],
]);

describe('the client of a cluster', () => {
  it('sends values beside the text, and user and password in a header alone', async () => {
    answers = [lines([['x', null]])];
    const session = clientSession(address, SECRET);
    const rows = [];
    const text = 'SELECT {p1:String}, NULL WHERE has({p2:Array(String)}, {p1:String})';
    const hostile = "a'b\\c\n{p2}; DROP TABLE x";
    for await (const batch of session.rows({ text, parameters: { p1: hostile, p2: [hostile, 'x'] } }))
      rows.push(...batch);
    await session.close();
    expect(rows).toEqual([['x', null]]);
    const [{ headers, body, address: url }] = asked as [QueryContext];
    expect(headers.authorization).toBe(`Basic ${Buffer.from('reader:hunter2').toString('base64')}`);
    expect(url).not.toMatch(/reader|hunter2|DROP/);
    expect(body).toContain(`${text}\nFORMAT JSONCompactEachRow`.replaceAll('\n', ' ').slice(0, text.length));
    expect(body).toContain('name="param_p1"');
    expect(body).not.toMatch(/hunter2/);
  });

  it('builds an extract from what the cluster gives', async () => {
    answers = [COLUMNS, lines([['2']]), ROWS];
    const folder = await newFolder();
    const config = { kind: 'kcpo', from: { table: 'youth.kcpo `x`' }, to: 'out.parquet' };
    const run = await extract(folder, config, ['--engine', 'clickhouse', '--url', address], SECRET);
    expect(run.complained).toBe('');
    expect(
      await native(`select * replace (event_date::varchar as event_date) from '${join(folder, 'out.parquet')}'`),
    ).toEqual([
      ['2022-05-01', 'E09000014', 'B1', '15', 'trigger'],
      ['2022-05-02', 'E09000012', null, '16', 'referred'],
    ]);
    expect(asked.map(({ body }) => body).join('\n')).toContain('FROM `youth`.`kcpo \\`x\\``');
    expect(asked.every(({ address: url }) => !/reader|hunter2/.test(url))).toBe(true);
  });

  it.each([
    [
      {
        status: 403,
        code: '516',
        text: 'Code: 516. DB::Exception: reader: Authentication failed. (AUTHENTICATION_FAILED)',
      },
      'The cluster does not know this user, or the password is wrong. File: youth.kcpo. Set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD in the environment.',
    ],
    [
      { status: 404, code: '60', text: 'Code: 60. DB::Exception: Table youth.kcpo does not exist. (UNKNOWN_TABLE)' },
      'The cluster has no such table. File: youth.kcpo. Correct "table" in "from".',
    ],
  ])('says in a sentence what the cluster refused (%#)', async (answer, sentence) => {
    answers = [answer];
    const config = { kind: 'kcpo', from: { table: 'youth.kcpo' }, to: 'out.parquet' };
    const run = await extract(await newFolder(), config, ['--engine', 'clickhouse', '--url', address]);
    expect([run.code, run.complained]).toEqual([1, sentence]);
  });

  it('says that nobody answers', async () => {
    const config = { kind: 'kcpo', from: { table: 'youth.kcpo' }, to: 'out.parquet' };
    const logged = vi.spyOn(console, 'error');
    const run = await extract(await newFolder(), config, ['--engine', 'clickhouse', '--url', 'http://127.0.0.1:1']);
    expect(logged).not.toHaveBeenCalled();
    expect(run.complained).toBe(
      'The cluster does not answer at this address. File: youth.kcpo. Check --url, and that the cluster runs.',
    );
  });
});
