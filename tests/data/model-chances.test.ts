import { describe, expect, test } from 'vitest';
import { ASSUMPTIONS, boroughCode, PLACES } from '../../data/model/boroughs';
import { BROAD } from '../../data/model/groups';
import * as assumed from '../../data/model/oocd-assumptions';
import { type Circumstances, chargeChance, resolutionChance } from '../../data/model/oocd-decision';
import { referralChance } from '../../data/model/kcpo';
import { detentionChance } from '../../data/model/remand';
import { dayNumber } from '../../data/model/calendar';

const OUTLIER_PLACE = PLACES.indexOf(boroughCode(assumed.OUTLIER.borough));
const OFFENCES = Object.keys(assumed.OFFENCE) as (keyof typeof assumed.OFFENCE)[];

/** Every stratum of the out-of-court model, for one group. */
function everyStratum(broad: Circumstances['broad']): Circumstances[] {
  const schemes = [
    ['1-4', 4],
    ['1-5', 5],
  ] as const;
  return PLACES.flatMap((_, place) =>
    OFFENCES.flatMap((offence) =>
      schemes.flatMap(([scheme, top]) =>
        Array.from({ length: top }, (_unused, step) => step + 1).flatMap((gravity) =>
          (['admitted', 'no_comment', 'denied'] as const).flatMap((admission) =>
            (['none', 'one', 'two_or_more'] as const).map((history): Circumstances => ({
              ...{ broad, place, offence, scheme, gravity, admission, history, year: 0 },
            })),
          ),
        ),
      ),
    ),
  );
}

describe('the chances of the model', () => {
  test.each(BROAD)('charge and community resolution never pass certainty: %s', (broad) => {
    const most = everyStratum(broad).reduce(
      (high, one) => Math.max(high, chargeChance(one) + resolutionChance(one)),
      0,
    );
    expect(most).toBeLessThanOrEqual(1);
  });

  test('the planted charge ratio is the same in every stratum', () => {
    for (const stratum of everyStratum('black')) {
      const expected = assumed.CHARGE.black * (stratum.place === OUTLIER_PLACE ? assumed.OUTLIER.times : 1);
      expect(chargeChance(stratum) / chargeChance({ ...stratum, broad: 'white' })).toBeCloseTo(expected, 10);
    }
  });

  test('the planted resolution ratio is the same in every stratum', () => {
    for (const stratum of everyStratum('mixed')) {
      const white = resolutionChance({ ...stratum, broad: 'white' });
      expect(resolutionChance(stratum)).toBeCloseTo(white * assumed.RESOLUTION.mixed, 12);
    }
  });

  test('no chance of detention or referral passes certainty', () => {
    const day = dayNumber('2021-08-01');
    for (const broad of BROAD) {
      expect(detentionChance(broad, 'robbery', 5)).toBeLessThan(1);
      for (let place = 0; place < PLACES.length; place += 1)
        expect(referralChance(broad, true, place, day)).toBeLessThan(1);
    }
  });

  test('shares of every borough sum to 100', () => {
    for (const { shares } of ASSUMPTIONS) expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
  });
});
