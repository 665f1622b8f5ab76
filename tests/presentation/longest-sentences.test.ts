/** No sentence about two groups grows long, whatever is counted, of whom and with which verdict: every outcome is tried. */
import { describe, expect, it } from 'vitest';
import { EXTRACT_KINDS, extractContract, type ExtractKind } from '../../src/dataset/kinds/extracts';
import { KCPO_STEPS, OOCD_STEPS } from '../../src/figures/funnels';
import { ADMISSION, BEFORE } from '../../src/figures/oocd-blocks';
import { BAIL, ENDS } from '../../src/figures/remand-blocks';
import { GROUNDS } from '../../src/figures/rule49-blocks';
import type { Adjustment } from '../../src/measures/adjustment';
import type { Claim } from '../../src/measures/claims';
import type { GroupRow } from '../../src/measures/measured';
import type { BlockName } from '../../src/measures/outcome-blocks';
import type { Rate } from '../../src/measures/rates';
import type { Alike } from '../../src/measures/stratified';
import type { Verdict } from '../../src/measures/verdict';
import { alikeFinding } from '../../src/presentation/figures/stratified-words';
import { tripleFinding } from '../../src/presentation/figures/triple-figure';
import { plain } from '../../src/presentation/figure';
import { type Nouns, nounsFor } from '../../src/presentation/nouns';
import { findingAbout } from '../../src/presentation/group-finding';
import { outOfBase } from '../../src/presentation/out-of-base';
import { type Spoken, twoSharesAloud } from '../../src/presentation/verdict-words';
import { rateFinding } from '../../src/presentation/rate-words';
import { OTHERS } from '../../src/selection/compared';
import { capital } from '../../src/vocabulary/written';
import { BAME, UNKNOWN_ETHNICITY } from '../../src/vocabulary/ethnicity';
import { MOST_WORDS, wordsIn } from '../support/readable';
import { sentencesOf } from '../support/sentences/cut';

const row = (
  id: string,
  label: string,
  codes: readonly string[] = [id],
  kind: GroupRow['kind'] = 'group',
): GroupRow => ({
  ...{ id, label, codes, kind },
});
const MIXED = row('mixed', 'Mixed: White and Black Caribbean');
const PAIRS: readonly (readonly [GroupRow, GroupRow])[] = [
  [row('black', 'Black'), row('white', 'White')],
  [row(BAME.id, 'Asian, Black, Mixed and Other'), MIXED],
  [MIXED, row(OTHERS, 'all other')],
  [MIXED, row('all', 'all', ['B1', ...UNKNOWN_ETHNICITY], 'total')],
];
const VERDICTS: readonly Verdict[] = ['more', 'less', 'could be chance', 'no gap', 'too few to say'];
const CLAIMS: readonly Claim[] = ['headline', 'spoken', 'cells'];

const rate = (events: number, atRisk: number): Rate => ({
  share: { events: { count: events, withheld: 0 }, atRisk: { count: atRisk, withheld: 0 } },
  range: { ok: true, value: { estimate: events / atRisk, lower: 0, upper: 1 } },
});

/** A comparison of two large groups, whatever its verdict. */
function spoken(group: GroupRow, verdict: Verdict, claim: Claim): Spoken {
  const [own, against] = [rate(1234, 5678), rate(2345, 6789)];
  const range = (estimate: number) => ({ estimate, lower: estimate - 0.1, upper: estimate + 0.1 });
  const value = { ratio: range(0.6), difference: range(-0.2), excess: range(-1234), verdict, claim };
  return {
    row: { row: group, rate: own, comparison: { ok: true, value }, against, bounds: null },
    ...{ share: 0.217, reference: 0.345, verdict, claim, excess: -1234, atRisk: 5678 },
  };
}

const ways = (kind: ExtractKind): readonly Nouns[] =>
  (['children', 'any', 'events'] as const).map((way) => nounsFor(extractContract(kind), way, 'children'));

/** All that may be said of a pair, with its verdict and claim. */
function each<Of>(say: (headlineRow: Spoken, reference: GroupRow) => Of): readonly Of[] {
  return PAIRS.flatMap(([group, reference]) =>
    VERDICTS.flatMap((verdict) => CLAIMS.map((claim) => say(spoken(group, verdict, claim), reference))),
  );
}

/** The sentences that are too long, each once; names may make them shorter than they look, never longer. */
const tooLong = (said: readonly string[]): readonly string[] =>
  [...new Set([...new Set(said)].flatMap(sentencesOf))]
    .filter((sentence) => sentence.split(' ').length > MOST_WORDS && wordsIn(sentence) > MOST_WORDS)
    .map((sentence) => `${wordsIn(sentence)}: ${sentence}`);

