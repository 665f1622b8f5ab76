import { release } from '../../src/disclosure/release';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/dataset/mapping/mapping';
import { screenOf } from '../../src/presentation/mapping/screen-of';
import {
  forAnotherFile,
  likeWhich,
  mayDiffer,
  Remembered,
  withoutArea,
  withoutWhatDiffers,
} from '../../src/workbook/mapping/mapping-again';
import * as work from '../../src/workbook/mapping/mapping-work';
import { fileOf, profiled } from '../dataset/mapping-profiles';

const told = (area: string | null, synthetic: boolean | undefined): Mapping => ({
  format: 'scrutiny-workbook mapping',
  version: 1,
  supplier: 'Camden',
  kind: 'oocd',
  columns: {
    event_date: { from: 'Date', dates: 'DD/MM/YYYY' },
    borough: area === null ? { from: 'Borough' } : { every: area },
    ethnicity: { from: 'Ethnicity' },
    age: { from: 'Age' },
    disposal: { from: 'Outcome' },
  },
  declared: {
    drawn: '2023-05-01',
    periodFrom: '2023-04-01',
    periodTo: '2023-04-30',
    boroughBasis: 'home',
    ...(synthetic === undefined ? {} : { synthetic }),
  },
});
const march = (mapping: Mapping) => ({ file: 'march.csv', mapping });

describe('a second file with the same columns', () => {
  it('is not of the day or the period that the first was drawn for', () => {
    expect(forAnotherFile(told(null, false))).toEqual({
      ...told(null, false),
      declared: { boroughBasis: 'home', synthetic: false },
    });
  });

  it('may differ in its area where one stands for the whole file, and in whether it is made up', () => {
    expect([told(null, false), told('E09000007', false), told(null, true)].map(mayDiffer)).toEqual([false, true, true]);
  });

  it('is asked about only what may differ, by name', () => {
    expect(likeWhich('april.csv', march(told('E09000007', false)))).toEqual({
      words:
        'april.csv has the same columns as march.csv. It can be read with the answers you gave for that file. Is it all of Camden too?',
      choices: [
        { id: 'same', label: 'Yes, all of Camden' },
        { id: 'tell', label: 'No, let me say' },
      ],
    });
    expect(likeWhich('april.csv', march(told('outside_london', true))).words).toBe(
      'april.csv has the same columns as march.csv. It can be read with the answers you gave for that file. Is it all outside London, and made-up data too?',
    );
    expect(likeWhich('april.csv', march(told(null, true))).choices.map(({ label }) => label)).toEqual([
      'Yes, made-up data',
      'No, let me say',
    ]);
    expect(likeWhich('april.csv', march(told(null, false)))).toEqual({
      words: 'april.csv has the same columns as march.csv. It can be read with the answers you gave for that file.',
      choices: [
        { id: 'same', label: 'Yes, read it the same way' },
        { id: 'tell', label: 'No, show me its columns' },
      ],
    });
  });

  it('has the page filled in, and what differs left open, where the reader says no', () => {
    const profile = fileOf(
      profiled('Date', { '03/04/2023': 60 }),
      profiled('Ethnicity', { 'White - Irish': 60 }),
      profiled('Age', { '15': 60 }),
      profiled('Outcome', { Charged: 60 }),
    );
    const released = release(profile, 'analyst');
    const begun = work.begin({ id: 1, profile: released, metadata: new Map(), why: { what: '', remedy: '' } }, null);
    const asked = screenOf(work.withLike(begun, withoutWhatDiffers(told('E09000007', true)), 'march.csv'));
    expect(asked.offered).toBe('Filled in as you told it for march.csv, which has the same columns. Check it.');
    expect(asked.missing.map(({ words }) => words)).toEqual([
      'Say which borough the whole file is of.',
      'Say whether these are real records or made-up ones.',
    ]);
    const whole = screenOf(work.withLike(begun, told('E09000007', false), 'march.csv'));
    expect(whole.missing).toEqual([]);
  });

  it('a mapping kept on the device does not say which area another file is of', () => {
    expect(withoutArea(told('E09000007', true)).columns['borough']).toEqual({ every: '' });
    expect(withoutArea(told(null, true))).toEqual(told(null, true));
    expect(withoutWhatDiffers(told(null, false))).toEqual(told(null, false));
  });

  it('is known by its columns alone', () => {
    const remembered = new Remembered();
    remembered.remember('a b', march(told(null, false)));
    expect(remembered.like('a b')?.file).toBe('march.csv');
    expect(remembered.like('a c')).toBeUndefined();
  });
});
