import { ADULT_AGES, CHILD_AGES } from '../../src/vocabulary/demographics';
import { OUTSIDE_LONDON, POLICE_COMMAND_UNITS } from '../../src/vocabulary/places';
import { PLACES } from '../model/boroughs';
import * as model from '../model/kcpo';
import { BREACH_BLACK } from '../model/kcpo-order';
import { againstWhite, outcomeOf, where } from './contrast';
import type { Computation, Effect } from './effect';

const UNIT = POLICE_COMMAND_UNITS.find(({ id }) => id === model.LOCAL_CHANGE.unit)?.boroughs ?? [];
const IN_UNIT = where('borough', ...UNIT);
const ELSEWHERE = where('borough', ...PLACES.filter((code) => !UNIT.includes(code)), OUTSIDE_LONDON);
const BLACK = againstWhite('black');
/** Ages in extracts are single years; the vocabulary's last adult code stands for all above 24. */
const ADULTS = where('age', ...ADULT_AGES, ...Array.from({ length: 60 }, (_, step) => String(25 + step)));
const CHILDREN = where('age', ...CHILD_AGES);

const effect = (id: string, measure: string, planted: number, compute: Computation): Effect => ({
  id: `kcpo-${id}`,
  extract: 'kcpo',
  measure,
  planted,
  exact: planted,
  compute,
});

/** Referral depends on age as well, so a comparison of groups holds child and adult alike. */
const referral = (id: string, measure: string, planted: number, compute: Partial<Computation>): Effect =>
  effect(`referred-${id}-black`, `Referred, of those randomised in, child and adult alike, ${measure}`, planted, {
    ...BLACK,
    ...outcomeOf('kcpo', 'referred'),
    strata: ['age_group'],
    ...compute,
  });

const BEFORE = new Date(Date.parse(model.LOCAL_CHANGE.date) - 86_400_000).toISOString().slice(0, 10);

export const KCPO_EFFECTS: readonly Effect[] = [
  effect('triggers-black', 'Triggers met per child of the London population aged 12 to 17', model.TRIGGER_RATE.black, {
    ...BLACK,
    outcome: [],
    denominator: { kind: 'population', fromAge: 12 },
  }),
  effect('randomised-black', 'Randomised in, of those who met a trigger: chance, no effect', 1, {
    ...BLACK,
    ...outcomeOf('kcpo', 'randomised_in'),
  }),
  referral('elsewhere', 'outside the unit that changed', model.REFERRED.black, { within: ELSEWHERE }),
  referral('before', 'in that unit before its change', model.LOCAL_CHANGE.before, { within: IN_UNIT, until: BEFORE }),
  referral('after', 'in that unit since its change', model.LOCAL_CHANGE.after, {
    within: IN_UNIT,
    from: model.LOCAL_CHANGE.date,
  }),
  {
    id: 'kcpo-referred-crude-black',
    extract: 'kcpo',
    measure: 'Referred, of those randomised in, all ages and places',
    compute: { ...BLACK, ...outcomeOf('kcpo', 'referred') },
  },
  effect(
    'referred-child-adult',
    'Referred, of those randomised in: White children against White adults',
    model.REFERRED_CHILD,
    {
      ...outcomeOf('kcpo', 'referred'),
      compared: { label: 'White children', ethnicity: 'white', where: CHILDREN },
      reference: { label: 'White adults', ethnicity: 'white', where: ADULTS },
    },
  ),
  effect('application-black', 'Application, of those referred', model.APPLICATION.black, {
    ...BLACK,
    ...outcomeOf('kcpo', 'application'),
  }),
  effect('order-black', 'Order, of those with an application: no effect was planted', 1, {
    ...BLACK,
    ...outcomeOf('kcpo', 'order'),
  }),
  effect('breach-black', 'Breach, of those with an order', BREACH_BLACK, { ...BLACK, ...outcomeOf('kcpo', 'breach') }),
];
