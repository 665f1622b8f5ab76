/** The strip of the overview: the stage out of the people who live here, beside the decisions that feed each other. */
import { expect, test } from 'vitest';
import { plain, type PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { allSamples } from '../support/all-samples';
import { answerOverview } from '../support/answer-overview';
import { openedSample } from '../support/opened-samples';
import { sampleReferences } from '../support/sample-references';

test('the first stage is out of the population that is open, named, and never part of the headline', async () => {
  const { extract, counter } = await openedSample('oocd');
  const references = await sampleReferences();
  const bare = await answerOverview(counter, [extract], OPENING_SELECTION);
  const sheet = await answerOverview(counter, [extract], OPENING_SELECTION, () => references);
  expect(plain(sheet.headline)).toBe(plain(bare.headline));
  const [strip] = sheet.figures;
  if (!strip) throw new Error('The overview has no strip.');
  const row = (id: string) => strip.rows.find((one) => one.id === id)?.cells ?? {};
  expect(strip.rows.find(({ id }) => id === 'oocd-population-asian')?.cells['stage']).toEqual({
    text: 'Coming to a decision out of court or to charge',
    soft: 'of children aged 10 to 17 living in London, April 2024 to March 2025',
  });
  // As under "Out of the people who live here" on the sheet of the extract: 13.5 against 6.3 per 1,000.
  expect(row('oocd-population-black')['rate']).toMatchObject({ text: '13.5', soft: 'per 1,000' });
  expect(row('oocd-population-white')['rate']).toMatchObject({ text: '6.3' });
  expect(row('oocd-population-black')['times']?.text).toBe('2.1');
  expect(strip.base).toMatch(
    / Population: Synthetic: .*, 2021\. Not counted as decisions: coming to a decision out of court or to charge\.$/,
  );
  expect(strip.base).toMatch(/ Coming to a decision out of court or to charge: out of 848,500 children aged 10 to 17/);
  // Each of the four figures side by side says its own numbers aloud.
  expect(bare.figures.slice(1).map(({ reading }) => reading.sayAloud)).toEqual([
    '“Largest by ethnicity. Out-of-court disposals: Black, 32 in 100 (2,512 of 7,833).”',
    '“Largest by age. Out-of-court disposals: aged 17, 24 in 100 (1,862 of 7,833).”',
    '“Largest by borough. Out-of-court disposals: Croydon, 7 in 100 (517 of 7,833).”',
    '“Largest over time. Out-of-court disposals: April to September 2019, 10 in 100 (6,013 of 58,892).”',
  ]);
  // While other samples are still being read nothing is said in the name of all, and nothing stands on yellow.
  const some = await answerOverview(counter, [extract], OPENING_SELECTION, undefined, ['Remand', 'Rule 49 separation']);
  const waits = 'Still being read: Remand and Rule 49 separation. The headline waits until all are here.';
  expect(plain(some.headline)).toBe(waits);
  expect(some.figures.map(({ finding }) => plain(finding))).toEqual(some.figures.map(() => waits));
  expect(some.figures[0]?.rows.some(({ cells }) => Object.values(cells).some(({ mark }) => mark))).toBe(false);
  expect(bare.figures[0]?.rows.some(({ id }) => id.startsWith('oocd-population'))).toBe(false);
}, 120_000);

/** The rows of the strip, in order: those of decisions, then those that the headline does not count. */
function partsOf(sheet: PresentedSheet) {
  const strip = sheet.figures[0]?.strip;
  if (!strip) throw new Error('The overview has no strip.');
  const { rows, chart, columns } = strip;
  const from = rows.findIndex(({ under }) => under !== undefined);
  const drawn = (of: typeof rows) =>
    chart.values.filter(({ row, form }) => form === 'estimate' && of.some(({ id }) => id === row));
  return {
    label: columns[0]?.label,
    under: rows[from]?.under,
    decisions: rows.slice(0, from).map(({ label }) => label),
    beside: rows.slice(from).map(({ label }) => label),
    bars: drawn(rows.slice(0, from)),
    besideBars: drawn(rows.slice(from)),
    drawnIn: (id: string) => chart.values.filter(({ row, form }) => row === id && form === 'estimate'),
  };
}

test('the picture counts what the headline counts: decisions, gaps, and where too few are', async () => {
  const samples = await allSamples();
  const sheet = await samples.sheet('overview', OPENING_SELECTION);
  expect(plain(sheet.headline)).toMatch(/ at 3 of 5 decisions\. 3 more hold too few to tell\.$/);
  const { label, under, decisions, beside, bars, drawnIn } = partsOf(sheet);
  expect([label, decisions.length]).toEqual(['8 decisions', 8]);
  expect(under).toBe('Beside these, not counted as decisions');
  expect(beside).toEqual([
    'Being stopped and searched',
    'Being considered for an order',
    'Randomised in',
    'Coming to a decision out of court or to charge',
  ]);
  expect(plain(sheet.rider)).toContain('the largest of the 13 gaps by group and decision');
  expect(bars).toHaveLength(13);
  expect(plain(sheet.rider)).toMatch(/Too few to tell at application, order and breach\.$/);
  for (const id of ['kcpo-application', 'kcpo-order', 'kcpo-breach']) expect(drawnIn(id)).toEqual([]);
  expect(bars.filter(({ panel, clear }) => panel === 1 && clear)).toHaveLength(3);
  // 36 of 55 beside 56 of 115: clear by itself, and not once all that were drawn are looked at.
  expect(drawnIn('kcpo-randomised_in').map(({ clear }) => clear)).toEqual([false, false, false]);
  expect([sheet.figures[0]?.strip?.caption, sheet.figures[0]?.line]).toEqual([
    'Times as likely as White children. April 2024 to March 2025; Knife crime prevention orders: April 2022 to March 2023. Provisional in part',
    'A filled bar is clear of chance by itself; an open one could be chance. Ethnicity not known for 4 to 1,073 children a row.',
  ]);
}, 120_000);

test('of one borough no decision is drawn filled where the headline says that none is clear, and it is named', async () => {
  const samples = await allSamples();
  const sheet = await samples.sheet('overview', { ...OPENING_SELECTION, ticks: { borough: ['E09000014'] } });
  expect(plain(sheet.headline)).toBe(
    'No gap from White children is clear of chance at “charge”, the one decision with enough children to tell',
  );
  const { bars, besideBars } = partsOf(sheet);
  expect([...new Set(bars.map(({ row, clear }) => `${String(row)} ${String(clear)}`))]).toEqual(['oocd-charge false']);
  expect(besideBars.filter(({ clear }) => clear).map(({ key }) => key)).toEqual(['oocd-population black']);
}, 120_000);

test('over time a month that was never supplied is no nought, and the scale of boroughs is theirs', async () => {
  const samples = await allSamples();
  const sheet = await samples.sheet('overview', OPENING_SELECTION);
  const figure = (id: string) => sheet.figures.find((one) => one.id === id);
  const kcpo = figure('overview-month')?.chart?.values.filter(({ key }) => String(key).endsWith(' kcpo')) ?? [];
  expect(kcpo.slice(1).map(({ form }) => form)).toEqual([
    ...Array<string>(4).fill('absent'),
    ...Array<string>(4).fill('estimate'),
    ...Array<string>(4).fill('absent'),
  ]);
  expect(figure('overview-month')?.counts?.rows[0]?.cells['kcpo']).toEqual({ text: 'not supplied' });
  expect(figure('overview-month')?.base).toContain(
    'Knife crime prevention orders: out of 746 cases, July 2021 to March 2023.',
  );
  expect([figure('overview-month')?.line, figure('overview-month')?.from]).toEqual([
    'Out of 746 to 58,892 records an extract; ethnicity not known for 59 to 7,999.',
    'Source: the 5 open extracts, synthetic, provisional in part.',
  ]);
  // Six in ten of those held apart live outside London: that is no borough, and presses none together.
  expect(figure('overview-borough')?.chart?.parameters).toMatchObject({ axisLow: 0, axisHigh: 25 });
  expect(plain(figure('overview-borough')?.finding ?? [])).not.toContain('Outside London');
}, 120_000);
