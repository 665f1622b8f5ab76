/** What is measured, in one line of words; each choice in short and in full. */
import { describe, expect, it } from 'vitest';
import { EXTRACTS, extractContract, type ExtractContract } from '../../src/dataset/kinds/extracts';
import { controlsOf } from '../../src/presentation/controls';
import { choiceLines } from '../../src/screen/sheet/choice-lines';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';

function controls(contract: ExtractContract, outcomeId?: string, chosen: Partial<Selection> = {}) {
  const outcome = contract.outcomes.find(({ id }) => id === outcomeId) ?? contract.outcomes[0];
  if (!outcome) throw new Error(`${contract.kind} has no outcome.`);
  const selection = { ...OPENING_SELECTION, ...chosen };
  const asked = { outcome, base: outcome.base, unit: selection.unit };
  return controlsOf(contract, contract.outcomes, asked, selection, true);
}

/** The line as it is read. */
const line = (...asked: Parameters<typeof controls>): string =>
  choiceLines(controls(...asked), false)
    .map(({ lead, items }) => `${lead}: ${items.map(({ before, value }) => `${before}${value}`).join(', ')}.`)
    .join(' ');

describe('the line of what is measured', () => {
  it('says what is chosen of every choice', () => {
    expect(line(extractContract('oocd'))).toBe(
      'Measured: community resolution, out of the five disposals with a formal or informal outcome, beside White, five broad groups, children once, by half-year.',
    );
    expect(line(extractContract('kcpo'))).toBe(
      'Measured: referred, out of those randomised in, beside White, five broad groups, children once, by half-year.',
    );
    const chosen = { comparator: 'all_others', detail: 'nineteen', unit: 'any', grain: 'financial_year' } as const;
    expect(line(extractContract('remand'), undefined, chosen)).toContain(
      'out of every remand decision, beside all other groups, nineteen groups, children by any decision, by financial year.',
    );
  });

  it('has a button where there is something to choose, and words where there is not', () => {
    const [one] = choiceLines(controls(extractContract('oocd'), 'accepted'), false);
    expect(one?.items.map(({ control, open }) => [control.id, open])).toEqual([
      ['outcome', true],
      ['base', false],
      ['comparator', true],
      ['detail', true],
      ['unit', true],
      ['grain', true],
    ]);
    expect(one?.items[1]).toMatchObject({ before: 'out of ', value: 'those offered, with an answer' });
  });

  it('gives a figure’s own choices a line each', () => {
    const held = {
      id: 'held' as const,
      legend: 'Hold equal',
      multiple: true as const,
      options: [
        { id: 'age', label: 'Age', chosen: true },
        { id: 'sex', label: 'Sex', chosen: false },
        { id: 'gravity', label: 'Gravity', chosen: true },
      ],
    };
    expect(choiceLines([held], true).map(({ lead, items }) => [lead, items.map(({ value }) => value)])).toEqual([
      ['Hold equal', ['Age', 'Gravity']],
    ]);
  });
});

describe('a base', () => {
  it('is chosen by plain words behind the outcome, its full words beside', () => {
    const base = controls(extractContract('oocd')).find(({ id }) => id === 'base');
    expect(base?.options.map(({ label }) => label)).toEqual([
      'of any formal or informal outcome',
      'of every decision',
      'instead of a charge',
    ]);
    expect(base?.options[2]?.full).toBe('community resolution or charge');
  });

  it('has a short name in every kind', () => {
    for (const { kind, outcomes } of EXTRACTS) {
      for (const { id, base, otherBases = [] } of outcomes) {
        const names = [base, ...otherBases].map(({ short }) => short);
        expect([kind, id, new Set(names).size]).toEqual([kind, id, names.length]);
        for (const name of names) {
          expect(name).toMatch(/^(?:of|instead of) /);
          expect(name.length, name).toBeLessThanOrEqual(56);
        }
      }
    }
  });
});
