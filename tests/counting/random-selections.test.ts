import { describe, expect, it } from 'vitest';
import { heldExtract, type Pass, passOver } from '../../src/counting/pass';
import type { Table } from '../../src/counting/protocol';
import { sqlTwin } from './sql-twin';
import { codesOut } from '../../src/dataset/loading/codes-out';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import type { Engine } from '../../src/engine/engine';
import { chosenRows, conditionsSql } from '../../src/questions/chosen-rows';
import { type CrossTab, sumOf } from '../../src/questions/cross-tab';
import { outcomeBy } from '../../src/questions/outcome-by';
import { type QueryContext, outcomesOffered } from '../../src/questions/question';
import { mix, who } from '../../src/questions/who';
import { acceptSelection, SHOWN_ONLY } from '../../src/selection/accept';
import { OPENING_SELECTION, type Part, type Selection } from '../../src/selection/selection';
import { readRows } from '../../src/sql/rows';
import { type Statement, identifier, sql } from '../../src/sql/statement';
import { queryContextOf } from '../../src/workbook/answering/query-context';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import { runs } from '../support/long-form';
import { openedSample } from '../support/opened-samples';
import { type Dice, dice } from './made-up';

const SELECTIONS = runs(15, 40);
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
console.info(`tests/counting/random-selections.test.ts: seed ${seed}; to run it again: SEED=${seed}`);

/** Of the sample that is asked. */
let engine: Engine;

async function openSample(kind: OpenExtract['kind']): Promise<{ readonly extract: OpenExtract; readonly pass: Pass }> {
  const { extract } = await openedSample(kind);
  ({ engine } = extract);
  return { extract, pass: passOver(heldExtract(await codesOut(engine, extract.dataset))) };
}

/** Ticks of every form: untouched, cleared, a few boxes, most boxes, a whole group. */
function randomTicks(roll: Dice, { choices, groups }: Part): readonly string[] | null {
  const some = (likely: number) => choices.map(({ code }) => code).filter(() => roll(10) < likely);
  return [null, null, [], [], some(3), some(8), groups[roll(Math.max(1, groups.length))]?.codes ?? []][roll(7)] ?? null;
}

function randomSelection(roll: Dice, { parts, contract, dataset, kind }: OpenExtract): Selection {
  const ticks = parts.flatMap((part) => {
    const ticked = randomTicks(roll, part);
    return ticked === null ? [] : [[part.id, ticked] as const];
  });
  const outcomes = outcomesOffered(contract, dataset.supplied);
  const outcome = outcomes[roll(outcomes.length)];
  const bases = outcome ? [outcome.base, ...(outcome.otherBases ?? [])] : [];
  const [outcomeId, baseId] = [outcome?.id, bases[roll(Math.max(1, bases.length))]?.id];
  return {
    ...OPENING_SELECTION,
    ticks: Object.fromEntries(ticks),
    unit: (['children', 'any', 'events'] as const)[roll(3)] ?? 'any',
    outcomes: outcomeId === undefined ? {} : { [kind]: outcomeId },
    bases: baseId === undefined ? {} : { [kind]: baseId },
  };
}

type Cells = Readonly<Record<string, number>>;

