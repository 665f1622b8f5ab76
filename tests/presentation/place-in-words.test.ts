import { expect, it } from 'vitest';
import type { PresentedFigure } from '../../src/presentation/figure';
import { figuresToTurn, placeInWords } from '../../src/presentation/sheet';
import { rates } from '../screen/fixture-figures';

const figures = (idle: readonly boolean[]): readonly PresentedFigure[] =>
  idle.map((says, at) => ({ ...rates, id: String(at), number: at + 1, ...(says ? { idle: true } : {}) }));

it.each([
  [[false, false, false], '1', '2 of 3'],
  [[false, true, false], '2', '3 of 3; 1 says nothing here'],
  [[true, true, false, false], '3', '4 of 4; 2 say nothing here'],
  [[false, true, true], '1', '2 of 3; 1 says nothing here'],
] as const)(
  'those that say nothing being %j, figure %s has the number that it has on the whole sheet',
  (idle, id, said) => {
    const sheet = { figures: figures(idle) };
    const turned = figuresToTurn(sheet, id);
    const figure = turned.find((one) => one.id === id);
    if (!figure) throw new Error('It is not turned to.');
    const { at, over } = placeInWords(figure, turned, sheet);
    expect(at + over).toBe(said);
  },
);