describe.each(EXTRACT_KINDS)('every outcome of %s, out of every base', (kind) => {
  const contract = extractContract(kind);
  const asked = contract.outcomes.flatMap((outcome) =>
    [outcome.base, ...(outcome.otherBases ?? [])].flatMap((base) =>
      ways(kind).map((nouns) => outOfBase({ base, outcome, nouns, contract })),
    ),
  );

  it('as a headline, and said aloud', () => {
    const said = asked.flatMap(({ outcome, nouns }) =>
      each((headlineRow, reference) => [
        plain(findingAbout({ headlineRow, reference, outcome }, nouns)),
        twoSharesAloud(outcome.noun, ['22', 'such children'], ['35', 'all other children'], headlineRow),
      ]).flat(),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(tooLong(said)).toEqual([]);
  });

  it('as a number more or fewer', () => {
    const said = asked.flatMap(({ outcome, nouns }) =>
      each((headlineRow, reference) =>
        plain(tripleFinding(headlineRow, { outcome, nouns, referenceOf: () => reference })),
      ),
    );
    expect(tooLong(said)).toEqual([]);
  });

  it('like for like, whatever becomes of the gap', () => {
    const said = asked.flatMap(({ outcome, nouns }) =>
      each((headlineRow, { label: reference }) =>
        ADJUSTMENTS.map((adjustment) => {
          const alike = { ok: true, value: { ...ALIKE, adjustment, verdict: headlineRow.verdict } } as const;
          return plain(alikeFinding({ headlineRow: headlineRow.row, alike, reference }, { outcome, nouns }));
        }),
      ).flat(),
    );
    expect(tooLong(said)).toEqual([]);
  });
});

const ADJUSTMENTS: readonly Adjustment[] = [
  'stays',
  'weakens',
  'vanishes',
  'reverses',
  'appears',
  'unclear',
  'too few',
];
const ALIKE: Omit<Alike, 'adjustment' | 'verdict'> = {
  ratio: { estimate: 0.81, lower: 0.57, upper: 1.14 },
  sums: { above: 81, below: 100 },
  ...{ left: 0.2, compared: 3400, usedSets: 22, leftOutSets: 3, withoutMatch: 370 },
  matched: { group: 1300, reference: 1730 },
  homogeneity: { ok: false, why: '' },
  split: { ok: false, why: '' },
};

describe('two rates', () => {
  const PACES = ['a year', ', at a yearly pace', ', in an average year'];
  const OF_PEOPLE = EXTRACT_KINDS.flatMap((kind) => {
    const { many } = extractContract(kind).event;
    const made = [`18,408 ${many} among 180,695 over 72 months`, `17,879 ${many} among 350,352`] as const;
    return PACES.map((pace) => ({ per: `${many} for every 1,000 ${pace}`, made }));
  });
  const HELD = {
    per: 'in every 100 held, a month',
    made: ['134 episodes in 1,037 child-months', '95 episodes in 1,148 child-months'] as const,
  };

  it('are told with their counts in short sentences, whatever is counted and at whatever pace', () => {
    const said = [...OF_PEOPLE, HELD].flatMap(({ per, made }) =>
      VERDICTS.flatMap((verdict) =>
        CLAIMS.map((claim) => {
          const names = { group: 'Mixed: White and Black Caribbean', reference: 'all other', what: 'had a decision' };
          const rates = { ...names, rate: '17.0', other: '8.5', counts: made, per, verdict, claim };
          return plain(rateFinding(rates, { people: 'children' }));
        }),
      ),
    );
    expect(said.some((one) => one.includes('The rates were 17.0 '))).toBe(true);
    expect(tooLong(said)).toEqual([]);
  });
});

describe('every outcome of a figure of several', () => {
  const BLOCKS: readonly (readonly [ExtractKind, readonly BlockName[]])[] = [
    ['oocd', [...OOCD_STEPS, ...BEFORE, ...ADMISSION]],
    ['kcpo', KCPO_STEPS],
    ['remand', [...ENDS, ...BAIL]],
    ['rule49', GROUNDS],
  ];

  it.each(BLOCKS)('of %s, out of whom it is', (kind, blocks) => {
    const said = blocks.flatMap((outcome) =>
      ways(kind).flatMap((nouns) =>
        each((headlineRow, reference) => [
          plain(findingAbout({ headlineRow, reference, outcome, lead: `${capital(outcome.baseLabel)}, ` }, nouns)),
          twoSharesAloud(
            `${outcome.label}, ${outcome.baseLabel}`,
            ['22', 'such children'],
            ['35', 'all other children'],
            headlineRow,
          ),
        ]).flat(),
      ),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(tooLong(said)).toEqual([]);
  });
});
