import { describe, expect, test } from 'vitest';
import { boroughCode } from '../../data/model/boroughs';
import { NO_STREET_RESOLUTIONS } from '../../data/model/oocd-assumptions';
import type { Cell } from '../../data/model/columns';
import type { Sheet } from '../../data/model/sheet';
import { sample } from './samples';

/** Rows of a sheet as plain objects of some columns. */
function rowsOf(sheet: Sheet, ...names: readonly string[]): readonly Readonly<Record<string, Cell>>[] {
  const columns = names.map((name) => sheet.column(name));
  return Array.from({ length: sheet.rows }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.name, column.get(row)])),
  );
}

describe('out-of-court disposals', () => {
  const rows = rowsOf(
    sample('oocd').sheet,
    'borough',
    'route',
    'disposal',
    'event_date',
    'gravity',
    'gravity_scheme',
    'age',
  );

  test('four boroughs send no street community resolutions, the others do', () => {
    const withStreet = new Set(rows.filter(({ route }) => route === 'street').map(({ borough }) => borough));
    const without = NO_STREET_RESOLUTIONS.map(boroughCode);
    expect(without.filter((code) => withStreet.has(code))).toEqual([]);
    expect(withStreet.size).toBeGreaterThan(27);
    expect(rows.filter(({ route, disposal }) => route === 'street' && disposal !== 'community_resolution')).toEqual([]);
  });

  test('the gravity matrix changes on 1 April 2023', () => {
    const wrong = rows.filter(
      ({ event_date, gravity_scheme }) => String(event_date) >= '2023-04-01' !== (gravity_scheme === '1-5'),
    );
    expect(wrong).toEqual([]);
    expect(rows.filter(({ gravity, gravity_scheme }) => gravity === '5' && gravity_scheme === '1-4')).toEqual([]);
  });

  test('about 1.5 in 100 are adults', () => {
    const adults = rows.filter(({ age }) => Number(age) >= 18).length / rows.length;
    expect(adults).toBeGreaterThan(0.012);
    expect(adults).toBeLessThan(0.018);
  });
});

describe('remand', () => {
  const rows = rowsOf(sample('remand').sheet, 'remand_decision', 'age', 'final_outcome', 'event_date');

  test('nobody under 12 is remanded to youth detention', () => {
    expect(
      rows.filter(({ remand_decision, age }) => remand_decision === 'ryda' && age !== null && Number(age) < 12),
    ).toEqual([]);
  });

  test('only recent cases are pending, and about two thirds of detained children get no custody', () => {
    expect(
      rows.filter(({ final_outcome, event_date }) => final_outcome === 'pending' && String(event_date) < '2024-07-01'),
    ).toEqual([]);
    const ended = rows.filter(
      ({ remand_decision, final_outcome }) => remand_decision === 'ryda' && final_outcome !== 'pending',
    );
    const notCustody = ended.filter(({ final_outcome }) => final_outcome !== 'custodial').length / ended.length;
    expect(Math.abs(notCustody - 0.66)).toBeLessThan(0.03);
  });
});

describe('knife crime prevention orders', () => {
  const ORDERS = ['interim_order', 'full_order'];
  const rows = rowsOf(
    sample('kcpo').sheet,
    ...[
      'stage_reached',
      'route',
      'positive_requirements',
      'prohibitions',
      'positive_intervention',
      'breach',
      'order_months',
    ],
  );

  test('an interim order without notice carries prohibitions only', () => {
    const withoutNotice = rows.filter(
      ({ stage_reached, route }) => stage_reached === 'interim_order' && route === 'otherwise',
    );
    expect(withoutNotice.length).toBeGreaterThan(0);
    expect(
      withoutNotice.every(
        ({ positive_requirements, prohibitions }) => positive_requirements === 0 && Number(prohibitions) > 0,
      ),
    ).toBe(true);
  });

  test('only orders are breached, and about half carry a positive intervention', () => {
    const orders = rows.filter(({ stage_reached }) => ORDERS.includes(String(stage_reached)));
    const others = rows.filter(({ stage_reached }) => !ORDERS.includes(String(stage_reached)));
    expect(others.filter(({ breach, order_months }) => breach !== null || order_months !== null)).toEqual([]);
    const positive =
      orders.filter(({ positive_intervention }) => positive_intervention === 'yes').length / orders.length;
    expect(Math.abs(positive - 0.52)).toBeLessThan(0.1);
  });
});

describe('rule 49', () => {
  const rows = rowsOf(sample('rule49').sheet, 'establishment', 'start', 'end', 'event_date', 'age', 'person_id');

  test('November 2024 was never sent, the months beside it were', () => {
    const months = new Set(rows.map(({ event_date }) => String(event_date).slice(0, 7)));
    expect([months.has('2024-10'), months.has('2024-11'), months.has('2024-12')]).toEqual([true, false, true]);
    expect(months.size).toBe(71);
  });

  test('Cookham Wood ends on 31 March 2024', () => {
    const cookham = rows.filter(({ establishment }) => establishment === 'cookham_wood');
    expect(cookham.every(({ event_date, end }) => String(event_date) <= '2024-03-31' && end !== null)).toBe(true);
  });

  test('some episodes are still open, all recent; none ends before it starts or overlaps the next of the same child', () => {
    const open = rows.filter(({ end }) => end === null);
    expect(open.length).toBeGreaterThan(2);
    const last = new Map<Cell | undefined, number>();
    for (const { person_id, start, end } of rows) {
      expect(Number(start)).toBeGreaterThanOrEqual(last.get(person_id) ?? 0);
      if (end !== null) expect(Number(end)).toBeGreaterThan(Number(start));
      last.set(person_id, Number(end ?? start));
    }
  });

  test('children are 15 to 18', () => {
    expect(rows.filter(({ age }) => age !== null && (Number(age) < 15 || Number(age) > 18))).toEqual([]);
  });
});
