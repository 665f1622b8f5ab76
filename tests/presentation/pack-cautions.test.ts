/** What must be said before a number of a pack is quoted: no number stands in it. */
import { describe, expect, it } from 'vitest';
import { type CautionOfPack, cautionsOfPack } from '../../src/presentation/pack-cautions';
import { monthNumber } from '../../src/selection/months';

const months = (...codes: readonly string[]) => codes.map(monthNumber);
const provisional = { status: 'provisional', rows: 1, months: months('2024-10', '2024-11', '2025-03') };
const official = { status: 'official', rows: 1, months: months('2024-04', '2024-12') };

describe('before a pack is quoted', () => {
  it('is said which of its numbers may still change', () => {
    expect(cautionsOfPack([official, provisional], [])).toEqual([
      'Numbers of October 2024 to November 2024 and March 2025 are provisional: the supplier may still change them.',
    ]);
    expect(cautionsOfPack([provisional], [])).toEqual([
      'All numbers of this pack are provisional: the supplier may still change them.',
    ]);
    expect(cautionsOfPack([official], [])).toEqual([]);
    expect(cautionsOfPack(undefined, [])).toEqual([]);
  });

  it('is said what its records lack, by name and without a number of them', () => {
    const of = (cautions: readonly CautionOfPack[]) => cautionsOfPack([], cautions);
    expect(of([{ id: 'street-boroughs', of: ['E09000005', 'E09000015'] }])).toEqual([
      '2 boroughs sent no street community resolutions: Brent and Harrow. Their community resolutions are undercounted.',
    ]);
    expect(of([{ id: 'street-boroughs', of: ['E09000005'] }])[0]).toMatch(/^1 borough sent /);
    expect(
      of([
        { id: 'repeated-ids', of: [] },
        { id: 'no-person', of: [] },
        { id: 'no-date', of: [] },
        { id: 'not-recognised', of: ['ethnicity', 'police_force'] },
        { id: 'months-without-rows', of: ['2024-05', '2024-06'] },
        { id: 'street-none', of: [] },
        { id: 'street-not-told', of: [] },
      ]),
    ).toEqual([
      'Some records repeat the number of an earlier one, so an event may be counted twice.',
      'Some records name no child. They stand for no further child where it is judged whether a count is small, so more is withheld.',
      'Some records have no plausible date. They are in no number of this pack.',
      'Some records hold what is not recognised as ethnicity or police force. They stand under “Not known” or in no number of this pack.',
      'The file has no record of May 2024 and June 2024: nothing happened, or nothing was supplied.',
      'No street community resolution is in the file: community resolutions are undercounted.',
      'The file does not tell which community resolutions were given on the street. Where those are missing, community resolutions are undercounted.',
    ]);
  });

  it('is said of a pack of an older form that it does not say', () => {
    expect(cautionsOfPack(undefined, null)).toEqual([
      'This pack does not say whether its numbers are final, or what its records lack: it is of an older form. Ask whoever issued it.',
    ]);
  });
});
