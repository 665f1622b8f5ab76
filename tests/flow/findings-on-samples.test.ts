/** The list of findings on the front pages of the samples: every figure once, in order of what may be made of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { EXTRACT_KINDS } from '../../src/dataset/kinds/extracts';
import { plain, type PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { answerSheet } from '../../src/workbook/answering/answer';
import { openedSample } from '../support/opened-samples';
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
    expect(rates).toMatchObject({ times: '0.70 times', range: '0.65 to 0.75', note: '', bar: { clear: true } });
    // On a scale of doublings from a quarter to four times: left of the middle, and the bar around its estimate.
    const { from = 0, at = 0, to = 0 } = rates?.bar ?? {};
    expect([from, at, to].map(Math.round)).toEqual([34, 37, 40]);
    const compared = list.groups.flatMap(({ findings }) => findings).filter(({ times }) => times !== '');
    expect(compared.length).toBeGreaterThan(8);
    expect(compared.filter(({ bar }) => bar === null)).toEqual([]);
  });

  it('a way of steps of which none parts the groups could be chance', async () => {
    const { list } = await listOf('kcpo');
    const chance = list.groups.find(({ id }) => id === 'chance');
    expect(chance?.findings.map(({ id }) => id)).toContain('kcpo-funnel');
    expect(chance?.findings.find(({ id }) => id === 'kcpo-funnel')).toMatchObject({ times: '', note: '', bar: null });
  });

  it('where neither group is here, gives no count of nobody', async () => {
    const { sheet } = await listOf('oocd', { borough: ['E09000001'], ethnicity: ['A1'] });
    const rates = sheet.figures.find(({ id }) => id === 'rates');
    expect(plain(rates?.finding ?? [])).toBe('There are no White children here to compare with');
  });

  it('says a change over a year in shares with their counts', async () => {
    const { sheet } = await listOf('oocd');
    const years = sheet.figures.find(({ id }) => id === 'years');
    expect(plain(years?.finding ?? [])).toBe(
      'Community resolution became more common for White children than a year before. It was 50 in 100 (963 of 1,930), against 46 in 100 (904 of 1,984).',
    );
  });

  it('of nobody says nothing of the selection, and of other months only as such', async () => {
    const { sheet, list } = await listOf('oocd', { borough: ['E09000001'], age: ['10'], sex: ['female'] });
    expect(sheet.nobody).toBe(true);
    expect(list.groups.map(({ id }) => id)).toEqual(['described', 'idle', 'silent']);
    const [described] = list.groups;
    expect(described?.findings.map(({ id, note }) => [id, note])).toEqual([
      ['time', 'Of every month supplied.'],
      ['years', 'Of every month supplied.'],
    ]);
  });

  it('in one borough little is clear, and what is too few gives no number', async () => {
    const { list } = await listOf('oocd', { borough: ['E09000014'] });
    const few = list.groups.find(({ id }) => id === 'few')?.findings ?? [];
    expect(few.length).toBeGreaterThan(0);
    for (const { times, range, bar } of few) expect([times, range, bar]).toEqual(['', '', null]);
    const rates = list.groups.find(({ findings }) => findings.some(({ id }) => id === 'rates'));
    expect(rates?.heading).toBe('Could be chance');
  });
});

describe('the making of the list', () => {
  it('is done once an answer, however many parts the answer comes in', async () => {
    const { counter, extract } = await openedSample('oocd');
    const answer = async (before: PresentedSheet | null, ticks = {}) => {
      const sheets: PresentedSheet[] = [];
      for await (const next of answerSheet(counter, extract, { ...OPENING_SELECTION, ticks }, before))
        sheets.push(next);
      return sheets;
    };
    const first = await answer(null);
    expect(first.length).toBeGreaterThan(3);
    expect(first.filter(({ findings }) => findings !== null)).toEqual(first.slice(-1));

    // The list of the answer before stands until all of the new one is there: two lists, where each part made one.
    const second = await answer(first.at(-1) ?? null, { borough: ['E09000014'] });
    expect(second.length).toBeGreaterThan(3);
    expect(new Set(second.map(({ findings }) => findings)).size).toBe(2);
    expect(second[0]?.findings).toBe(first.at(-1)?.findings);
    expect(second.map(({ pending }) => pending.length > 0)).toEqual(
      second.map(({ findings }) => findings === second[0]?.findings),
    );
  });
});

describe('a figure that says nothing for the selection', () => {
  it('of one borough is named with why, and is none of those that are turned to', async () => {
    const { list } = await listOf('oocd', { borough: ['E09000014'] });
    const idle = list.groups.find(({ id }) => id === 'idle');
    expect(idle?.heading).toBe('Nothing to say for this selection');
    expect(idle?.findings.map(({ id, sentence }) => [id, plain(sentence)])).toEqual([
      ['places', 'Too few children to compare'],
      ['borough', 'Only Haringey is in this selection'],
    ]);
  });
});
