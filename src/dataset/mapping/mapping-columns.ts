import { storedCodes } from '../../vocabulary/code-list';
import type { ColumnContract } from '../kinds/contract';
import { columnContract, type ExtractContract } from '../kinds/extracts';
import { DATE_FORMATS } from './date-formats';
import { own } from './found-key';
import type { ByCondition, ColumnSource, DateFormat, FromColumn, Mapping } from './mapping';
import { listIn, Misfit, onlyKnown, recordIn, textIn } from './mapping-misfit';
import { textReader } from './reading';

type Fields = Readonly<Record<string, unknown>>;

/** The columns of a mapping file, each checked against the contract; throws a Misfit. */
export function checkedColumns(value: unknown, contract: ExtractContract): Mapping['columns'] {
  const checked = Object.entries(recordIn(value, 'columns')).map(([name, source]) => {
    const column = columnContract(contract, name);
    if (!column) throw new Misfit('columns', name, `only columns of ${contract.label}`);
    return [name, checkedSource(source, column)] as const;
  });
  return Object.fromEntries(checked);
}

function checkedSource(value: unknown, column: ColumnContract): ColumnSource {
  const where = `columns, ${column.name}`;
  const fields = recordIn(value, where);
  const ways = ['from', 'every', 'when'].filter((name) => Object.hasOwn(fields, name));
  if (ways.length !== 1) throw new Misfit(where, ways.join(' and ') || 'nothing', 'one of from, every or when');
  if (ways[0] === 'from') return checkedFrom(fields, column, where);
  if (ways[0] === 'when') return checkedWhen(fields, column, where);
  onlyKnown(fields, ['every'], where);
  return { every: checkedCode(own(fields, 'every'), column, where) };
}

function checkedFrom(fields: Fields, column: ColumnContract, where: string): FromColumn {
  onlyKnown(fields, ['from', 'values', 'dates'], where);
  const from = textIn(own(fields, 'from'), `${where}, from`);
  if (from === '') throw new Misfit(`${where}, from`, '', 'the name of a column');
  const [values, dates] = [own(fields, 'values'), own(fields, 'dates')];
  return {
    from,
    ...(values === undefined ? {} : { values: checkedValues(values, column, `${where}, values`) }),
    ...(dates === undefined ? {} : { dates: checkedDates(dates, `${where}, dates`) }),
  };
}

function checkedValues(value: unknown, column: ColumnContract, where: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(recordIn(value, where)).map(([found, code]) => [found, checkedCode(code, column, where)]),
  );
}

/** A code of the column's list, or of other columns a text that it can hold. */
function checkedCode(value: unknown, column: ColumnContract, where: string): string {
  const text = textIn(value, where);
  const { codes } = column;
  if (codes && !storedCodes(codes).some(({ code }) => code === text)) {
    throw new Misfit(
      where,
      text,
      `a code of ${column.name}: ${storedCodes(codes)
        .map(({ code }) => code)
        .join(', ')}`,
    );
  }
  if (!codes && textReader(column)(text) === 'NX') throw new Misfit(where, text, `a value of ${column.name}`);
  return text;
}

function checkedDates(value: unknown, where: string): DateFormat {
  const format = DATE_FORMATS.find(({ id }) => id === value)?.id;
  if (!format) throw new Misfit(where, value, `one of ${DATE_FORMATS.map(({ id }) => id).join(', ')}`);
  return format;
}

function checkedWhen(fields: Fields, column: ColumnContract, where: string): ByCondition {
  onlyKnown(fields, ['when'], where);
  const when = listIn(own(fields, 'when'), `${where}, when`).map((item, at) => {
    const place = `${where}, condition ${at + 1}`;
    const condition = recordIn(item, place);
    onlyKnown(condition, ['column', 'is', 'code'], place);
    return {
      column: textIn(own(condition, 'column'), `${place}, column`),
      is: listIn(own(condition, 'is'), `${place}, is`).map((one) => textIn(one, `${place}, is`)),
      code: checkedCode(own(condition, 'code'), column, `${place}, code`),
    };
  });
  return { when };
}
