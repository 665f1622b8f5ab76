import { describe, expect, it } from 'vitest';
import type { FileProfile } from '../../src/dataset/mapping/profile';
import { screenOf } from '../../src/presentation/mapping/screen-of';
import { withCode, withDeclared, withSynthetic } from '../../src/workbook/mapping-changes';
import { profileOfAll } from '../../src/workbook/mapping-profiles';
import * as work from '../../src/workbook/mapping-work';
import { fileOf, profiled } from '../dataset/mapping-profiles';

const foreign = (): FileProfile =>
  fileOf(
    profiled('Decision date', { '03/04/2023': 60, '25/04/2023': 40 }),
    profiled('Borough of residence', { Camden: 70, Atlantis: 30 }),
    profiled('Self defined ethnicity', { 'W1 - British': 50, 'B1 - Caribbean': 49, Martian: 1 }),
    profiled('Age', { '15': 90, '16': 10 }),
    profiled('Outcome', { 'Community resolution': 60, Charged: 40 }),
    profiled('Officer notes', { ['x'.repeat(80)]: 100 }),
  );
const begun = (profile = foreign(), metadata: ReadonlyMap<string, string> = new Map()) =>
  work.begin({ id: 1, profile, metadata, why: { what: 'It does not fit.', remedy: '' } }, null);
const column = (state: Parameters<typeof screenOf>[0], name: string) => {
  const screen = screenOf(state);
  return [...screen.found, ...screen.others].find((one) => one.name === name);
};

describe('the mapping screen of a foreign file', () => {
  it('begins with the best guess, says why, and marks it as suggested', () => {
    const screen = screenOf(begun());
    expect(screen.holds).toBe('100 rows in 6 columns.');
    expect(screen.kinds.filter(({ chosen }) => chosen)).toEqual([
      {
        kind: 'oocd',
        label: 'Out-of-court disposals',
        why: 'best guess, because it seems to hold event date, borough, ethnicity, age and disposal',
        chosen: true,
      },
    ]);
    expect(screen.found.map(({ name, source, suggested }) => [name, source, suggested])).toEqual([
      ['event_date', 'from:Decision date', true],
      ['borough', 'from:Borough of residence', true],
      ['ethnicity', 'from:Self defined ethnicity', true],
      ['age', 'from:Age', true],
      ['disposal', 'from:Outcome', true],
    ]);
    expect(screen.unused).toEqual([{ name: 'Officer notes', samples: 'x…' }]);
  });

  it('reads one date back in words, one that tells the day from the month', () => {
    expect(column(begun(), 'event_date')?.dates?.example).toBe('03/04/2023 is read as 3 April 2023.');
  });

  it('counts the values that are not recognised, and those that are given a code meanwhile no more', () => {
    const state = begun();
    expect(column(state, 'borough')?.values?.summary).toBe('2 values, 1 not recognised (30 rows)');
    const told = work.changed(state, withCode(state.mapping, 'borough', 'atlantis', 'E09000007'), 'borough');
    expect(column(told, 'borough')?.values?.summary).toBe('2 values, all understood');
    expect(column(told, 'borough')?.suggested).toBe(false);
    expect(screenOf(told).preview).toBe('100 rows will be read; 1 value in 1 column is not recognised.');
  });

  it('guesses afresh how the values of another column are read, and names what is then missing', () => {
    const state = begun();
    const other = work.withColumn(state, 'disposal', 'Borough of residence');
    expect(column(other, 'disposal')?.values?.notUnderstood).toBe(2);
    const back = work.withColumn(other, 'disposal', 'Outcome');
    expect(back.mapping.columns['disposal']).toEqual(state.mapping.columns['disposal']);
    const { disposal: _left, ...rest } = state.mapping.columns;
    const without = work.withoutColumn(state, { ...state.mapping, columns: rest }, 'disposal');
    expect(screenOf(without).missing.map(({ words }) => words)).toEqual([
      'Say which column holds: Disposal.',
      'Say whether these are real records or made-up ones.',
    ]);
  });

  it('asks whether the records are real, unless the file says that they are synthetic', () => {
    const state = begun();
    expect(screenOf(state).missing).toEqual([
      { words: 'Say whether these are real records or made-up ones.', field: 'synthetic-real' },
    ]);
    expect(screenOf(work.changed(state, withSynthetic(state.mapping, false))).missing).toEqual([]);
    const sure = screenOf(begun(foreign(), new Map([['synthetic', 'true']])));
    expect([sure.synthetic, sure.syntheticForSure, sure.missing]).toEqual([true, true, []]);
  });

  it('does not ask again what the file says of itself', () => {
    const fields = screenOf(
      begun(
        foreign(),
        new Map([
          ['drawn', '2023-05-01'],
          ['supplier', 'Camden'],
        ]),
      ),
    ).declared;
    expect(fields.map(({ id }) => id)).toEqual(['supplier', 'periodFrom', 'periodTo', 'boroughBasis', 'status']);
  });

  it('says that a period that ends before it begins cannot be', () => {
    const state = begun();
    const from = withDeclared(withSynthetic(state.mapping, false), 'periodFrom', '2023-05-01');
    expect(screenOf(work.changed(state, withDeclared(from, 'periodTo', '2023-04-01'))).missing).toEqual([
      { words: 'The period covered ends before it begins.', field: 'declared-periodTo' },
    ]);
  });

  it('names the outcomes and the figures that stay silent', () => {
    expect(screenOf(begun()).besides.at(-1)).toBe(
      'Figures silent, because the file has no column for them: “From eligible to completed” (no eligible, offered, accepted and completed); “Recommendation against decision” (no yot recommendation); “Work before the decision” (no assessed before decision and child met before decision); “Conditions of disposals” (no rehabilitative, reparative and restrictive); “Admission by group” (no admission); “What followed each admission” (no admission); “Street community resolutions” (no route); “Ethnicity as said and as seen” (no ethnicity observed).',
    );
    expect(screenOf(begun()).besides.at(-2)).toBe(
      'Outcomes not offered, because the file has no column for them: “Offered, of those eligible”; “Accepted, of those offered”; “Completed, of those accepted”; “Assessed before the decision”; “Met before the decision”. That is not a zero.',
    );
  });
});

