import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { extractContract, type ExtractContract, EXTRACTS } from '../../src/dataset/kinds/extracts';
import type { Declared, Mapping } from '../../src/dataset/mapping/mapping';
import { parseMapping } from '../../src/dataset/mapping/mapping-file';
import { listOf } from '../../src/dataset/values/recognise';
import { type Outcome, refusal, success } from '../../src/vocabulary/failure';
import type { ExtractConfig, Kept, Limits } from './config';
import { countingOf } from './counting-config';
import { refuseSecrets } from './credentials';
import { codesNamed, isoDay } from './kept-config';
import {
  choiceField,
  type Fields,
  fieldsField,
  isFields,
  needed,
  onlyKeys,
  Refused,
  refusing,
  textField,
  wholeField,
  wrong,
  yesField,
} from './json-fields';
import { sourceOf } from './read-source';

const KEYS = [
  ...['kind', 'from', 'mapping', 'form', 'by', 'period', 'withhold_below', 'only', 'days', 'declared', 'to'],
  ...['memory', 'threads', 'temp'],
];

const DECLARED = [
  ...['supplier', 'drawn', 'periodFrom', 'periodTo', 'ethnicityCodeSet', 'boroughBasis', 'status', 'marking'],
  'synthetic',
];

/** Reads and checks a config; a refusal names the key and what to do. Paths are read from the folder of the config. */
export async function readConfig(path: string, onCluster: boolean): Promise<Outcome<ExtractConfig>> {
  const text = await textOf(path, 'The config');
  if (!text.ok) return text;
  const fields = refusing(path, () => jsonOf(text.value));
  if (!fields.ok) return fields;
  const mapping = await mappingOf(fields.value, dirname(resolve(path)));
  if (!mapping.ok) return mapping;
  return refusing(path, () => configOf(fields.value, path, onCluster, mapping.value));
}

async function textOf(path: string, what: string): Promise<Outcome<string>> {
  try {
    return success(await readFile(path, 'utf8'));
  } catch {
    return refusal({ what: `${what} cannot be read.`, file: path, remedy: 'Check its name and folder.' });
  }
}

function jsonOf(text: string): Fields {
  const value = parsed(text);
  if (!isFields(value))
    throw new Refused({
      what: 'The config is not a JSON object.',
      remedy: 'data/EXTRACT.md shows what it looks like.',
    });
  refuseSecrets(value);
  onlyKeys(value, KEYS, 'The config');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (fault) {
    throw new Refused({
      what: 'The config is not JSON.',
      found: fault instanceof Error ? fault.message.replace(/\.$/, '') : String(fault),
      remedy: 'Correct it; a comma too many or too few is the usual cause.',
    });
  }
}

/** The mapping, which stands in the config or in a file beside it, read as the workbook reads one. */
async function mappingOf({ mapping }: Fields, folder: string): Promise<Outcome<Mapping | undefined>> {
  if (mapping === undefined) return success(undefined);
  if (isFields(mapping)) return parseMapping(JSON.stringify(mapping), 'the mapping in the config');
  const path = typeof mapping === 'string' ? resolve(folder, mapping) : '';
  if (path === '')
    return refusing('the config', () => {
      throw wrong('mapping', mapping, 'the path of a mapping, or a mapping');
    });
  const text = await textOf(path, 'The mapping');
  return text.ok ? parseMapping(text.value, path) : text;
}

function configOf(fields: Fields, path: string, onCluster: boolean, mapping: Mapping | undefined): ExtractConfig {
  const folder = dirname(resolve(path));
  const kinds = EXTRACTS.map(({ kind }) => kind);
  const kind = needed(choiceField(fields, 'kind', kinds), 'kind', listOf(kinds));
  if (mapping && mapping.kind !== kind)
    throw wrong('kind', kind, mapping.kind, 'The mapping is for another kind of extract: correct one of the two.');
  const contract = extractContract(kind);
  return {
    name: path,
    kind,
    from: sourceOf(fields, folder, onCluster),
    ...(mapping ? { mapping } : {}),
    counting: countingOf(fields, contract),
    kept: keptOf(fields, contract),
    declared: declaredOf(fields),
    to: targetOf(fields, folder),
    limits: limitsOf(fields, folder),
  };
}

function targetOf(fields: Fields, folder: string): string {
  const to = needed(textField(fields, 'to'), 'to', 'the path of the Parquet file to write');
  if (!/\.parquet$/i.test(to)) throw wrong('to', to, 'a name that ends with .parquet');
  return resolve(folder, to);
}

function keptOf(fields: Fields, contract: ExtractContract): Kept {
  const only = fieldsField(fields, 'only', 'columns, each with a list of codes') ?? {};
  const days = fieldsField(fields, 'days', '{"from": "2022-04-01", "to": "2023-03-31"}') ?? {};
  onlyKeys(days, ['from', 'to'], '"days"');
  const [from, to] = [isoDay(days, 'from'), isoDay(days, 'to')];
  if (from !== undefined && to !== undefined && from > to) throw wrong('days', days, 'a first day before the last');
  return { codes: codesNamed(only, contract), ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function declaredOf(fields: Fields): Declared {
  const said = fieldsField(fields, 'declared') ?? {};
  onlyKeys(said, DECLARED, '"declared"');
  const codeSet = choiceField(said, 'ethnicityCodeSet', ['16+1', '18+1', '19+1']);
  const synthetic = yesField(said, 'synthetic');
  const days = ['drawn', 'periodFrom', 'periodTo'].flatMap((key) => pair(key, isoDay(said, key)));
  const texts = ['supplier', 'boroughBasis', 'status', 'marking'].flatMap((key) => pair(key, textField(said, key)));
  return {
    ...Object.fromEntries([...days, ...texts]),
    ...(codeSet ? { ethnicityCodeSet: codeSet } : {}),
    ...(synthetic === undefined ? {} : { synthetic }),
  };
}

const pair = (key: string, value: string | undefined): readonly (readonly [string, string])[] =>
  value === undefined ? [] : [[key, value]];

function limitsOf(fields: Fields, folder: string): Limits {
  const memory = textField(fields, 'memory', 'an amount of memory: "4GB"');
  if (memory !== undefined && !/^\d+(\.\d+)?\s*(MB|GB|MiB|GiB)$/.test(memory))
    throw wrong('memory', memory, 'an amount of memory: "4GB" or "800MB"');
  const [threads, temp] = [wholeField(fields, 'threads', 1), textField(fields, 'temp', 'a folder')];
  return {
    ...(memory === undefined ? {} : { memory }),
    ...(threads === undefined ? {} : { threads }),
    ...(temp === undefined ? {} : { temp: resolve(folder, temp) }),
  };
}
