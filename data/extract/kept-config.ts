import { columnContract, type ExtractContract } from '../../src/dataset/kinds/extracts';
import { listOf } from '../../src/dataset/values/recognise';
import { codedColumns } from '../../src/dataset/kinds/stored-columns';
import { type CodeList, spellings, storedCodes } from '../../src/vocabulary/code-list';
import { type Fields, Refused, textField, textsField, wrong } from './json-fields';

/** An ISO day that exists; undefined where the key is absent. */
export function isoDay(fields: Fields, key: string): string | undefined {
  const day = textField(fields, key, 'a day: "2023-03-31"');
  if (day === undefined) return undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day)
    throw wrong(key, day, 'a day: "2023-03-31"');
  return day;
}

/** `"only": {"borough": ["Haringey", "E09000012"]}` as codes of the contract; any spelling that it accepts will do. */
export function codesNamed(only: Fields, contract: ExtractContract): ReadonlyMap<string, readonly string[]> {
  const coded = codedColumns(contract);
  const codes = Object.keys(only).map((name): readonly [string, readonly string[]] => {
    const list = coded.find((column) => column.name === name)?.codes;
    if (!list)
      throw notCoded(
        name,
        coded.map((column) => column.name),
        contract,
      );
    const words = textsField(only, name, 'a list of codes') ?? [];
    return [name, words.map((word) => codeMeant(word, list, name))];
  });
  return new Map(codes);
}

function codeMeant(word: string, list: CodeList, column: string): string {
  const code =
    storedCodes(list).find((one) => one.code === word)?.code ?? spellings(list).get(word.trim().toLowerCase());
  if (code !== undefined) return code;
  throw new Refused({
    what: '"only" names a value that the column cannot have.',
    column,
    found: `"${word}"`,
    expected: listOf(storedCodes(list).map((one) => one.code)),
    remedy: 'Write one of these codes.',
  });
}

/** The refusal of a name that is no column of codes. */
export function notCoded(name: string, coded: readonly string[], contract: ExtractContract): Refused {
  return new Refused({
    what: columnContract(contract, name)
      ? `The column holds no codes, so its values cannot be chosen or counted.`
      : `${contract.label} extracts have no such column.`,
    column: name,
    expected: listOf(coded),
    remedy: 'Name one of these columns.',
  });
}
