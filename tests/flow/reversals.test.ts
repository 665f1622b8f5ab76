/** A headline whose like-for-like result reverses or vanishes says so in the headline itself. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { guessMapping } from '../../src/dataset/mapping/guess';
import { profileOf } from '../../src/dataset/loading/profile-of';
import type { Engine } from '../../src/engine/engine';
import { plain, type PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { answerSheet } from '../../src/workbook/answering/answer';
import { overviewInTurns } from '../../src/workbook/answering/answer-overview';
import { answerOverview } from '../support/answer-overview';
import { failureInWords } from '../../src/vocabulary/failure';
import { answering, answeringColumns, figureOf, readRow } from '../support/answer-sheets';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { column } from '../support/parquet';

const SPAN = 120_000;
const FOLDER = new URL('../../../shared/data/reversals/', import.meta.url);

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
}, SPAN);

const remarkOf = (sheet: PresentedSheet): string => figureOf(sheet, 'like-for-like').remark ?? '';

describe.skipIf(!existsSync(FOLDER))('reversals retold', () => {
  /** Opened through the mapping that the workbook guesses, as a text file is. */
  async function sheetOf(name: string, over: Partial<Selection>): Promise<PresentedSheet> {
    const blob = new Blob([readFileSync(new URL(name, FOLDER))]);
    const opened = await nodeDecoder.open(blob, name);
    if (!opened.ok) throw new Error(failureInWords(opened.failure));
    const profile = await profileOf(engine, opened.value);
    if (!profile.ok) throw new Error(failureInWords(profile.failure));
    const { mapping } = guessMapping(profile.value);
    // The pseudonyms are of children: a number unlike on every row is not guessed to be one.
    const columns = { ...mapping.columns, person_id: { from: 'person_id' } };
    const open = await answering(engine, blob, name, { mapping: { ...mapping, columns } });
    return open.sheet({ ticks: { month: [] }, ...over });
  }

  it(
    'admissions to Berkeley: the gap vanishes among similar cases, and the headline says so',
    async () => {
      const sheet = await sheetOf('ucb.csv', {});
      expect(plain(sheet.headline)).toMatch(
        /^Black children were less likely than White children to get a community resolution at their first formal or informal outcome\. It was 30 in 100 \(.*\), against 45 in 100 \(.*\)\. Among similar cases there is no clear gap\.$/,
      );
      expect(plain(sheet.rider)).toContain('Similar cases have the same offence group, gravity and admission.');
      expect(readRow(figureOf(sheet, 'like-for-like'), 'alike').slice(1)).toEqual(['1.06', '0.97 to 1.15']);
      expect(plain(figureOf(sheet, 'like-for-like').finding)).toBe(
        'No clear gap between Black children and White children is left in similar cases. That is 1.06 times as likely, against 0.68 as it stands.',
      );
      expect(remarkOf(sheet)).toMatch(/^The gap is not the same in every kind of case, so one figure hides something/);
    },
    SPAN,
  );

  it(
    'a gap that the kind of offence turns round',
    async () => {
      const sheet = await sheetOf('simpson_offence.csv', { outcomes: { oocd: 'charge' } });
      expect(plain(sheet.headline)).toMatch(
        /^Black children were more likely than White children to be charged at their first formal or informal outcome\. It was 56 in 100 .*\. Among similar cases there is no clear gap\.$/,
      );
      expect(readRow(figureOf(sheet, 'like-for-like'), 'alike').slice(1)).toEqual(['0.88', '0.74 to 1.04']);
    },
    SPAN,
  );

  it(
    'a gap that borough turns round: it is not held, so the figure and the headline say which column would',
    async () => {
      const sheet = await sheetOf('simpson_borough.csv', { outcomes: { oocd: 'charge' } });
      expect(plain(sheet.headline)).toMatch(
        /^Black children were more likely than White children to be charged at their first formal or informal outcome\. It was 56 in 100 .*\. Among similar cases with the same borough too, there is no clear gap\.$/,
      );
      expect(remarkOf(sheet)).toContain('Holding borough equal too would leave no clear gap: 0.88 times.');
      expect(figureOf(sheet, 'like-for-like').base).toContain('Not held equal, though supplied: age, sex and borough.');
      const held = await sheetOf('simpson_borough.csv', {
        outcomes: { oocd: 'charge' },
        matchedOn: ['offence_group', 'gravity', 'admission', 'borough'],
      });
      expect(readRow(figureOf(held, 'like-for-like'), 'alike')[1]).toBe('0.88');
      expect(plain(held.headline)).toMatch(/ Among similar cases there is no clear gap\.$/);
    },
    SPAN,
  );
});

/** Of two kinds of case: how many of each group, and how many of them were charged. */
const KINDS = [
  { black: [100, 12], white: [400, 80] },
  { black: [400, 240], white: [100, 75] },
] as const;

/** Black children more often in the kind of case that is charged more, and charged less often in each. */
function reversed(name: string, values: readonly [string | number, string | number]) {
  const rows = KINDS.flatMap(({ black, white }, kind) =>
    (
      [
        ['B2', black],
        ['W1', white],
      ] as const
    ).flatMap(([ethnicity, [many, charged]]) =>
      Array.from({ length: many }, (_, at) => ({ ethnicity, value: values[kind] ?? '', charged: at < charged })),
    ),
  );
  const same: Readonly<Record<string, string | number>> = {
    ...{ offence_group: 'violence', gravity: '3', gravity_scheme: '1-5', admission: 'admitted' },
    ...{ previous_disposals: 'none', age: 15, sex: 'male', borough: 'E09000007', care_status: 'none', send: 'none' },
  };
  return [
    column(
      'person_id',
      'text',
      rows.map((_, at) => `p${at}`),
    ),
    column(
      'event_date',
      'day',
      rows.map(() => '2024-06-03'),
    ),
    column(
      'ethnicity',
      'text',
      rows.map(({ ethnicity }) => ethnicity),
    ),
    column(
      'disposal',
      'text',
      rows.map(({ charged }) => (charged ? 'charge' : 'community_resolution')),
    ),
    ...Object.entries(same).map(([one, value]) =>
      column(
        one,
        one === 'age' ? 'int' : 'text',
        rows.map((row) => (one === name ? row.value : value)),
      ),
    ),
  ];
}

