import { describe, expect, it } from 'vitest';
import type { Publishable } from '../../src/casework/conclude/publishable';
import { unreleased } from '../../src/counting/unreleased';
import { releaseFound } from '../../src/disclosure/release';
import { publicPage } from '../../src/presentation/cases/public-page';

const TOLD: Publishable = {
  ...{ threshold: 6, counts: 'children', reviewed: 40, drawn: { n: 40, N: 307 }, aside: null },
  verdicts: { how: 'each', counts: { appropriate: 22, with_observations: 10, inappropriate: 8, cannot_agree: 0 } },
  questions: [
    { words: 'Was the child met?', told: { yes: 30, base: 40 } },
    { words: 'Was it the least onerous?', told: null },
  ],
};
const DRAW = {
  ...{ selection: { address: '#/oocd', words: 'Haringey, children aged 10 to 17, April 2024 to March 2025.' } },
  time: '2026-06-03T11:30:00Z',
};

const page = (more: Partial<Publishable> = {}) =>
  publicPage(releaseFound(unreleased({ ...TOLD, ...more }), 'analyst'), DRAW, 'decisions');

describe('the page for the public', () => {
  it('names area and period, and says what was found and by which rule the rest is withheld', () => {
    expect(page()).toEqual({
      of: 'Haringey, children aged 10 to 17, April 2024 to March 2025.',
      said: [
        '40 of 307 decisions were drawn at random on 3 June 2026, and the panel reviewed 40 of them.',
        'It found 22 appropriate and consistent, 10 appropriate with observations and 8 inappropriate.',
        'These are counts of the cases that were read. They show what the panel saw in them, and are no rate for the whole area.',
      ],
      questions: ['Was the child met? Yes in 30 of 40.'],
      leftOut: [
        'No result is given by ethnicity, place or decision: in a sample such groups are so small that a child could be recognised.',
        'Counts of fewer than 6 different children are withheld.',
        'So is what would give such a count away, and a verdict or an answer that all cases have or none has.',
        'One question is withheld by this rule.',
      ],
      instead: [],
    });
  });

  it('says how many were drawn, put aside, stood in and reviewed, and calls no stand-in one of those drawn', () => {
    const said = (more: Partial<Publishable>) => page(more).said.slice(0, -2);
    expect(said({ aside: { cases: 8, standIns: 8 } })).toEqual([
      '40 of 307 decisions were drawn at random on 3 June 2026.',
      '8 of them could not be reviewed, and as many others, the next of the same draw, stood in.',
      'The panel reviewed 40, any that stood in among them.',
    ]);
    expect(said({ aside: { cases: 14, standIns: 7 }, reviewed: 33 }).slice(1)).toEqual([
      '14 of them could not be reviewed, and 7 others, the next of the same draw, stood in.',
      'The panel reviewed 33, any that stood in among them.',
    ]);
    expect(said({ aside: { cases: 8, standIns: 0 }, reviewed: 32 }).slice(1)).toEqual([
      '8 of them could not be reviewed, and none was left to stand in.',
      'The panel reviewed 32.',
    ]);
    const few = { aside: { cases: null, standIns: null } };
    expect(said(few)[1]).toBe(
      'Some of them could not be reviewed, and the next of the same draw stood in where one was left.',
    );
    expect(page(few).leftOut).toContain('How many cases could not be reviewed is withheld by this rule.');
    expect(said({ ...few, drawn: null, reviewed: 39 })).toEqual([
      'The panel reviewed 39 decisions, drawn at random on 3 June 2026, any that stood in among them.',
      'Some of those drawn could not be reviewed, and the next of the same draw stood in where one was left.',
    ]);
  });

  it('says verdicts together, or that they are withheld, why, and what could be published instead', () => {
    expect(page({ verdicts: { how: 'together', good: 25, other: 15 } }).said[1]).toBe(
      'It found 25 appropriate, with or without observations; 15 it did not.',
    );
    const withheld = page({ verdicts: null });
    expect(withheld.leftOut).toContain(
      'The verdicts are withheld: those found appropriate, or all others, are none or of fewer than 6 different children. With them one could tell what was found of a child.',
    );
    expect(withheld.instead).toEqual([
      'What the panel learnt, in words and without numbers.',
      'The verdicts of several meetings together, if none was published alone and at least 6 different children are found appropriate and as many otherwise.',
    ]);
  });

  it('says that nothing may be published of a review of few, and counts cases where no child is told apart', () => {
    expect(page({ reviewed: null, drawn: null, counts: 'cases', threshold: 10 })).toMatchObject({
      ...{ said: [], questions: [] },
      leftOut: [
        'Everything: too few children stand behind the review for anything to be published.',
        'Counts of fewer than 10 decisions are withheld.',
      ],
      instead: [
        'The verdicts of several meetings together, if none was published alone and at least 10 different decisions are found appropriate and as many otherwise.',
      ],
    });
  });
});
