/** The checks of the walk find what they are for: each of these sheets has one thing wrong. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PresentedFigure, PresentedSheet, Sentence, TableRow } from '../../src/presentation/figure';
import { plain } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { type AllSamples, allSamples } from '../support/all-samples';
import { figureOf } from '../support/answer-sheets';
import { faultsOn } from '../support/sentence-checks';

let samples: AllSamples;
let sheet: PresentedSheet;
beforeAll(async () => {
  samples = await allSamples();
  sheet = await samples.sheet('oocd', OPENING_SELECTION);
}, 240_000);

const why = (changed: PresentedSheet): readonly string[] => [...new Set(faultsOn(changed).map((fault) => fault.why))];
const withRates = (change: (rates: PresentedFigure) => Partial<PresentedFigure>): PresentedSheet => ({
  ...sheet,
  figures: sheet.figures.map((figure) => (figure.id === 'rates' ? { ...figure, ...change(figure) } : figure)),
});
const inRow = (rows: readonly TableRow[], id: string, column: string, text: string): readonly TableRow[] =>
  rows.map((row) => (row.id === id ? { ...row, cells: { ...row.cells, [column]: { text } } } : row));
const inText = (sentence: Sentence, from: string, to: string): Sentence => [plain(sentence).replace(from, to)];

const withSum = (figure: PresentedFigure, sum: string): PresentedFigure =>
  figure.id === 'rates' ? { ...figure, reading: { ...figure.reading, sum } } : figure;

describe('a sheet with one thing wrong', () => {
  it('is the opening sheet, which has no fault', () => {
    expect(plain(sheet.headline)).toBe(
      'Black children were less likely than White children to get a community resolution at their first formal or informal outcome. It was 35 in 100 (734 of 2,101), against 50 in 100 (963 of 1,930).',
    );
    expect(faultsOn(sheet)).toEqual([]);
  });

  it('has a verdict beside its row that is not that of the sentence', () => {
    expect(why(withRates(({ rows }) => ({ rows: inRow(rows, 'black', 'words', 'could be chance') })))).toEqual([
      'the row of 734 of 2,101 says “could be chance”',
      'the bar of black is filled, its row says “could be chance”',
    ]);
  });

  it('has counts in its table that are not those of the sentence', () => {
    expect(why(withRates(({ rows }) => ({ rows: inRow(rows, 'white', 'of', '955 of 1,930') })))).toEqual([
      '963 of 1,930 stands in no cell',
    ]);
  });

  it('counts decisions where the sentence speaks of children', () => {
    const decisions = ({ columns }: PresentedFigure) => ({
      columns: columns.map((column) => (column.id === 'of' ? { ...column, label: 'Episodes' } : column)),
    });
    expect(why(withRates(decisions))).toEqual(['episodes are counted and not named']);
  });

  it('says aloud a number that stands nowhere', () => {
    const plainSentence = ({ reading }: PresentedFigure) => ({
      reading: { ...reading, sayAloud: reading.sayAloud.replace('35', '36.4') },
    });
    expect(why(withRates(plainSentence))).toEqual(['36.4 is said aloud and stands nowhere in rates']);
  });

  it('has another headline than its figure, and on too few', () => {
    const headline = [
      'Black children were less likely than White children to be charged. It was 35 in 100 (7 of 20), against 50 in 100 (50 of 100).',
    ];
    expect(why({ ...sheet, headline })).toEqual([
      'a headline on fewer than 50',
      expect.stringContaining('its figure says'),
    ]);
  });

  it('says less where its counts say more', () => {
    const headline = inText(sheet.headline, 'less likely', 'more likely');
    expect(why({ ...sheet, headline })).toContain('the wrong way round');
  });

  it('names a file where it speaks of an extract', () => {
    const rider = [`${plain(sheet.rider)} sample oocd.parquet covers fewer than two whole years.`];
    expect(why({ ...sheet, rider })).toEqual(['the name of a file or of a source']);
  });

  it('grows long where it is said aloud, or under a finding', () => {
    const long = Array.from({ length: 26 }, () => 'Gap').join(' ');
    const aloud = ({ reading }: PresentedFigure) => ({ reading: { ...reading, sayAloud: `“${long}.”` } });
    expect(why(withRates(aloud))).toEqual(['26 words']);
    expect(why(withRates(() => ({ remark: `${long}.` })))).toEqual(['26 words']);
    expect(why({ ...sheet, rider: [`${plain(sheet.rider)} ${long}.`] })).toEqual(['26 words']);
  });

  it('does not say under its headline what chance or unknown ethnicity could do', () => {
    expect(why({ ...sheet, rider: ['Out of 6,509 children.'] })).toEqual([
      'it does not say what chance could do',
      'it does not say what unknown ethnicity could do',
    ]);
  });

  it('divides what is too few to divide', async () => {
    const few = await samples.sheet('rule49', { ...OPENING_SELECTION, ticks: { borough: ['E09000014'] } });
    expect(plain(figureOf(few, 'rates').finding)).toMatch(/ of \d .* of \d .* That is too few to tell\.$/);
    const divided = {
      ...few,
      figures: few.figures.map((figure) => withSum(figure, '(3 of 3) divided by (1 of 4) = 4.0.')),
    };
    expect(why(few)).toEqual([]);
    expect(why(divided)).toEqual(['a ratio of fewer than ten: (3 of 3) divided by (1 of 4) = 4.0.']);
    const inARemark = 'In the worst case, unknown ethnicity could make the ratio anything from 0.31 to 0.996.';
    const said = few.figures.map((figure) => (figure.id === 'rates' ? { ...figure, remark: inARemark } : figure));
    expect(why({ ...few, figures: said })).toEqual([`a ratio of fewer than ten: ${inARemark}`]);
  });

  it('marks a number where too few are to tell', () => {
    const few = withRates(() => ({ finding: ['7 of 20 Black children had it. That is too few to tell.'] }));
    expect(why(few)).toContain('yellow in black, where too few are to tell');
  });

  it('counts other unknown children under its headline than in its table', () => {
    const rider = inText(sheet.rider, 'unknown ethnicity (', 'unknown ethnicity (1');
    expect(why({ ...sheet, rider })).toEqual([expect.stringMatching(/^\d+ are unknown in the table$/)]);
  });
});

describe('where every decision counts', () => {
  it('the draw by lot gave cases, and a borough is beside decisions for a group', async () => {
    const events = { ...OPENING_SELECTION, unit: 'events' } as const;
    const drawn = figureOf(await samples.sheet('kcpo', events), 'kcpo-funnel');
    expect(plain(drawn.finding)).toContain(
      'By lot, 36 of 55 cases for Mixed children and 57 of 116 for White children were randomised in',
    );
    const black = { ...events, ticks: { ethnicity: ['B1', 'B2', 'B9', 'B0'] } };
    const places = figureOf(await samples.sheet('oocd', black), 'places');
    expect(plain(places.finding)).toContain('in 100 decisions for Black children');
    expect(places.unknowns).toBe('Only decisions for Black children count here.');
  });

  it('one group alone is compared with nobody by name', async () => {
    const white = { ...OPENING_SELECTION, ticks: { ethnicity: ['W1', 'W2', 'W3', 'W4', 'W9', 'W0'] } };
    expect(figureOf(await samples.sheet('rule49', white), 'separation-alike').caption).toBe(
      'As it stands and within the same establishment and age',
    );
  });
});
