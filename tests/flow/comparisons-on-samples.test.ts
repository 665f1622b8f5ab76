import { describe, expect, test } from 'vitest';
import planted from '../../data/planted-effects.json';
import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import { type Cell, type PresentedFigure, plain } from '../../src/presentation/figure';
import { POLICE_COMMAND_UNITS } from '../../src/vocabulary/places';
import { changePlan } from '../../src/figures/change';
import { stratifiedPlan, triplePlan } from '../../src/figures/comparisons';
import { intersectionPlan } from '../../src/figures/intersection';
import { type AnsweringExtract, openSample } from '../support/answer-plan';

const SPAN = 60_000;
const EVERYTHING = { age: [], month: [] };

const samples = new Map<ExtractKind, Promise<AnsweringExtract>>();

/** Opened once for all tests. */
function sample(kind: ExtractKind): Promise<AnsweringExtract> {
  const open = samples.get(kind) ?? openSample(kind);
  samples.set(kind, open);
  return open;
}

const cellsOf = ({ rows }: PresentedFigure, id: string): Readonly<Record<string, string>> => {
  const row = rows.find((one) => one.id === id);
  const cells = Object.entries(row?.cells ?? {});
  return Object.fromEntries(cells.map(([name, { text, soft = '' }]) => [name, `${text} ${soft}`.trim()]));
};

const draw = (extract: AnsweringExtract, plan: Parameters<AnsweringExtract['draw']>[0], over = {}) =>
  extract.draw(plan, { ticks: EVERYTHING, ...over });
describe.each(['oocd', 'remand', 'kcpo', 'rule49'] as const)('on the sample %s', (kind) => {
  test(
    'SQL and the counting pass say the same of the comparison as it stands',
    async () => {
      const extract = await sample(kind);
      for (const unit of ['children', 'events'] as const) {
        const triple = await extract.draw(triplePlan, { unit });
        const alike = await extract.draw(stratifiedPlan, { unit });
        // Of decisions the ranges differ: here they allow for repeats of one child, like for like they cannot and say so.
        const said = (cell: Cell | undefined) => (unit === 'events' ? cell?.text : `${cell?.text} ${cell?.soft ?? ''}`);
        const standing = alike.counts?.rows.map(({ id, cells }) => [id, said(cells['standing'])]);
        expect(standing).toEqual(triple.rows.map(({ id, cells }) => [id, said(cells['times'])]));
        if (unit === 'events') {
          expect(alike.base).toMatch(/The likely ranges take each as separate, so they are too narrow\.$/);
          expect(triple.base).toMatch(/. The likely ranges allow for children who come again\.$/);
        }
      }
    },
    SPAN,
  );
});

const expected = (id: string) => planted.effects.find((effect) => effect.id === id)?.value ?? Number.NaN;

function rangeIn(text: string | undefined): readonly [number, number] {
  const match = /([\d.]+) to ([\d.]+)/.exec(text ?? '');
  return [Number(match?.[1]), Number(match?.[2])];
}

function expectWithin(value: number, text: string | undefined): void {
  const [lower, upper] = rangeIn(text);
  expect({ value, lower, upper, inside: lower <= value && value <= upper }).toMatchObject({ inside: true });
}

