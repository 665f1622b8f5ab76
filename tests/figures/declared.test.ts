import { beforeAll, describe, expect, it } from 'vitest';
import type { CountRequest, Table } from '../../src/counting/protocol';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { FIGURES, figuresOf } from '../../src/figures/sheets';
import { SECTION } from '../../src/presentation/section-titles';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { queryContextOf, contextOf } from '../../src/workbook/answering/query-context';
import { answerSheet } from '../../src/workbook/answering/answer';
import type { Answering } from '../support/answer-sheets';
import { openedSample } from '../support/opened-samples';

describe('a figure is declared once', () => {
  it('with an id of its own on every sheet, a name and a section', () => {
    for (const { kind } of EXTRACTS) {
      const plans = figuresOf(kind);
      expect(new Set(plans.map(({ id }) => id)).size, kind).toBe(plans.length);
      expect(new Set(plans.map(({ name }) => name)).size, kind).toBe(plans.length);
    }
    const titles: readonly string[] = Object.values(SECTION);
    expect(FIGURES.filter(({ name, section }) => !name || !titles.includes(section))).toEqual([]);
  });

  it('and stands on the sheet of at least one kind', () => {
    const placed = new Set(EXTRACTS.flatMap(({ kind }) => figuresOf(kind)));
    expect(FIGURES.filter((plan) => !placed.has(plan)).map(({ id }) => id)).toEqual([]);
  });
});

describe('figures that ask the same', () => {
  let oocd: Answering;
  beforeAll(async () => {
    oocd = await openedSample('oocd');
  }, 60_000);

  it.each(['children', 'any', 'events'] as const)('ask it in the same words: %s', (unit) => {
    const asked = queryContextOf(oocd.extract, { ...OPENING_SELECTION, unit });
    if (!asked) throw new Error('No outcome.');
    const context = contextOf(oocd.extract, OPENING_SELECTION, asked);
    const byId = new Map<string, Table>();
    let shared = 0;
    for (const plan of figuresOf('oocd')) {
      if (plan.kind !== 'counted' || plan.unavailable(asked) !== null || plan.doesNotApply?.(asked)) continue;
      for (const table of plan.tables(asked, context)) {
        const known = byId.get(table.id);
        if (known) shared += 1;
        expect(table, `${plan.id}: ${table.id}`).toEqual(known ?? table);
        byId.set(table.id, table);
      }
    }
    expect(shared).toBeGreaterThanOrEqual(6);
  });

  it('are counted once', async () => {
    const requests: CountRequest[] = [];
    const counter = {
      ...oocd.counter,
      count: (key: string, request: CountRequest) => {
        requests.push(request);
        return oocd.counter.count(key, request);
      },
    };
    for await (const sheet of answerSheet(counter, oocd.extract, OPENING_SELECTION, null))
      expect(sheet.id).toBe('oocd');
    for (const { tables } of requests) expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    expect(requests.flatMap(({ tables }) => tables).filter(({ id }) => id === 'by-group:base')).toHaveLength(1);
  });
});
