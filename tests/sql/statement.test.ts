import { describe, expect, it } from 'vitest';
import { identifier, join, literal, literalList, sql, valueList } from '../../src/sql/statement';

describe('statements', () => {
  it('bind what is put into them', () => {
    expect(sql`select * from t where a = ${"'; drop table t"} and b > ${3}`).toEqual({
      text: 'select * from t where a = ? and b > ?',
      values: ["'; drop table t", 3],
    });
  });
  it('join statements with their values in order', () => {
    const where = join([sql`a = ${1}`, sql`b in (${valueList(['x', null])})`], ' and ');
    expect(sql`select ${identifier('a"b')} from t where ${where} limit ${2}`).toEqual({
      text: 'select "a""b" from t where a = ? and b in (?, ?) limit ?',
      values: [1, 'x', null, 2],
    });
  });
  it('quote names and constants', () => {
    expect(identifier('x"; drop table y; --').text).toBe('"x""; drop table y; --"');
    expect(literal("it's").text).toBe("'it''s'");
    expect(literalList(['a', 'b']).text).toBe("'a', 'b'");
  });
  it('match nothing with an empty list', () => {
    expect(sql`a in (${valueList([])})`.text).toBe('a in (null)');
  });
});

it('a statement broken in its template, clause by clause, is one line', () => {
  const statement = sql`select a,
      ${1} as b
    from ${identifier('t')}
    where a = ${'x'}`;
  expect(statement).toEqual({ text: 'select a, ? as b from "t" where a = ?', values: [1, 'x'] });
});
