/** Where the arrow keys lead on the map of boroughs. */
import { expect, it } from 'vitest';
import { tileBeside } from '../../src/screen/filters/tile-steps';
import { BOROUGHS } from '../../src/vocabulary/places';

const TILES = BOROUGHS.map(({ tile: [column, row] }) => ({ column, row }));
/** The borough that a key leads to from another; null at the edge. */
function from(short: string, key: string): string | null {
  const place = BOROUGHS.findIndex((borough) => borough.short === short);
  const tile = TILES[place];
  const reached = tile ? tileBeside(TILES, tile, key) : null;
  return reached === null ? null : (BOROUGHS[reached]?.short ?? null);
}

it('an arrow leads to the next tile of the row, or to the nearest of the row above or below', () => {
  expect(from('HGY', 'ArrowLeft')).toBe('BAR');
  expect(from('HGY', 'ArrowRight')).toBe('WLT');
  expect(from('HGY', 'ArrowUp')).toBe('ENF');
  expect(from('HGY', 'ArrowDown')).toBe('ISL');
  expect(from('HIL', 'ArrowUp')).toBe('HRW');
});

it('an arrow leads nowhere off the edge, and every tile can be reached', () => {
  expect(from('HIL', 'ArrowLeft')).toBe(null);
  expect(from('ENF', 'ArrowUp')).toBe(null);
  expect(from('SUT', 'ArrowDown')).toBe(null);
  const reached = new Set(['ENF']);
  for (const short of reached) {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const next = from(short, key);
      if (next) reached.add(next);
    }
  }
  expect(reached.size).toBe(33);
});
