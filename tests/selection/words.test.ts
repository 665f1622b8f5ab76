import { describe, expect, it } from 'vitest';
import { agesInWords, facetState, periodInWords, placesInWords, selectionInWords } from '../../src/selection/words';
import { tick } from '../../src/selection/change';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { COURT_USER_GROUPS } from '../../src/vocabulary/places';
import { partNamed, PARTS, withTicks } from './made-up';

const sentence = (selection: Selection): string =>
  selectionInWords(PARTS, selection)
    .map((run) => (typeof run === 'string' ? run : run.strong))
    .join('');
const ages = (...codes: string[]): string => agesInWords(partNamed('age'), codes);
const places = (...codes: string[]): string => placesInWords(partNamed('borough'), codes);

describe('a selection in words', () => {
  it('names place, ages and period', () => {
    expect(sentence(OPENING_SELECTION)).toBe('London, all areas, children aged 10 to 17, April 2022 to March 2023.');
    expect(sentence(withTicks({ borough: ['E09000014'] }))).toBe(
      'Haringey, children aged 10 to 17, April 2022 to March 2023.',
    );
  });

  it('names the area that a whole file is of, in place of London', () => {
    const whole = (...only: string[]): string => placesInWords({ ...partNamed('borough'), only }, []);
    expect(whole('E09000001')).toBe('City of London');
    expect(whole('outside_london')).toBe('Outside London');
    expect(whole('E09000007', 'E09000005')).toBe('Brent and Camden');
    expect(placesInWords({ ...partNamed('borough'), only: ['E09000007'] }, ['E09000014'])).toBe('Haringey');
  });

  it('names every other part that restricts, and the groups shown', () => {
    const ticks = { offence_group: ['robbery', 'theft'], send: ['ehc_plan'], ethnicity: ['B2', 'B1', 'B9', 'W1'] };
    expect(sentence(withTicks(ticks))).toBe(
      'London, all areas, children aged 10 to 17, April 2022 to March 2023, offence group: Robbery or Theft, ' +
        'SEND: EHC plan, shown: Black and White British.',
    );
  });

  it('sets the chosen values strong', () => {
    expect(selectionInWords(PARTS, withTicks({ sex: ['female'] })).slice(-3)).toEqual([
      ...[', sex: ', { strong: 'Female', part: 'sex' }, '.'],
    ]);
  });

  it('says ages as people say them', () => {
    expect(ages()).toBe('people of all ages');
    expect(ages('u10', 'b10-17', 'b18+', 'NX')).toBe('people of all ages and age not recognised');
    expect(ages('12', '13', '14', '15')).toBe('children aged 12 to 15');
    expect(ages('10', '11', '12', '13', '14', '17')).toBe('children aged 10 to 14 and 17');
    expect(ages('15')).toBe('children aged 15');
    expect(ages('16', '17', '18', '19')).toBe('people aged 16 to 19');
    expect(ages('b10-14')).toBe('children aged 10 to 14');
    expect(ages('b18+')).toBe('adults, 18 and over');
    expect(ages('15', 'NR')).toBe('children aged 15 and age not recorded');
    expect(ages('NR')).toBe('people of age not recorded');
    expect(ages('u10', '10')).toBe('people aged under 11');
  });

  it('says 10 to 16 once 17 is unticked', () => {
    const without = tick(OPENING_SELECTION, partNamed('age'), ['17'], false).ticks['age'] ?? [];
    expect(ages(...without)).toBe('children aged 10 to 16');
  });

  it('names an area where exactly its boroughs are ticked', () => {
    expect(places(...(COURT_USER_GROUPS[0]?.boroughs ?? []))).toBe('Highbury court user group');
    expect(places('E09000014', 'E09000010')).toBe('North Area command unit');
    expect(places('E09000014', 'E09000007')).toBe('Camden and Haringey');
    expect(places('E09000014', 'E09000007', 'E09000001', 'E09000002')).toBe('4 areas');
  });

  it('joins months into runs and counts those that stand apart', () => {
    expect(periodInWords([])).toBe('every month supplied');
    expect(periodInWords(['2023-04', '2023-05', '2023-06'])).toBe('April to June 2023');
    expect(periodInWords(['2022-12', '2023-01'])).toBe('December 2022 to January 2023');
    expect(periodInWords(['2023-01', '2023-03', 'NR'])).toBe('January 2023, March 2023 and date not known');
    expect(periodInWords(['2023-01', '2023-03', '2023-05', '2023-07'])).toBe('4 separate months');
  });

  it('says the state of a part beside its legend', () => {
    expect(facetState(partNamed('ethnicity'), [])).toBe('all 19 groups');
    expect(facetState(partNamed('ethnicity'), ['B1'])).toBe('Black Caribbean');
    expect(facetState(partNamed('age'), partNamed('age').opening)).toBe('10 to 17');
    expect(facetState(partNamed('borough'), ['E09000014'])).toBe('Haringey');
    expect(facetState(partNamed('offence_group'), ['robbery', 'theft', 'drugs'])).toBe('3 of 12');
    expect(facetState(partNamed('month'), partNamed('month').opening)).toBe('April 2022 to March 2023');
  });
});
