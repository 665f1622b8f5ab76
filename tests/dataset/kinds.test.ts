/** A kind of extract is one declaration: nothing in it may name what it has not, and nothing may be left out. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/dataset/kinds/contract';
import { columnContract, EXTRACTS } from '../../src/dataset/kinds/extracts';
import { SAMPLES } from '../../src/dataset/kinds/samples';
import { figuresOf } from '../../src/figures/sheets';
import { storedCodes } from '../../src/vocabulary/code-list';

const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;

describe.each(EXTRACTS.map((contract) => [contract.kind, contract] as const))('%s', (kind, contract) => {
  const names = contract.columns.map(({ name }) => name);
  const outcomes = contract.outcomes.map(({ id }) => id);
  const bases = contract.outcomes.flatMap(({ base, otherBases = [] }) => [base, ...otherBases]);
  const codesOf = (column: string): readonly string[] => {
    const list = columnContract(contract, column)?.codes;
    return list ? storedCodes(list).map(({ code }) => code) : [];
  };
  /** What a condition asks for that no row of the extract can hold. */
  const impossibleIn = (conditions: readonly Condition[]): readonly string[] =>
    conditions.flatMap(({ column, codes }) =>
      codes.filter((code) => !codesOf(column).includes(code)).map((code) => `${column} ${code}`),
    );

  it('names each column once, and says of each but those made at opening what suppliers call it', () => {
    expect(unique(names)).toBe(true);
    const unnamed = contract.columns.filter(({ computed, suppliersCallIt }) => !computed && !suppliersCallIt.length);
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });

  it('knows what suppliers write for codes that its lists hold', () => {
    const strange = contract.columns.flatMap(({ name, phrases = {} }) =>
      Object.keys(phrases).filter((code) => !codesOf(name).includes(code)),
    );
    expect(strange).toEqual([]);
  });

  it('asks of columns and codes that it has', () => {
    const asked = [
      ...contract.outcomes.flatMap(({ where }) => where),
      ...bases.flatMap(({ where = [] }) => where),
      ...contract.impossible.flatMap(({ where }) => where),
      ...contract.ladder.steps.map(({ codes }) => ({ column: contract.ladder.column, codes })),
    ];
    expect(asked).not.toEqual([]);
    expect(impossibleIn(asked)).toEqual([]);
  });

  it('puts every code of its ladder on one step', () => {
    const stepped = contract.ladder.steps.flatMap(({ codes }) => codes);
    const list = columnContract(contract, contract.ladder.column)?.codes?.codes.map(({ code }) => code) ?? [];
    expect([...stepped].sort()).toEqual([...list].sort());
  });

  it('is told, matched, judged and taken apart by columns that it has', () => {
    const { tellTale, matching, unit, impossible, columns } = contract;
    const meant = [
      ...tellTale,
      ...matching.offered,
      ...matching.atStart,
      unit.column,
      ...impossible.flatMap((rule) => rule.columns ?? []),
      ...columns.flatMap(({ insteadOf, onlyBeside }) => [insteadOf ?? [], onlyBeside ?? []].flat()),
    ];
    expect(meant.filter((name) => !names.includes(name))).toEqual([]);
    expect(matching.atStart.filter((name) => !matching.offered.includes(name))).toEqual([]);
    expect(matching.atStart).not.toEqual([]);
  });

  it('has outcomes in the strip of decisions, each in its adverse direction', () => {
    expect(contract.stages).not.toEqual([]);
    const shown = contract.stages.map((id) => contract.outcomes.find((outcome) => outcome.id === id));
    expect(shown.map((outcome) => outcome?.moreIsAdverse)).toEqual(contract.stages.map(() => true));
  });

  it('sets official figures beside outcomes or figures of its own', () => {
    const own = new Set([...outcomes, ...figuresOf(kind).flatMap(({ id }) => [id]), ...PARTS_OF_FIGURES]);
    expect(Object.keys(contract.official).filter((id) => !own.has(id))).toEqual([]);
  });

  it('has a sample', () => {
    expect(SAMPLES.filter((sample) => sample.kind === kind)).toHaveLength(1);
    expect(existsSync(new URL(`../../data/sample/${kind}.parquet`, import.meta.url))).toBe(true);
  });
});

/** Official figures that stand under a figure by the name of what it asks, of which it asks several. */
const PARTS_OF_FIGURES = ['recommendation', 'assessed', 'bail-information', 'accommodation'];

it('no two kinds are told by one column', () => {
  expect(unique(EXTRACTS.flatMap(({ tellTale }) => tellTale))).toBe(true);
});
