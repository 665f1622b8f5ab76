import { expect, it } from 'vitest';
import { notReadCsv, notReadName } from '../../src/export/not-read';
import type { PresentedQuality } from '../../src/presentation/quality/quality-report';

const report = (file: string, synthetic: boolean) => ({ file, synthetic }) as PresentedQuality;

it('what was not read is saved with its file, and says whether it is synthetic', () => {
  const lines = [{ row: 3, column: 'age', value: '=1+1', why: 'not a value of age that is known' }];
  expect(notReadCsv(report('oocd.parquet', true), lines)).toBe(
    "\uFEFFrow,column,value,why,file,data\r\n3,age,'=1+1,not a value of age that is known,oocd.parquet,Synthetic data: about no real child\r\n",
  );
  expect(notReadCsv(report('a.csv', false), [])).toBe('\uFEFFrow,column,value,why,file,data\r\n');
});

it('under a name that every file system takes', () => {
  expect(notReadName(report('a/b: “March”.csv', false))).toBe('a b   March - not read.csv');
  expect(notReadName(report('oocd.parquet', true))).toBe('synthetic oocd - not read.csv');
});
