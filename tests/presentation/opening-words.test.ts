import { describe, expect, it } from 'vitest';
import { lookingInWords, readingInWords, sizeInWords, timeLeft } from '../../src/presentation/opening-words';

describe('how far a file has been read', () => {
  it('says rows of rows, the pace and the time left', () => {
    expect(readingInWords({ rows: 45_000, all: 300_000, seconds: 2 })).toBe(
      '45,000 of 300,000 rows, 23,000 rows a second, about 10 seconds left',
    );
    expect(readingInWords({ rows: 131_072, all: 10_000_000, seconds: 1.5 })).toBe(
      '131,072 of 10,000,000 rows, 87,000 rows a second, about 2 minutes left',
    );
  });

  it('says no pace before there is one, and no time left where none can be known', () => {
    expect(readingInWords({ rows: 0, all: 300_000, seconds: 9 })).toBe('0 of 300,000 rows');
    expect(readingInWords({ rows: 45_000, all: 300_000, seconds: 0.4 })).toBe('45,000 of 300,000 rows');
    expect(readingInWords({ rows: 45_000, all: null, seconds: 3 })).toBe('45,000 rows, 15,000 rows a second');
    expect(readingInWords({ rows: 300_000, all: 300_000, seconds: 3 })).toBe(
      '300,000 of 300,000 rows, 100,000 rows a second',
    );
  });

  it('says of a first pass how many megabytes it has been through, and the time left once there is a pace', () => {
    const inFile = 410_000_000;
    expect(lookingInWords({ bytes: 0, inFile, seconds: 0 })).toBe('Looking through it first: 410 MB');
    expect(lookingInWords({ bytes: 4_100_000, inFile, seconds: 0.3 })).toBe(
      'Looking through it first: read 4.1 MB of 410 MB',
    );
    expect(lookingInWords({ bytes: 41_000_000, inFile, seconds: 2 })).toBe(
      'Looking through it first: read 41 MB of 410 MB, about 20 seconds left',
    );
    expect(lookingInWords({ bytes: inFile, inFile, seconds: 20 })).toBe(
      'Looking through it first: read 410 MB of 410 MB',
    );
  });

  it.each([
    [2, 'a few seconds left'],
    [9, 'about 10 seconds left'],
    [21, 'about 20 seconds left'],
    [51, 'about 50 seconds left'],
    [70, 'about a minute left'],
    [118, 'about 2 minutes left'],
    [5000, 'more than an hour left'],
  ])('%d seconds: %s', (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words);
  });

  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [82_532, '83 KB'],
    [4_100_000, '4.1 MB'],
    [41_000_000, '41 MB'],
    [2_500_000_000, '2.5 GB'],
  ])('%d bytes: %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});
