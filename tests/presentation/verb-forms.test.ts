import { describe, expect, it } from 'vitest';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { didToo, participleOf, pastOf } from '../../src/presentation/verb-forms';
import { OUTCOMES } from '../support/sentences/outcomes';

const VERBS = [...EXTRACTS.flatMap(({ outcomes }) => outcomes), ...OUTCOMES].map(({ verb }) => verb);

describe('verbs of outcomes', () => {
  it('every verb of a contract and of a figure has its past: none stands as it is', () => {
    expect(VERBS.length).toBeGreaterThan(40);
    expect(VERBS.filter((verb) => pastOf(verb) === verb || participleOf(verb) === verb)).toEqual([]);
  });

  it('a verb that is not known stands as it is, which the test above finds', () => {
    expect(pastOf('leave custody')).toBe('leave custody');
  });

  it.each([
    ['get a community resolution', 'got a community resolution', 'got a community resolution', 'did'],
    ['be remanded to youth detention', 'were remanded to youth detention', 'been remanded to youth detention', 'were'],
    ['have something found', 'had something found', 'had something found', 'had'],
    ['make no comment', 'made no comment', 'made no comment', 'did'],
    ['accept it', 'accepted it', 'accepted it', 'did'],
    ['complete it', 'completed it', 'completed it', 'did'],
    ['end without conviction', 'ended without conviction', 'ended without conviction', 'did'],
  ])('%s', (verb, past, participle, too) => {
    expect([pastOf(verb), participleOf(verb), didToo(verb)]).toEqual([past, participle, too]);
  });
});
