import { dayInWords, whole } from '../../vocabulary/written';
import { extractContract, type ExtractKind } from '../../dataset/kinds/extracts';
import { releaseCount } from '../../disclosure/release';
import { describedBy } from '../../dataset/mapping/described';
import { coverageOf } from '../../dataset/kinds/metadata';
import { listed } from '../../presentation/numbers';
import { joined, someOf } from '../../selection/fingerprints';
import type { IncomingFile } from '../extracts/incoming-file';
import type { OpenExtract } from '../extracts/open-extract';
import type { OpeningQuestion } from './openings.svelte';

/** A file that comes in, known by its content. */
export interface Incoming {
  readonly name: string;
  readonly fingerprint: string;
  /** The days that it is said to cover; absent where nothing says so before its rows are read. */
  readonly covers?: Days | undefined;
}

/** A file that was looked at, as it is asked about. */
export const incomingOf = ({ table, mapping }: IncomingFile): Incoming => ({
  name: table.name,
  fingerprint: table.fingerprint,
  covers: coverageOf(describedBy(table.facts.metadata, mapping ?? undefined), null) ?? undefined,
});

/** ISO days, both inside. */
interface Days {
  readonly from: string;
  readonly to: string;
}

type OpenFiles = Pick<OpenExtract, 'sources'> & {
  readonly dataset: Pick<OpenExtract['dataset'], 'file' | 'rows'> & { readonly coverage?: Days | null };
};

/** What the reader may want of files of a kind: all rows together, the new ones alone, or the first file alone. */
export type Together = 'append' | 'instead' | 'first';

/** "a.parquet", "a.parquet and b.parquet", "a.parquet and 4 more files". */
export function filesInWords(names: readonly string[]): string {
  if (names.length < 3) return listed(names);
  return `${names[0] ?? ''} and ${whole(names.length - 1)} more files`;
}

/** Where nothing need be asked: a file alone, or files that the link was made on. Null where it must be asked. */
export function readsWithoutAsking(
  incoming: readonly Incoming[],
  open: OpenFiles | null,
  wanted: string,
): Together | null {
  const all = [...(open?.sources ?? []), ...incoming].map(({ fingerprint }) => fingerprint);
  if (wanted && someOf(joined(all), wanted) && new Set(all).size === all.length) return 'append';
  return !open && incoming.length === 1 ? 'instead' : null;
}

/**
 * The question in words, with what may be answered. The very same file is never added to itself. `like` is a file with
 * the same columns whose answers were taken without asking.
 */
export function questionFor(
  kind: ExtractKind,
  incoming: readonly Incoming[],
  open: OpenFiles | null,
  like: string | null = null,
): OpeningQuestion {
  const { label, event } = extractContract(kind);
  const names = filesInWords(incoming.map(({ name }) => name));
  const [first] = incoming;
  if (twice(incoming)) {
    return {
      words: `Two of these files are the same, so that their ${event.many} would be counted twice.`,
      choices: [{ id: 'first', label: `Open ${first?.name ?? ''} alone` }],
    };
  }
  if (!open) {
    return {
      words: `${whole(incoming.length)} files hold ${label.toLowerCase()}: ${listed(incoming.map(({ name }) => name))}.${sharedAmong(incoming, event.many)}`,
      choices: [
        { id: 'append', label: `Read the ${whole(incoming.length)} files as one extract` },
        { id: 'first', label: `Open ${first?.name ?? ''} alone` },
      ],
    };
  }
  const instead = { id: 'instead', label: `Show ${names} alone` };
  const fingerprints = new Set(open.sources.map(({ fingerprint }) => fingerprint));
  if (incoming.some(({ fingerprint }) => fingerprints.has(fingerprint))) {
    return {
      words: `${names} is open already in ${label.toLowerCase()}. Adding its rows would count every one of them twice.`,
      choices: [{ ...instead, label: 'Open it alone, afresh' }],
    };
  }
  const told =
    like === null ? '' : ` ${names} has the same columns as ${like} and is read with the answers you gave for it.`;
  return {
    words: `${open.dataset.file} is open as ${label.toLowerCase()}, with ${whole(releaseCount(open.dataset.rows, 'analyst'))} rows. Add ${names} to it?${told}${sharedWith(open.dataset, incoming, event.many)}`,
    choices: [{ id: 'append', label: 'Add them together' }, instead],
  };
}

/** Told before anything is read, because rows sent twice are counted twice; files of different boroughs share their days. */
function sharedWith({ file, coverage }: OpenFiles['dataset'], incoming: readonly Incoming[], many: string): string {
  const open = { name: file, fingerprint: '', covers: coverage ?? undefined };
  return incoming.map((one) => sharedInWords(open, one, many)).find((words) => words !== '') ?? '';
}

function sharedAmong(incoming: readonly Incoming[], many: string): string {
  const pairs = incoming.flatMap((one, at) => incoming.slice(at + 1).map((other) => [one, other] as const));
  return pairs.map(([one, other]) => sharedInWords(one, other, many)).find((words) => words !== '') ?? '';
}

function sharedInWords(one: Incoming, other: Incoming, many: string): string {
  if (!one.covers || !other.covers) return '';
  const from = one.covers.from > other.covers.from ? one.covers.from : other.covers.from;
  const to = one.covers.to < other.covers.to ? one.covers.to : other.covers.to;
  if (from > to) return '';
  return ` Both ${one.name} and ${other.name} cover ${dayInWords(from)} to ${dayInWords(to)}: unless they are of different boroughs, ${many} of those days may be counted twice.`;
}

function twice(incoming: readonly Incoming[]): boolean {
  return new Set(incoming.map(({ fingerprint }) => fingerprint)).size < incoming.length;
}
