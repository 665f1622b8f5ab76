import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { ClusterFault } from './clickhouse-failures';
import type { ClickHouseSession, ClusterCell, ClusterStatement } from './clickhouse-session';

/** A long grouping over a large table answers late; an hour is a fault. */
const LONGEST = 3_600_000;

/** A session over HTTP. Name and password come from CLICKHOUSE_USER and CLICKHOUSE_PASSWORD, and travel in a header. */
export function clientSession(
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
): ClickHouseSession {
  const { CLICKHOUSE_USER: username, CLICKHOUSE_PASSWORD: password } = environment;
  const client = createClient({
    url,
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    application: 'scrutiny-workbook-extract',
    request_timeout: LONGEST,
    // What is refused is told in a sentence; the client's own log would add a stack.
    log: { level: ClickHouseLogLevel.OFF },
    // Lists of spellings are too long for an address.
    use_multipart_params: true,
  });
  return { rows: (statement) => rowsOf(client, statement), close: () => client.close() };
}

async function* rowsOf(
  client: ClickHouseClient,
  { text, parameters }: ClusterStatement,
): AsyncIterable<readonly (readonly ClusterCell[])[]> {
  try {
    const answer = await client.query({ query: text, query_params: { ...parameters }, format: 'JSONCompactEachRow' });
    for await (const batch of answer.stream<ClusterCell[]>()) yield batch.map((row) => row.json());
  } catch (fault) {
    throw new ClusterFault(fault);
  }
}
