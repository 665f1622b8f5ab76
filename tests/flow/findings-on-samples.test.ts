/** The list of findings on the front pages of the samples: every figure once, in order of what may be made of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { EXTRACT_KINDS } from '../../src/dataset/kinds/extracts';
import { plain, type PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { type AllSamples, allSamples } from '../support/all-samples';

let samples: AllSamples;
beforeAll(async () => {
  samples = await allSamples();
}, 240_000);

const listOf = async (kind: PresentedSheet['id'], ticks = {}) => {
  const sheet = await samples.sheet(kind, { ...OPENING_SELECTION, ticks });
  if (!sheet.findings) throw new Error(`${kind} has no list of findings.`);
  return { sheet, list: sheet.findings };
};

describe('the list of findings', () => {
  it.each(EXTRACT_KINDS)('of %s holds every figure of the sheet once, with its own sentence', async (kind) => {
    const { sheet, list } = await listOf(kind);
    const listed = list.groups.flatMap(({ findings }) => findings);
    expect(listed.map(({ id }) => id).sort()).toEqual(sheet.figures.map(({ id }) => id).sort());
    for (const { id, asks, sentence } of listed) {
      const figure = sheet.figures.find((one) => one.id === id);
      expect(plain(sentence)).toBe(plain(figure?.finding ?? []));
      expect(asks).toMatch(/^[A-Z].*\?$/);
    }
  });

  it('puts what is clear first, each with its number and range', async () => {
    const { list } = await listOf('oocd');
    expect(list.groups.map(({ heading }) => heading)).toEqual([
      'Clear of chance',
      'What the records show',
      'Not supplied, or not asked yet',
    ]);
    expect(list.summary).toBe(
      '24 questions: 15 are clear of chance, 8 compare nothing, 1 is not answered. “Clear” allows for the 11 different gaps looked at here.',
    );
    const rates = list.groups[0]?.findings.find(({ id }) => id === 'rates');
    expect(rates).toMatchObject({ times: '0.70 times', range: '0.65 to 0.75', note: '' });
  });

  it('in one borough little is clear, and what is too few gives no number', async () => {
    const { list } = await listOf('oocd', { borough: ['E09000014'] });
    const few = list.groups.find(({ id }) => id === 'few')?.findings ?? [];
    expect(few.length).toBeGreaterThan(0);
    for (const { times, range } of few) expect([times, range]).toEqual(['', '']);
    const rates = list.groups.find(({ findings }) => findings.some(({ id }) => id === 'rates'));
    expect(rates?.heading).toBe('Could be chance');
  });
});

describe('a figure that says nothing for the selection', () => {
  it('of one borough is named with why, and is none of those that are turned to', async () => {
    const { list } = await listOf('oocd', { borough: ['E09000014'] });
    const idle = list.groups.find(({ id }) => id === 'idle');
    expect(idle?.heading).toBe('Nothing to say for this selection');
    expect(idle?.findings.map(({ id, sentence }) => [id, plain(sentence)])).toEqual([
      ['borough', 'There is only one borough in this selection, Haringey, and no other to set beside it'],
      ['places', 'Too few children or boroughs to set boroughs beside each other'],
    ]);
  });
});
