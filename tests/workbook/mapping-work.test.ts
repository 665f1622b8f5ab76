import { release } from '../../src/disclosure/release';
import { describe, expect, it } from 'vitest';
import type { FileProfile } from '../../src/dataset/mapping/profile';
import { screenOf } from '../../src/presentation/mapping/screen-of';
import {
  sourceFor,
  withCode,
  withDeclared,
  withSource,
  withSynthetic,
} from '../../src/workbook/mapping/mapping-changes';
import { profileOfAll } from '../../src/workbook/mapping/mapping-profiles';
import * as work from '../../src/workbook/mapping/mapping-work';
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
  work.begin(
    { id: 1, profile: release(profile, 'analyst'), metadata, why: { what: 'It does not fit.', remedy: '' } },
    null,
  );
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

  it('names a count that is thousands or a fraction as missing, until another column is chosen', () => {
    const file = foreign();
    const profile = { ...file, columns: [...file.columns, profiled('How many', { '12.000': 60, '3': 40 })] };
    const first = begun(profile);
    const counted = work.withColumn(first, 'count', 'How many');
    expect(screenOf(counted).preview).toBe(
      'The file cannot be read yet: nothing tells whether the count “12.000” is thousands or a fraction.',
    );
    expect(column(counted, 'count')?.outcome).toBe('40 rows can be read, 60 cannot be told yet');
    expect(screenOf(counted).missing).toContainEqual({
      words:
        'Nothing tells whether the count “12.000” is thousands or a fraction. Ask the supplier, write the counts without a full stop, and open the file again; or choose another column.',
      field: 'column-count',
    });
    const { count: _left, ...others } = counted.mapping.columns;
    const without = work.withoutColumn(counted, { ...counted.mapping, columns: others }, 'count');
    expect(screenOf(without).missing.map(({ field }) => field)).not.toContain('column-count');
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

  it('says that a supplier has more letters than a pack that is published may hold of it', () => {
    const state = begun();
    const missing = (letters: number) => {
      const mapping = { ...withSynthetic(state.mapping, false), supplier: 'x'.repeat(letters) };
      return screenOf(work.changed(state, mapping)).missing;
    };
    expect(missing(200)).toEqual([]);
    expect(missing(201)).toEqual([
      { words: 'The supplier has 201 letters, and may have 200 at most.', field: 'declared-supplier' },
    ]);
  });

  it('names the outcomes and the figures that stay silent', () => {
    expect(screenOf(begun()).besides.at(-1)).toBe(
      'Figures left out, because the file has no column for them: “From eligible to completed” (no eligible, offered, accepted and completed); “Recommendation against decision” (no yot recommendation); “Work before the decision” (no assessed before decision and child met before decision); “Conditions of disposals” (no rehabilitative, reparative and restrictive); “Admission by group” (no admission); “What followed each admission” (no admission); “Street community resolutions” (no route); “Ethnicity as said and as seen” (no ethnicity observed).',
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
    expect(screen.questions.map(({ id, column: of, chosen }) => [id, of, chosen])).toEqual([
      ['ethnicity-code-set-ethnicity', 'ethnicity', null],
      ['date-format-event-date', 'event_date', null],
    ]);
    // In the order of the page, so that the first to be answered is the first that is reached.
    expect(screen.missing.map(({ field }) => field)).toEqual([
      'question-date-format-event-date',
      'question-ethnicity-code-set-ethnicity',
      'synthetic-real',
    ]);
    expect(column(state, 'ethnicity')?.questions.map(({ id }) => id)).toEqual(['ethnicity-code-set-ethnicity']);
    const dated = work.withChoice(state, 'date-format-event-date', 'DD/MM/YYYY');
    const answered = work.withChoice(dated, 'ethnicity-code-set-ethnicity', '16+1');
    expect(answered.mapping.declared.ethnicityCodeSet).toBe('16+1');
    expect(screenOf(answered).missing.map(({ field }) => field)).toEqual(['synthetic-real']);
    const kept = work.begin(
      { id: 2, profile: release(ambiguous(), 'analyst'), metadata: new Map(), why: { what: '', remedy: '' } },
      { mapping: { ...answered.mapping, supplier: 'Camden' }, keptOn: '2026-05-03' },
    );
    const again = screenOf(kept);
    expect(again.offered).toBe('Filled in as kept on 3 May 2026 for Camden. Check it.');
    expect(again.questions.map(({ chosen }) => chosen)).toEqual(['16+1', 'DD/MM/YYYY']);
    expect(again.found.every(({ suggested }) => !suggested)).toBe(true);
  });

  it('are not asked of the version that the file itself declares', () => {
    const state = begun(ambiguous(), new Map([['ethnicity_code_set', '18+1']]));
    expect(state.questions.map(({ about }) => about)).toEqual(['date format']);
    expect(column(state, 'ethnicity')?.values?.values.find(({ found }) => found === 'O1')?.code).toBe('O9');
  });
});

describe('a file that is of no kind', () => {
  const searches = () =>
    fileOf(
      profiled('Date', { '2023-04-03': 100 }),
      profiled('Borough', { Camden: 100 }),
      profiled('Self-defined ethnicity', { 'White - Irish': 100 }),
      profiled('Age range', { '10-17': 100 }),
      profiled('Object of search', { 'Controlled drugs': 100 }),
      profiled('Type', { 'Person search': 100 }),
      {
        ...profiled('Outcome', { 'A no further action disposal': 70, Arrest: 17, 'Community resolution': 8 }),
        otherRows: 0,
      },
    );

  it('has no kind chosen, says what it seems to be, and asks for the kind before all else', () => {
    const tactics = ['Tactic 1', 'Tactic 2'].map((name) => profiled(name, { 'Force used': 100 }));
    const forceUsed = fileOf(...foreign().columns.slice(0, 2), ...tactics);
    const screen = screenOf(begun(forceUsed));
    expect(screen.kinds.filter(({ chosen }) => chosen)).toEqual([]);
    expect(screen.noKind).toBe(
      'The file looks like a list of uses of force. This workbook has no sheet for those. Choose a kind only if the rows are such records. What would be left out is told before it opens.',
    );
    expect(screen.missing).toEqual([{ words: 'Say what kind of records they are.', field: 'kind' }]);
    expect(screen.preview).toBe('Nothing is read before you say what kind of records they are.');
    expect(screen.leftOut).toBeNull();
    expect(screenOf(begun(fileOf(profiled('city', { Leeds: 4 })))).noKind).toBe(
      'The file looks like none of these five. Choose a kind only if the rows are such records. What would be left out is told before it opens.',
    );
  });

  it('of searches it knows the kind', () => {
    const screen = screenOf(begun(searches()));
    expect(screen.kinds.filter(({ chosen }) => chosen).map(({ kind }) => kind)).toEqual(['stop_and_search']);
    expect([screen.noKind, screen.leftOut]).toEqual([null, null]);
  });

  it('says what the chosen kind leaves out, with the number, before anything opens', () => {
    const chosen = work.withKind(begun(searches()), 'oocd');
    expect(screenOf(chosen).leftOut).toBe(
      'The first figures would count 8 of 100 rows: decisions that are community resolution, outcome 22, youth caution, youth conditional caution or charge. The other 87 would be left out: “A no further action disposal” (70 rows) and “Arrest” (17 rows).',
    );
    expect(screenOf(chosen).kinds.find(({ chosen: is }) => is)).toEqual({
      kind: 'oocd',
      label: 'Out-of-court disposals',
      why: '',
      chosen: true,
    });
    expect(screenOf(chosen).missing.map(({ field }) => field)).toEqual(['synthetic-real']);
  });

  it('says nothing of what is left out where nothing is', () => {
    expect(screenOf(begun()).leftOut).toBeNull();
    expect(screenOf(begun()).noKind).toBeNull();
  });
});

describe('what stands for the whole file', () => {
  const placeless = () => fileOf(...foreign().columns.filter(({ name }) => name !== 'Borough of residence'));

  it('is chosen by the reader, never the first of the list', () => {
    const state = begun(placeless());
    expect(column(state, 'borough')?.sameLabel).toBe('One area for the whole file');
    const every = sourceFor(state.mapping, 'borough', 'every', state.guessed);
    expect(every).toEqual({ every: '' });
    const asked = work.withoutColumn(state, withSource(state.mapping, 'borough', every), 'borough');
    expect(screenOf(asked).missing[0]).toEqual({
      words: 'Say which borough the whole file is of.',
      field: 'every-borough',
    });
    const told = work.changed(asked, withSource(asked.mapping, 'borough', { every: 'outside_london' }), 'borough');
    expect(screenOf(told).missing.map(({ field }) => field)).toEqual(['synthetic-real']);
  });

  it('and a line of what another column means is not left half said', () => {
    const state = begun(placeless());
    const when = sourceFor(state.mapping, 'borough', 'when', state.guessed);
    const half = work.withoutColumn(state, withSource(state.mapping, 'borough', when), 'borough');
    expect(screenOf(half).missing[0]).toEqual({
      words: 'Choose a value and its meaning on each line of borough.',
      field: 'column-borough',
    });
  });
});

describe('answers', () => {
  const counted = () =>
    fileOf(
      profiled('Date', { '03/04/2023': 60, '05/04/2023': 40 }),
      profiled('Borough', { Camden: 50, Brent: 50 }),
      profiled('Ethnicity', { 'White - Irish': 50, 'Black - African': 50 }),
      profiled('Age', { '15': 100 }),
      profiled('Disposal', { charge: 100 }),
      profiled('Number', { '3': 50, '12': 50 }),
    );

  it('are given by the reader alone: a guess, or another kind, answers none', () => {
    const state = begun(counted());
    const open = ['question-how-many-count', 'question-date-format-event-date', 'synthetic-real'];
    expect(
      screenOf(state)
        .missing.map(({ field }) => field)
        .sort(),
    ).toEqual([...open].sort());
    const other = work.withKind(work.withKind(state, 'remand'), 'oocd');
    expect(
      screenOf(other)
        .missing.map(({ field }) => field)
        .sort(),
    ).toEqual([...open].sort());
  });

  it('stay when another kind is chosen', () => {
    const dated = work.withChoice(begun(counted()), 'date-format-event-date', 'MM/DD/YYYY');
    const told = work.withChoice(dated, 'how-many-count', 'none');
    expect(told.mapping.columns['count']).toBeUndefined();
    const other = work.withKind(told, 'remand');
    expect(other.mapping.columns['event_date']).toEqual({ from: 'Date', dates: 'MM/DD/YYYY' });
    expect(other.mapping.columns['count']).toBeUndefined();
    expect(screenOf(other).questions.map(({ chosen }) => chosen)).toEqual(['MM/DD/YYYY', 'none']);
  });
});

describe('what may be counted twice', () => {
  it('is told before the file opens', () => {
    const file = fileOf(
      profiled('Financial year', { '2022-23': 60 }),
      profiled('Borough', { Camden: 20, Brent: 20, London: 20 }),
      profiled('Ethnicity', { Asian: 20, 'Asian - Indian': 30, All: 10 }),
      profiled('Age', { '10-17': 30, '15': 30 }),
      profiled('Disposal', { charge: 60 }),
    );
    expect(screenOf(begun(file)).besides.slice(0, 4)).toEqual([
      '“London” in the column “Borough” (20 rows) looks like a total of other rows. If it is, the same children are counted twice: take those rows out of the file first.',
      '“All” in the column “Ethnicity” (10 rows) looks like a total of other rows. If it is, the same children are counted twice: take those rows out of the file first.',
      'The column “Ethnicity” holds two ways of grouping: “Asian” (20 rows) beside groups within, such as “Asian - Indian”. If one is the sum of the other, the same children are counted twice: keep only one of the two in the file.',
      'The column “Age” holds “10-17” (30 rows) beside ages within it: “15”. If one is the sum of the other, the same children are counted twice: keep only one of the two in the file.',
    ]);
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
