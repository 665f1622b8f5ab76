/** Beside a figure stand the controls that change it, and no other: tried on every figure of every sample. */
import { beforeAll, expect, it } from 'vitest';
import { EXTRACT_KINDS, extractContract, type ExtractKind } from '../../src/dataset/kinds/extracts';
import type { References } from '../../src/dataset/references/references';
import type { FigurePlan } from '../../src/figures/declaring/plan';
import { figuresOf } from '../../src/figures/sheets';
import type { Selection } from '../../src/selection/selection';
import { type AnsweringExtract, openSample } from '../support/answer-plan';
import { DRAWN, someOf } from '../support/long-form';
import { sampleReferences } from '../support/sample-references';

const SPAN = 400_000;
let references: References;
beforeAll(async () => {
  references = await sampleReferences();
}, SPAN);

/** Figures that the sample of a kind cannot answer, or whose words the other outcome of this test does not change. */
const ABSENT: Readonly<Partial<Record<ExtractKind, readonly string[]>>> = {
  kcpo: ['mix', 'years'],
  rule49: ['mix'],
};

/** Another choice of each control. */
function others(kind: ExtractKind): Readonly<Record<string, Partial<Selection>>> {
  const { outcomes } = extractContract(kind);
  const [first, second] = outcomes;
  const other = first?.otherBases?.[0];
  return {
    ...(second ? { outcome: { outcomes: { [kind]: second.id } } } : {}),
    ...(other ? { base: { bases: { [kind]: other.id } } } : {}),
    comparator: { comparator: 'black' },
    detail: { detail: 'nineteen' },
    unit: { unit: 'events' },
    grain: { grain: 'financial_year' },
  };
}

/** The figure as one text, or why there is none. */
async function drawn(sample: AnsweringExtract, plan: FigurePlan, chosen: Partial<Selection>): Promise<string> {
  try {
    return JSON.stringify(await sample.draw(plan, chosen, references));
  } catch (problem) {
    return String(problem);
  }
}

it.each(someOf(EXTRACT_KINDS, { many: 2 }))(
  `of %s (${DRAWN})`,
  async (kind) => {
    const sample = await openSample(kind);
    const found: Record<string, readonly string[]> = {};
    const said: Record<string, readonly string[]> = {};
    for (const plan of figuresOf(kind)) {
      const day = plan.id === 'change' ? { change: '2022-06-01' } : {};
      const tried = Object.entries(others(kind));
      const asItIs = await drawn(sample, plan, day);
      const texts = await Promise.all(tried.map(([, chosen]) => drawn(sample, plan, { ...day, ...chosen })));
      found[plan.id] = tried.flatMap(([control], place) => (texts[place] === asItIs ? [] : [control]));
      said[plan.id] = tried.flatMap(([control]) => (plan.uses.some((one) => one === control) ? [control] : []));
    }
    for (const figure of ABSENT[kind] ?? []) found[figure] = said[figure] ?? [];
    expect(found).toEqual(said);
  },
  SPAN,
);
