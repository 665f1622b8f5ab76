import { expect, it } from 'vitest';
import type { Published } from '../../src/protecting/published';
import type { Pin } from '../../src/record/pin';
import { writeAddress } from '../../src/selection/address';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { scopeOf } from '../../src/workbook/pack-mode/pack-scope';
import { measureOfPack } from '../../src/workbook/pack-mode/scope-as-ticks';
import { reAnswered } from '../../src/workbook/record/re-answered';
import { COURT_USER_GROUPS } from '../../src/vocabulary/places';
import { FIRST } from '../protecting/support/built';
import { PIN } from '../record/pin-example';
import { forgedPack } from '../support/forged-pack';
import { publishedOf } from '../support/sample-pack';

const MARK = { fingerprint: '3f9a0c1b2d4e', file: 'pack.parquet' };
/** A pack of charges: London and police command units. */
const asked = [publishedOf(forgedPack())];

/** A pin of disposals under choices, with numbers that are in no pack. */
function pinOf(choices: Partial<Selection>, figure = 'rates'): Pin {
  const selection = { ...OPENING_SELECTION, outcomes: { oocd: 'charge' }, ...choices };
  const address = writeAddress({ sheet: 'oocd', page: figure, selection, extracts: {} });
  return { ...PIN, figure, same: address, finding: 'It was 3 of 7.' };
}

it('is the figure of the pack, and nothing that was pinned', () => {
  const became = reAnswered(pinOf({}), asked, MARK);
  if (!('answer' in became)) throw new Error(became.why);
  expect(became.answer).toMatchObject({ figure: 'rates', mode: 'panel', small: false, same: '' });
  expect(became.answer.selection).toMatch(/^London, .*April 2024 to March 2025\.$/);
  expect(became.answer.address).toContain('/oocd/rates?');
  expect(became.answer.sources).toEqual([expect.objectContaining({ file: 'pack.parquet', synthetic: true })]);
  expect(JSON.stringify(became)).not.toContain('3 of 7');
});

it('is dropped, and says why, where the pack does not answer just that', () => {
  const dropped = (pin: Pin): string => {
    const became = reAnswered(pin, asked, MARK);
    return 'why' in became ? became.why : 'answered';
  };
  const narrower = 'It was pinned with choices that the pack does not tell apart.';
  expect(dropped(pinOf({ ticks: { sex: ['male'] } }))).toBe(narrower);
  expect(dropped(pinOf({ ticks: { borough: ['E09000014'] } }))).toBe(narrower);
  expect(dropped(pinOf({ ticks: { age: ['16'] } }))).toBe(narrower);
  expect(dropped(pinOf({ ticks: { month: ['2024-04'] } }))).toBe(narrower);
  expect(dropped(pinOf({ detail: 'nineteen' }))).toBe(narrower);
  expect(dropped(pinOf({ outcomes: {} }))).toBe('The pack does not count this outcome out of this base.');
  expect(dropped(pinOf({}, 'intersection'))).toBe('The pack does not hold this figure.');
  expect(dropped({ ...pinOf({}), same: '#/overview/rates' })).toBe('It is a figure of several extracts together.');
});

it('is answered by an area of the very boroughs, whatever the builder of the pack called his own', () => {
  const [group] = COURT_USER_GROUPS;
  if (!group) throw new Error('The workbook has no court user group.');
  const plan = { ...FIRST, breakdowns: FIRST.breakdowns.filter(({ level }) => /court|london/.test(level)) };
  const own = (boroughs?: readonly string[]): Published => {
    const name = { area: group.id, label: 'Our own group', ...(boroughs && { boroughs }) };
    return publishedOf(forgedPack(plan, { names: [name] }));
  };
  const [ofWorkbook, ofOwn] = [group.boroughs, ['E09000003', 'E09000010']];
  const shown = (published: Published, borough: readonly string[]): string => {
    const became = reAnswered(pinOf({ ticks: { borough } }), [published], MARK);
    return 'answer' in became ? became.answer.selection : became.why;
  };
  const narrower = 'It was pinned with choices that the pack does not tell apart.';
  expect(shown(publishedOf(forgedPack(plan)), ofWorkbook)).toMatch(new RegExp(`^${group.label}, `));
  expect(shown(own(ofOwn), ofOwn)).toMatch(/^Our own group, /);
  expect(shown(own(ofOwn), ofWorkbook)).toBe(narrower);
  expect(shown(own(), ofWorkbook)).toBe(narrower);

  const measured = (published: Published): string => {
    const scope = scopeOf(published, { area: `court_user_group/${group.id}` });
    return scope ? measureOfPack(published, scope) : 'not offered';
  };
  expect(measured(own(ofOwn))).toContain('borough=E09000003');
  expect(measured(own(ofOwn))).not.toContain(group.boroughs[0]);
  // A target of London is not drawn on an area that nobody knows.
  expect(measured(own())).toBe('');
});
