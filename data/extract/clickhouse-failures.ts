import type { Failure } from '../../src/vocabulary/failure';

/** The cluster refused a statement, or could not be reached. */
export class ClusterFault extends Error {
  override readonly name = 'ClusterFault';
  /** ClickHouse's own number of the error, or the system's word for it; empty where there is none. */
  readonly code: string;

  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
    this.code = codeOf(cause);
  }
}

function messageOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(messageOf)[0] ?? cause.message;
  return cause instanceof Error ? cause.message : String(cause);
}

function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(codeOf)[0] ?? '';
  const code: unknown = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : (/\bCode: (\d+)/.exec(messageOf(cause))?.[1] ?? '');
}

const SEEN: Readonly<Record<string, Pick<Failure, 'what' | 'remedy'>>> = {
  ECONNREFUSED: {
    what: 'The cluster does not answer at this address.',
    remedy: 'Check --url, and that the cluster runs.',
  },
  ENOTFOUND: { what: 'The address of the cluster is not known.', remedy: 'Check --url and the network.' },
  '516': {
    what: 'The cluster does not know this user, or the password is wrong.',
    remedy: 'Set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD in the environment.',
  },
  '497': {
    what: 'The user may not read this table.',
    remedy: 'Ask whoever runs the cluster for the right to read it.',
  },
  '60': { what: 'The cluster has no such table.', remedy: 'Correct "table" in "from".' },
  '81': { what: 'The cluster has no such database.', remedy: 'Correct "table" in "from".' },
};

/** What a cluster refused, as a refusal. */
export function clusterFailure(fault: ClusterFault, file: string): Failure {
  const seen = SEEN[fault.code];
  if (seen) return { ...seen, file };
  return {
    what: 'The cluster refused the question.',
    file,
    found: (fault.message.split('\n')[0] ?? '').slice(0, 400).replace(/\.$/, ''),
    remedy: 'Correct the source or the config, and run the command again.',
  };
}