const CHARGE = { outcomes: { oocd: 'charge' } };

describe('a gap that one column turns round', () => {
  it.each([
    ['offence_group', ['violence', 'theft']],
    ['gravity', ['2', '4']],
    ['admission', ['admitted', 'denied']],
    ['previous_disposals', ['none', 'two_or_more']],
  ] as const)(
    '%s is held from the start: the headline says that it is the other way round',
    async (name, values) => {
      const sheet = await (await answeringColumns(engine, reversed(name, values))).sheet(CHARGE);
      expect(plain(sheet.headline)).toBe(
        'Black children were more likely than White children to be charged at their first formal or informal outcome. It was 50 in 100 (252 of 500), against 31 in 100 (155 of 500). Among similar cases they were less likely.',
      );
      expect(plain(figureOf(sheet, 'like-for-like').finding)).toMatch(
        /^The gap turns round\. Black children were less likely than White children in similar cases to be charged\. That is 0\.7\d times as likely, against 1\.63 as it stands\.$/,
      );
    },
    SPAN,
  );

  it.each([
    ['age', [12, 16], 'age'],
    ['sex', ['male', 'female'], 'sex'],
    ['borough', ['E09000007', 'E09000014'], 'borough'],
    ['care_status', ['none', 'looked_after'], 'care status'],
    ['send', ['none', 'ehc_plan'], 'SEND'],
  ] as const)(
    '%s is not held: the headline and the figure say which column would',
    async (name, values, words) => {
      const sheet = await (await answeringColumns(engine, reversed(name, values))).sheet(CHARGE);
      expect(plain(sheet.headline)).toBe(
        `Black children were more likely than White children to be charged at their first formal or informal outcome. It was 50 in 100 (252 of 500), against 31 in 100 (155 of 500). Among similar cases with the same ${words} too, the gap turns round.`,
      );
      expect(remarkOf(sheet)).toMatch(
        new RegExp(`^Holding ${words} equal too would turn the gap round: 0\\.7\\d times\\.`),
      );
      const left = ['age', 'sex', 'borough', 'care status', 'SEND'];
      expect(figureOf(sheet, 'like-for-like').base).toContain(
        `Not held equal, though supplied: ${left.slice(0, -1).join(', ')} and ${left.at(-1) ?? ''}.`,
      );
    },
    SPAN,
  );

  it(
    'the overview says so of the decision that its headline touches',
    async () => {
      const open = await answeringColumns(engine, reversed('offence_group', ['violence', 'theft']));
      const given: PresentedSheet[] = [];
      for await (const sheet of overviewInTurns(open.counter, [open.extract], OPENING_SELECTION)) given.push(sheet);
      const [first, last] = given.map(({ headline, rider }) => ({ headline: plain(headline), rider: plain(rider) }));
      expect(given).toHaveLength(2);
      expect(first?.headline).not.toContain('similar cases');
      expect(first?.rider).toMatch(/ Similar cases are still being compared\.$/);
      expect(last?.headline).toBe(`${first?.headline ?? ''}. At charge, among similar cases they were less likely.`);
      expect(last?.rider).toMatch(
        / Similar cases have the same offence group, gravity, admission and previous disposals\.$/,
      );
      const still = await answeringColumns(engine, reversed('religion', ['', '']));
      expect(plain((await answerOverview(still.counter, [still.extract], OPENING_SELECTION)).headline)).not.toContain(
        'similar cases',
      );
    },
    SPAN,
  );

  it(
    'until similar cases are compared the sheet says so under its headline, and adds nothing to it',
    async () => {
      const open = await answeringColumns(engine, reversed('offence_group', ['violence', 'theft']));
      const given: PresentedSheet[] = [];
      const selection = { ...OPENING_SELECTION, ...CHARGE };
      for await (const sheet of answerSheet(open.counter, open.extract, selection, null)) given.push(sheet);
      const [first, last] = [given[0], given.at(-1)];
      if (!first || !last) throw new Error('No sheet was given.');
      expect(plain(first.headline)).toMatch(/, against 31 in 100 \(155 of 500\)\.$/);
      expect(plain(first.rider)).toMatch(/ Similar cases are still being compared\.$/);
      expect(plain(last.headline)).toMatch(/ Among similar cases they were less likely\.$/);
      expect(plain(last.rider)).not.toContain('still being compared');
      // An answer of before is no answer: dimmed, it may speak of another selection.
      const again: PresentedSheet[] = [];
      for await (const sheet of answerSheet(open.counter, open.extract, selection, last)) again.push(sheet);
      expect(plain(again[0]?.headline ?? [])).toMatch(/, against 31 in 100 \(155 of 500\)\.$/);
    },
    SPAN,
  );

  it(
    'nothing is added to a headline that stays like for like',
    async () => {
      const sheet = await (await answeringColumns(engine, reversed('religion', ['', '']))).sheet(CHARGE);
      expect(plain(sheet.headline)).toBe(
        'Black children were more likely than White children to be charged at their first formal or informal outcome. It was 50 in 100 (252 of 500), against 31 in 100 (155 of 500).',
      );
    },
    SPAN,
  );
});
