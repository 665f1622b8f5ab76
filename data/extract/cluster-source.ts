import { holdsSecret } from './credentials';
import { Refused } from './json-fields';

/** Table functions of ClickHouse that read files or other tables, with the kind of each argument they take. */
const FUNCTIONS = ['file', 'fileCluster', 's3', 's3Cluster', 'gcs', 'url', 'urlCluster', 'azureBlobStorage', 'hdfs'];

/** Formats of ClickHouse that may stand as an argument, so that anything else there is taken for a key. */
const FORMATS = [
  'auto',
  'Parquet',
  'CSV',
  'CSVWithNames',
  'TSV',
  'TSVWithNames',
  'ORC',
  'Arrow',
  'ArrowStream',
  'Native',
];

const quoted = (name: string): string => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;

/** "db.table" with each name in backticks. */
export function clusterTable(written: string): string {
  const names = written.split('.');
  if (names.length > 2 || names.some((name) => name.trim() === '')) throw notATable(written);
  return names.map(quoted).join('.');
}

const notATable = (written: string): Refused =>
  new Refused({
    what: 'The table of the cluster is not named as it should be.',
    found: `"${written}"`,
    expected: 'a table or a database and a table: "youth_justice.oocd"',
    remedy: 'Correct "table" in "from".',
  });

/**
 * A table function read word by word and written anew, so that nothing but one function with texts and plain names
 * can stand there. Secrets among its arguments are refused; a named collection on the cluster holds them instead.
 */
export function clusterFunction(written: string): string {
  const call = /^\s*([A-Za-z]\w*)\s*\((.*)\)\s*$/s.exec(written);
  const name = FUNCTIONS.find((one) => one === call?.[1]);
  const words = call?.[2] === undefined ? null : argumentsOf(call[2]);
  if (name === undefined || !words) throw notAFunction(written);
  if (words.some((word) => word.startsWith("'") && holdsSecret(word)) || hasKeys(name, words)) throw hasSecret();
  return `${name}(${words.join(', ')})`;
}

const WORD = /\s*('(?:[^'\\]|\\.|'')*'|[A-Za-z_]\w*(?:\s*=\s*'(?:[^'\\]|\\.|'')*')?)\s*(,|$)/sy;

function argumentsOf(text: string): readonly string[] | null {
  const words: string[] = [];
  WORD.lastIndex = 0;
  while (WORD.lastIndex < text.length) {
    const found = WORD.exec(text);
    if (!found?.[1]) return null;
    words.push(found[1]);
    if (found[2] === '') break;
  }
  return words.length > 0 ? words : null;
}

/** In s3 and its like a text after the address that is no format is an access key. */
function hasKeys(name: string, words: readonly string[]): boolean {
  const first = name.endsWith('Cluster') ? 1 : 0;
  const second = words[first + 1];
  const takesKeys = ['s3', 's3Cluster', 'gcs'].includes(name);
  if (name === 'azureBlobStorage') return words.length > 1;
  return takesKeys && second?.startsWith("'") === true && !FORMATS.includes(second.slice(1, -1));
}

const notAFunction = (written: string): Refused =>
  new Refused({
    what: 'The table function is not one that this command passes on.',
    found: `"${written.length > 80 ? `${written.slice(0, 80)}…` : written}"`,
    expected: `one of ${FUNCTIONS.join(', ')}, with texts in single quotes or plain names: s3('https://…/*.parquet', 'Parquet')`,
    remedy: 'Correct "function" in "from", or make a table or a view of it on the cluster.',
  });

const hasSecret = (): Refused =>
  new Refused({
    what: 'The table function holds what looks like a key.',
    remedy: 'Keep the key in a named collection on the cluster and write its name: s3(name_of_the_collection).',
  });
