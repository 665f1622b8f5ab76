/** Rates compared within the same establishment, and with the ages and sexes of everyone: over the samples. */
import { beforeAll, describe, expect, it } from 'vitest';
import planted from '../../data/planted-effects.json';
import type { References } from '../../src/dataset/references/references';
import { plain, type PresentedFigure } from '../../src/presentation/figure';
import { separationAlikePlan } from '../../src/figures/separation-alike';
import { standardisedPlan } from '../../src/figures/standardised';
import { openSample } from '../support/answer-plan';
import { sampleReferences } from '../support/sample-references';

const SPAN = 120_000;
let references: References;
beforeAll(async () => {
  references = await sampleReferences();
}, SPAN);

const cellsOf = ({ rows }: PresentedFigure, id: string) => rows.find((row) => row.id === id)?.cells ?? {};
const expected = (id: string) => planted.effects.find((effect) => effect.id === id)?.value ?? Number.NaN;

describe('separations within the same establishment', () => {
  it(
    'recovers what was planted alike in establishment from the ratio as it stands',
    async () => {
      const sample = await openSample('rule49');
      const figure = await sample.draw(
        separationAlikePlan,
        { ticks: { month: [] }, matchedOn: ['establishment'] },
        references,
      );
      const black = cellsOf(figure, 'black');
      expect(black['standing']).toMatchObject({ text: '1.72', soft: '(1.54 to 1.91)' });
      // Worked out again in SQL from the two files: 1.5624 (1.4297 to 1.7074) with months as separate children.
      expect(black['within']?.text).toBe('1.56');
      expect(black['range']?.text).toBe('1.39 to 1.76');
      expect(expected('rule49-episodes-black').toFixed(2)).toBe('1.56');
      expect(plain(figure.finding)).toBe(
        'Black children were still separated more often than White children within the same establishment. That is 1.56 times as often, against 1.72 as it stands.',
      );
      expect(figure.caption).toBe('Times as often as White children, as it stands and within the same establishment');
      expect(figure.base).toBe(
        'Out of the children held in the same establishments, over 71 months. Each child counts once in every month of separation. The likely ranges allow for children who come again.',
      );
      expect(cellsOf(figure, 'asian')['words']?.text).toBe('could be chance');
      expect(figure.source).toMatch(/Children who come again: cluster-robust \(Rao and Scott\)\.$/);
      const byAge = await sample.draw(separationAlikePlan, { ticks: { month: [] } }, references);
      expect(plain(byAge.finding)).toContain('within the same establishment and age');
    },
    SPAN,
  );
});

describe('rates with the ages and sexes of everyone', () => {
  it(
    'are given by group and by place, and within boroughs where borough is held equal',
    async () => {
      const sample = await openSample('oocd');
      const figure = await sample.draw(standardisedPlan, {}, references);
      expect(plain(figure.finding)).toMatch(
        /^Black children had a decision more often than White children of the same age and sex\. That is 2\.1 times as often, just as it stands\.$/,
      );
      expect(cellsOf(figure, 'black')['standard']).toMatchObject({ text: '13.4', soft: '(12.9 to 13.9)' });
      expect(figure.counts?.rows).toHaveLength(33);
      expect(figure.counts?.rows[0]).toMatchObject({ label: 'Barking and Dagenham' });
      expect(figure.remark).toContain('Not held equal, though supplied: borough.');
      // A child of one year stands once, so no range is widened.
      expect(figure.base).not.toContain('come again');
      const span = await sample.draw(standardisedPlan, { ticks: { month: [] } }, references);
      expect(span.base).toContain(
        'Each child counts once in every twelve months. The likely ranges allow for children who come again.',
      );
      expect(cellsOf(span, 'black')['times']).toMatchObject({ text: '2.0', soft: '(1.94 to 2.1)' });
      expect(cellsOf(span, 'black')['standard']).toMatchObject({ text: '13.6', soft: '(13.3 to 13.9)' });
      const decisions = await sample.draw(standardisedPlan, { ticks: { month: [] }, unit: 'events' }, references);
      expect(decisions.base).toContain(
        '58,892 decisions are about 37,109 children. The likely ranges allow for children who come again.',
      );
      const within = await sample.draw(standardisedPlan, { matchedOn: ['borough'] }, references);
      expect(plain(within.finding)).toMatch(
        /^Black children had a decision more often than White children of the same age, sex and borough\. That is 2\.0 times/,
      );
      expect(within.controls?.[0]?.options).toEqual([{ id: 'borough', label: 'Borough', chosen: true }]);
    },
    SPAN,
  );
});