describe('planted effects', () => {
  test(
    'what is held equal from the start recovers the planted ratios from the ratios as they stand',
    async () => {
      const extract = await sample('oocd');
      const choice = {
        unit: 'events' as const,
        outcomes: { oocd: 'charge' },
      };
      const figure = await draw(extract, stratifiedPlan, choice);
      const black = figure.counts?.rows.find(({ id }) => id === 'black')?.cells;
      expectWithin(expected('oocd-charge-crude-black'), black?.['standing']?.soft);
      expectWithin(expected('oocd-charge-alike-black'), black?.['alike']?.soft);
      expect(plain(figure.finding)).toMatch(
        /^A charge was still more likely for Black than for White people in similar cases\. That is 1\.33 times as likely, against 1\.64 as it stands\. About half of the gap goes\.$/,
      );
      const mixed = figure.counts?.rows.find(({ id }) => id === 'mixed')?.cells;
      expect(mixed?.['alike']).toMatchObject({ text: '1.20', soft: '(1.14 to 1.25)' });
      expectWithin(expected('oocd-charge-alike-mixed'), mixed?.['alike']?.soft);
    },
    SPAN,
  );

  test.each(['black', 'mixed'] as const)(
    'history is held from the start on remand: %s',
    async (group) => {
      const figure = await draw(await sample('remand'), stratifiedPlan, { unit: 'events' });
      const cells = figure.counts?.rows.find(({ id }) => id === group)?.cells;
      expectWithin(expected(`remand-ryda-alike-${group}`), cells?.['alike']?.soft);
    },
    SPAN,
  );

  test(
    'no further action can be asked for, out of every decision: its planted ratio is in the range',
    async () => {
      const choice = { unit: 'events' as const, outcomes: { oocd: 'no_further_action' }, matchedOn: ['admission'] };
      const figure = await draw(await sample('oocd'), stratifiedPlan, choice);
      const black = figure.counts?.rows.find(({ id }) => id === 'black')?.cells;
      expectWithin(expected('oocd-nfa-alike-black'), black?.['alike']?.soft);
      expect(figure.base).toContain('decisions of every kind, no further action and');
    },
    SPAN,
  );

  test(
    'the change of practice in one command unit is found on its day',
    async () => {
      const extract = await sample('kcpo');
      const unit = POLICE_COMMAND_UNITS.find(({ id }) => id === 'bcu-cs')?.boroughs ?? [];
      const figure = await extract.draw(changePlan, {
        ticks: { ...EVERYTHING, borough: unit },
        change: '2022-06-01',
      });
      expectWithin(expected('kcpo-referred-before-black'), cellsOf(figure, 'black-before')['range']);
      expectWithin(expected('kcpo-referred-after-black'), cellsOf(figure, 'black-since')['range']);
      expectWithin(1.1 / 2.2, cellsOf(figure, 'black-since')['change']);
      expect(plain(figure.finding)).toBe(
        'Before 1 June 2022, 47 of 61 Black people and 7 of 29 White people were referred for an order. Since then it was 29 of 72 and 10 of 22. In their first case, that is too few to tell.',
      );
      // Over all places there are enough on both sides.
      const everywhere = await extract.draw(changePlan, { ticks: EVERYTHING, change: '2022-06-01' });
      expect(plain(everywhere.finding)).toBe(
        'Black people went from 2.2 to 1.16 times as likely as White people to be referred for an order in their first case. That is from before 1 June 2022 (153 of them) to since (159). Such a change is unlikely to be chance.',
      );
      expect(figure.base).toContain('(11 months)');
      expect(figure.base).toContain('(10 months)');
    },
    SPAN,
  );
});
describe('before and after', () => {
  test(
    'without a day one line offers it, and nothing is counted',
    async () => {
      const figure = await draw(await sample('kcpo'), changePlan);
      expect(figure.unavailable).toMatch(/^Set the day on which something changed/);
      expect(figure.controls?.[0]).toMatchObject({ id: 'change', day: { value: '' } });
      expect(figure.idle, 'it is passed over until a day is set').toBe(true);
    },
    SPAN,
  );
});

describe('where two things meet', () => {
  test(
    'each row has its own base; ages with unknown sex are one row and compared with nobody',
    async () => {
      const extract = await sample('oocd');
      const figure = await extract.draw(intersectionPlan);
      expect(figure.rows.map(({ label }) => label)).toEqual([
        ...['10 to 14, male', '15, male', '16 to 17, male', '10 to 14, female', '15, female', '16 to 17, female'],
        ...['Other sex, all ages', 'Sex not known, all ages'],
      ]);
      expect(plain(figure.finding)).toMatch(
        /^In \d of 6 rows, Black children were less likely than White children to get a community resolution\./,
      );
      const total = figure.rows.reduce(
        (sum, { cells }) => sum + Number(cells['all']?.text.split(' of ')[1]?.replace(',', '')),
        0,
      );
      expect(figure.unknowns).toContain(` of ${total.toLocaleString('en-GB')} children`);
      const unknown = figure.counts?.rows.filter(({ id }) => id.includes('sex-unknown')) ?? [];
      expect(unknown.length).toBeGreaterThan(4);
      expect(unknown.every(({ cells }) => !cells['gap']?.text)).toBe(true);
    },
    SPAN,
  );

  test.each(['care_status', 'send', 'area'] as const)(
    '%s is answered where it is supplied',
    async (crossing) => {
      const figure = await (await sample('oocd')).draw(intersectionPlan, { crossing });
      expect(figure.rows.length).toBeGreaterThan(4);
      // Everyone in the base stands in exactly one row, whatever is crossed.
      expect(figure.unknowns).toContain(' of 6,509 children');
      expect(figure.controls?.[0]?.options.find(({ chosen }) => chosen)?.id).toBe(crossing);
    },
    SPAN,
  );
});
