/** Every term that stands in a figure, its choices or the boxes is explained there, and none that does not. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PresentedFigure, PresentedSheet } from '../../src/presentation/figure';
import { termsOfBoxes, termsOfControls, termsOfFigure } from '../../src/presentation/terms-standing';
import { openedSample } from '../support/opened-samples';

let sheet: PresentedSheet;
beforeAll(async () => {
  sheet = await (await openedSample('oocd')).sheet();
}, 120_000);

const names = (terms: ReturnType<typeof termsOfControls>): readonly string[] => terms.map(({ name }) => name);
function figure(id: string): PresentedFigure {
  const found = sheet.figures.find((one) => one.id === id);
  if (!found) throw new Error(`The sheet has no ${id}.`);
  return found;
}

describe('the terms that stand', () => {
  it('in the choices are those of every option, chosen or not', () => {
    const asked = names(
      termsOfControls(sheet.controls.filter(({ id }) => ['outcome', 'base', 'comparator'].includes(id))),
    );
    expect(asked).toEqual(
      expect.arrayContaining([
        ...['base', 'comparator', 'charge', 'community resolution', 'outcome 22', 'youth caution'],
        'youth conditional caution',
      ]),
    );
    expect(asked).not.toContain('gap');
    expect(names(termsOfControls(sheet.controls))).toEqual(
      expect.arrayContaining(['broad groups', 'BAME', 'first decision']),
    );
  });

  it('in the boxes are those of their legends and labels', () => {
    const asked = names(termsOfBoxes(sheet.parts));
    expect(asked).toEqual(expect.arrayContaining(['SEND', 'looked after', 'not recorded', 'not stated']));
    expect(asked).not.toContain('likely range');
  });

  it('on a figure are those of its headings, its verdicts and its line', () => {
    const rates = names(termsOfFigure(figure('rates')));
    expect(rates).toEqual(
      expect.arrayContaining(['likely range', 'gap', 'worst case', 'community resolution', 'provisional']),
    );
    expect(rates).not.toContain('funnel plot');
    const verdicts = names(
      termsOfFigure({ ...figure('rates'), rows: [row('clear of chance'), row('Too few to tell')] }),
    );
    expect(verdicts).toEqual(expect.arrayContaining(['clear of chance', 'too few to say']));
    expect(names(termsOfFigure(figure('like-for-like')))).toContain('like for like');
  });

  it('are whole words, none across two texts', () => {
    const { line: _, remark: __, from: ___, ...rest } = figure('rates');
    const bare = {
      ...rest,
      finding: ['A community'],
      caption: 'resolution',
      columns: [],
      rows: [],
      base: 'Chargeable',
    };
    expect(names(termsOfFigure(bare))).toEqual([]);
    expect(names(termsOfFigure({ ...bare, caption: 'A community resolution' }))).toEqual(['community resolution']);
  });
});

const row = (text: string): PresentedFigure['rows'][number] => ({
  ...{ id: text, label: 'Black', weight: 'group' },
  cells: { words: { text } },
});
