/** What the page holds and nothing else does: the browser asks before it is lost, and a pack names it. */
import { expect, it } from 'vitest';
import { HELD } from '../../src/presentation/held-words';
import { askBeforePack } from '../../src/presentation/pack-mode-words';
import { askedBefore } from '../../src/workbook/opening/before-leaving';

it('the browser asks only while something would be gone, and not once the reader was asked in words', () => {
  const asking: (() => boolean)[] = [];
  const { beforeLeaving, heldByPage, leaveUnasked } = askedBefore((asks) => asking.push(asks));
  let [record, casework] = [false, true];
  beforeLeaving(() => [{ what: 'the record', isGone: record }]);
  beforeLeaving(() => [{ what: 'the casework', isGone: casework }]);
  const asks = () => asking.map((one) => one());
  expect([heldByPage().length, asks()]).toEqual([2, [true]]);
  casework = false;
  expect(asks()).toEqual([false]);
  record = true;
  expect(asks()).toEqual([true]);
  leaveUnasked();
  expect(asks()).toEqual([false]);
});

it('a pack names what is gone and what stays where it is kept', () => {
  const asked = askBeforePack('pack.parquet', [
    { what: HELD.record, isGone: true },
    { what: HELD.casework('oocd'), isGone: true },
    { what: HELD.casework('remand'), isGone: false },
  ]);
  expect(asked).toBe(
    'pack.parquet is a protected pack. It opens in a page without records: this page is loaded anew, and the extracts that are open are closed. Not kept and not saved, and gone then: the record of meetings and the casework on out-of-court disposals. Closed, and kept where it is: the casework on remand.',
  );
});
