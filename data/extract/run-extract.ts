import { measurable } from '../../src/counting/unreleased';
import { parseArgs } from 'node:util';
import { type Failure, failureInWords, type Outcome, refusal, success } from '../../src/vocabulary/failure';
import { type Built, buildExtract } from './build-extract';
import { clientSession } from './clickhouse-client';
import type { ClickHouseSession } from './clickhouse-session';
import { holdsSecret } from './credentials';
import type { ExtractConfig } from './config';
import { duration, inThousands, size, type Tell } from './progress';
import { qualityLines } from './quality-lines';
import { readConfig } from './read-config';

/** Variables of the environment; secrets are taken from nowhere else. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface QueryContext {
  readonly config: string;
  /** Address of the cluster; null for native DuckDB. */
  readonly url: string | null;
}

/** Runs the command: 0 where an extract was written, 1 where something was refused, in a sentence. */
export async function runExtract(
  words: readonly string[],
  environment: Environment,
  tell: Tell,
  complain: Tell,
): Promise<0 | 1> {
  const started = Date.now();
  const asked = readWords(words);
  const config = asked.ok ? await readConfig(asked.value.config, asked.value.url !== null) : asked;
  if (!config.ok || !asked.ok) return refused(config.ok ? null : config.failure, complain);
  const session = asked.value.url === null ? undefined : clientSession(asked.value.url, environment);
  const built = await builtWith(config.value, tell, session);
  if (!built.ok) return refused(built.failure, complain);
  for (const line of [...summaryLines(config.value, built.value), ...qualityLines(built.value.checked.quality)])
    tell(line);
  tell(`\nDone in ${duration(Date.now() - started)}.`);
  return 0;
}

async function builtWith(config: ExtractConfig, tell: Tell, session?: ClickHouseSession): Promise<Outcome<Built>> {
  try {
    return await buildExtract(config, tell, session);
  } finally {
    await session?.close();
  }
}

function refused(failure: Failure | null, complain: Tell): 1 {
  if (failure) complain(failureInWords(failure));
  return 1;
}

const USAGE =
  'npm run extract -- config.json, or npm run extract -- config.json --engine clickhouse --url https://cluster.example:8443';

function readWords(words: readonly string[]): Outcome<QueryContext> {
  try {
    const options = { engine: { type: 'string', default: 'duckdb' }, url: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [config, ...more] = positionals;
    if (config === undefined || more.length > 0) return refusal(usage(`${positionals.length} configs`));
    if (values.engine === 'duckdb' && values.url === undefined) return success({ config, url: null });
    if (values.engine !== 'clickhouse')
      return refusal(usage(`--engine ${values.engine}${values.url ? ' with --url' : ''}`));
    return clusterAddress(config, values.url);
  } catch (fault) {
    return refusal(usage((fault instanceof Error ? fault.message : String(fault)).split('. ')[0] ?? ''));
  }
}

const usage = (found: string): Failure => ({
  what: 'The command takes one config, and for a cluster its engine and address.',
  found,
  expected: USAGE,
  remedy: 'data/EXTRACT.md describes the config.',
});

function clusterAddress(config: string, url: string | undefined): Outcome<QueryContext> {
  if (url === undefined || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return refusal({
      what: 'The cluster has no address that can be used.',
      expected: '--url https://cluster.example:8443',
      remedy: 'Give its HTTP address.',
    });
  if (holdsSecret(url))
    return refusal({
      what: 'The address of the cluster holds a user name or a password.',
      remedy: 'Take it out, and set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD in the environment.',
    });
  return success({ config, url });
}

/** What went in, what came out, and that no row was lost on the way. */
function summaryLines(config: ExtractConfig, { rows, bytes, checked, counted }: Built): readonly string[] {
  const file = `${config.to}: ${inThousands(rows)} rows, ${size(bytes)}.`;
  if (!counted)
    return ['', file, `${inThousands(measurable(checked.dataset.rows))} rows in, ${inThousands(rows)} rows out.`];
  const { shown, withheldCells } = counted;
  const held =
    withheldCells === 0
      ? 'nothing withheld'
      : `the rest in ${inThousands(withheldCells)} combinations whose count is withheld`;
  const thin = shown < checked.rowsIn / 2 ? [TOO_FINE] : [];
  return [
    '',
    file,
    `${inThousands(checked.rowsIn)} rows in, ${inThousands(shown)} of them in counts that are shown, ${held}.`,
    ...thin,
  ];
}

const TOO_FINE =
  'More than half of the rows are in counts that are withheld, so most figures will say "at least". Choose a longer period or fewer columns, or ask whoever owns the rule whether it binds this file.';