describe('questions that only a person can answer', () => {
  const ambiguous = () =>
    fileOf(
      profiled('Date', { '03/04/2023': 60, '05/04/2023': 40 }),
      profiled('Borough', { Camden: 100 }),
      profiled('Ethnicity', { O1: 50, W1: 50 }),
      profiled('Age', { '15': 100 }),
      profiled('Disposal', { charge: 100 }),
    );

  it('stand on the screen, must be answered, and are answered by a mapping that says so', () => {
    const state = begun(ambiguous());
    const screen = screenOf(state);
    expect(screen.questions.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['ethnicity-code-set-ethnicity', null],
      ['date-format-event-date', null],
    ]);
    expect(screen.missing.map(({ field }) => field)).toEqual([
      'question-ethnicity-code-set-ethnicity',
      'question-date-format-event-date',
      'synthetic-real',
    ]);
    const dated = work.withChoice(state, 'date-format-event-date', 'DD/MM/YYYY');
    const answered = work.withChoice(dated, 'ethnicity-code-set-ethnicity', '16+1');
    expect(answered.mapping.declared.ethnicityCodeSet).toBe('16+1');
    expect(screenOf(answered).missing.map(({ field }) => field)).toEqual(['synthetic-real']);
    const kept = work.begin(
      { id: 2, profile: ambiguous(), metadata: new Map(), why: { what: '', remedy: '' } },
      { mapping: { ...answered.mapping, supplier: 'Camden' }, keptOn: '2026-05-03' },
    );
    const again = screenOf(kept);
    expect(again.offered).toBe('Read with the mapping of Camden, kept on 3 May 2026. Check it.');
    expect(again.questions.map(({ chosen }) => chosen)).toEqual(['16+1', 'DD/MM/YYYY']);
    expect(again.found.every(({ suggested }) => !suggested)).toBe(true);
  });

  it('are not asked of the version that the file itself declares', () => {
    const state = begun(ambiguous(), new Map([['ethnicity_code_set', '18+1']]));
    expect(state.questions.map(({ about }) => about)).toEqual(['date format']);
    expect(column(state, 'ethnicity')?.values?.values.find(({ found }) => found === 'O1')?.code).toBe('O9');
  });
});

describe('several files with the same columns', () => {
  it('are looked at as one', () => {
    const all = profileOfAll([foreign(), { ...foreign(), file: 'second.parquet' }]);
    expect([all.file, all.rows]).toEqual(['supplier.parquet and second.parquet', 200]);
    expect(all.columns[1]?.values).toEqual([
      { value: 'Camden', rows: 140 },
      { value: 'Atlantis', rows: 60 },
    ]);
  });
});