/** "B1 charge" -> count, of the cells that hold anything. */
function cellsOf(table: CrossTab): Cells {
  const keys = table.axes.reduce<readonly (readonly string[])[]>(
    (made, { codes }) => made.flatMap((key) => codes.map((code) => [...key, code])),
    [[]],
  );
  const counted = keys.map(
    (key) =>
      [
        key.join(' '),
        sumOf(
          table,
          key.map((code) => [code]),
        ).count,
      ] as const,
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** "B1 charge" -> rows, and those of them that meet a condition, in one query. */
async function cellsFromSql(
  columns: readonly string[],
  from: Statement,
  condition: Statement = sql`true`,
): Promise<{ readonly all: Cells; readonly met: Cells }> {
  const key = columns
    .map((column) => sql`${identifier(column)}::varchar`)
    .reduce((one, two) => sql`${one} || ' ' || ${two}`);
  const counts = sql`count(*)::double as rows, (count(*) filter (where ${condition}))::double as met`;
  const statement = sql`select ${key} as key, ${counts} from ${from} group by 1`;
  const shape = { key: { type: 'text' }, rows: { type: 'number' }, met: { type: 'number' } } as const;
  const rows = readRows(await engine.query(statement), shape);
  const met = rows.filter((row) => row.met > 0);
  return {
    all: Object.fromEntries(rows.map((row) => [row.key, row.rows])),
    met: Object.fromEntries(met.map((row) => [row.key, row.met])),
  };
}

/** The three questions of a sheet, from the pass. */
function fromPass(pass: Pass, extract: OpenExtract, selection: Selection, asked: QueryContext) {
  const { dataset, contract, parts } = extract;
  const questions = { who: who(asked), mix: mix(asked), outcome: outcomeBy(asked, 'outcome', ['ethnicity']) };
  const tables: readonly Table[] = Object.values(questions).flatMap((question) => question.tables);
  const accept = acceptSelection(dataset, contract, parts, selection);
  const request = { parts: accept, shownOnly: SHOWN_ONLY, counts: parts.map(({ id }) => id), tables };
  const answer = pass(request);
  const outcome = questions.outcome.read(answer);
  return {
    request,
    answer,
    cells: {
      who: cellsOf(questions.who.read(answer)),
      mix: cellsOf(questions.mix.read(answer)),
      base: cellsOf(outcome.base),
      outcome: cellsOf(outcome.outcome),
    },
  };
}

/** The same from DuckDB. */
async function fromEngine(asked: QueryContext) {
  const everyone = chosenRows({ ...asked, base: { id: 'all', label: 'all' } });
  const { all: mixed } = await cellsFromSql(['ethnicity', asked.contract.ladder.column], everyone);
  const { all, met } = await cellsFromSql(['ethnicity'], chosenRows(asked), conditionsSql(asked.outcome.where));
  if (asked.unit !== 'any') return { who: byFirstWord(mixed), mix: mixed, base: all, outcome: met };
  return { who: byFirstWord(mixed), mix: await furthestFromSql(asked), base: all, outcome: await anyFromSql(asked) };
}

const CHILD = sql`coalesce(person, row_no::ubigint)`;
const FIRST = sql`arg_min(ethnicity::varchar, coalesce(event_date, date '9999-12-31')::varchar || lpad(row_no::varchar, 12, '0'))`;

/** Children of whom any row in the base had the outcome, by the ethnicity of their first row there; written apart. */
async function anyFromSql({ dataset, chosen, base, outcome }: QueryContext): Promise<Cells> {
  const where = conditionsSql([...chosen, ...(base.where ?? [])]);
  const children = sql`(select ${FIRST} as ethnicity, bool_or(${conditionsSql(outcome.where)}) as met from ${identifier(dataset.table)} where ${where} group by ${CHILD})`;
  return (await cellsFromSql(['ethnicity'], children, sql`met`)).met;
}

/** Children by the furthest step of the ladder that any of their rows reached, as the first code of that step. */
async function furthestFromSql({ dataset, chosen, contract }: QueryContext): Promise<Cells> {
  const { column, steps } = contract.ladder;
  const places = [...steps]
    .sort((a, b) => a.step - b.step)
    .flatMap(({ codes }, at) => codes.map((code) => sql`when ${code} then ${at + 1}`))
    .reduce((one, two) => sql`${one} ${two}`);
  const names = [...steps]
    .sort((a, b) => a.step - b.step)
    .map(({ codes }, at) => sql`when ${at + 1} then ${codes[0] ?? ''}`)
    .reduce((one, two) => sql`${one} ${two}`);
  const reached = sql`(select ${FIRST} as ethnicity, max(case ${identifier(column)}::varchar ${places} else 0 end) as place from ${identifier(dataset.table)} where ${conditionsSql(chosen)} group by ${CHILD})`;
  const named = sql`(select ethnicity, case place ${names} else 'NR' end as step from ${reached})`;
  return (await cellsFromSql(['ethnicity', 'step'], named)).all;
}

function byFirstWord(cells: Cells): Cells {
  const sums: Record<string, number> = {};
  for (const [key, rows] of Object.entries(cells)) {
    const [word = ''] = key.split(' ');
    sums[word] = (sums[word] ?? 0) + rows;
  }
  return sums;
}

/** The live counts of a part with its own ticks left out, from DuckDB. */
async function liveCounts({ dataset, parts }: OpenExtract, selection: Selection, of: string): Promise<Cells> {
  const others = parts
    .filter(({ id }) => id !== of)
    .map((part) => ({ column: part.id, codes: selection.ticks[part.id] ?? part.opening }))
    .filter(({ codes }) => codes.length > 0);
  const where = conditionsSql(others);
  return (await cellsFromSql([of], sql`(select * from ${identifier(dataset.table)} where ${where})`)).all;
}

describe.each(EXTRACTS.map(({ kind }) => kind))('the pass and DuckDB over the sample %s', (kind) => {
  it(`give the same numbers for ${SELECTIONS} selections drawn at random`, async () => {
    const roll = dice(seed + kind.length);
    const { extract, pass } = await openSample(kind);
    let [people, notEmpty] = [0, 0];
    for (let drawn = 0; drawn < SELECTIONS; drawn++) {
      const selection = randomSelection(roll, extract);
      const asked = queryContextOf(extract, selection);
      if (!asked) throw new Error(`The sample ${kind} supplies no outcome.`);
      const { request, answer, cells } = fromPass(pass, extract, selection, asked);
      const told = `seed ${seed}, ${kind}, selection ${drawn}: ${JSON.stringify(selection)}`;
      expect(cells, told).toEqual(await fromEngine(asked));

      const twin = sqlTwin(extract.dataset, extract.contract, request, tableNamed(request.tables, 'outcome:outcome'));
      const twinned = await engine.query({ text: twin, values: [] });
      const twinTotal = [...(twinned.getChild('counted') ?? [])].reduce<number>((sum, one) => sum + Number(one), 0);
      expect(twinTotal, told).toBe(total(cells.outcome));

      const part = extract.parts[roll(extract.parts.length)];
      if (part && part.id !== 'month') {
        const counted = await liveCounts(extract, selection, part.id);
        expect(total(counted), `${told}, live counts of ${part.id}`).toBe(
          (answer.counts[part.id] ?? new Float64Array()).reduce((sum, rows) => sum + rows, 0),
        );
      }
      people += asked.unit === 'events' ? 0 : 1;
      notEmpty += answer.events > 0 ? 1 : 0;
    }
    // Otherwise the comparison was of nothing with nothing.
    expect(notEmpty).toBeGreaterThan(SELECTIONS / 8);
    expect(people).toBeGreaterThan(SELECTIONS / 8);
  }, 120_000);
});

function tableNamed(tables: readonly Table[], id: string): Table {
  const table = tables.find((one) => one.id === id);
  if (!table) throw new Error(`No table ${id} was asked for.`);
  return table;
}

function total(cells: Cells): number {
  return Object.values(cells).reduce((sum, rows) => sum + rows, 0);
}
