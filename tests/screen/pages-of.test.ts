/** Which blocks share a page of paper, and how much smaller its figures are for it. */
import { expect, it } from 'vitest';
import { type Block, pagesOf } from '../../src/screen/print/pages-of';

const figure = (height: number): Block => ({ height, figure: height, keepsWithNext: false });
const words = (height: number, keepsWithNext = false): Block => ({ height, figure: 0, keepsWithNext });

it('fills a page and goes on to the next', () => {
  expect(pagesOf([figure(600), figure(400), figure(700), figure(900)], 1000)).toEqual([
    { from: 0, to: 2, share: 1 },
    { from: 2, to: 3, share: 1 },
    { from: 3, to: 4, share: 1 },
  ]);
});

it('makes figures smaller where one more then finds room, and words never', () => {
  expect(pagesOf([words(100), figure(600), figure(400)], 1000)).toEqual([{ from: 0, to: 3, share: 0.9 }]);
});

it('leaves a page part empty rather than make letters smaller than six points and a half', () => {
  expect(pagesOf([figure(300), figure(1100)], 1000).map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 2],
  ]);
  // At 0.78 of their size two still share one.
  expect(pagesOf([figure(300), figure(980)], 1000).map(({ from, to }) => [from, to])).toEqual([[0, 2]]);
});

it('keeps a heading with what it stands over', () => {
  expect(pagesOf([figure(800), words(50, true), figure(700)], 1000)).toEqual([
    { from: 0, to: 1, share: 1 },
    { from: 1, to: 3, share: 1 },
  ]);
});

it('takes no page more, and of as many pages those of which none is half empty', () => {
  expect(pagesOf([700, 150, 560, 900].map(figure), 1000).map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 3],
    [3, 4],
  ]);
});

it('may leave a page half empty before a heading', () => {
  const blocks = [figure(900), figure(400), words(50, true), figure(900)];
  expect(pagesOf(blocks, 1000).map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 2],
    [2, 4],
  ]);
});

it('makes one smaller that is higher than a page', () => {
  expect(pagesOf([figure(2000)], 1000)).toEqual([{ from: 0, to: 1, share: 0.5 }]);
});
