/** Where a tile stands on the map: columns from the left, rows from the top. */
export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

/**
 * The place in the list of the tile that an arrow key leads to from another; null at the edge of the map. Left and right
 * keep to the row; up and down go to the tile of the next row that is nearest.
 */
export function tileBeside(tiles: readonly TilePlace[], from: TilePlace, key: string): number | null {
  const along = key === 'ArrowLeft' || key === 'ArrowRight';
  const forward = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  const reached = tiles
    .map((tile, place) => ({
      place,
      far: forward * (along ? tile.column - from.column : tile.row - from.row),
      aside: Math.abs(along ? tile.row - from.row : tile.column - from.column),
    }))
    .filter(({ far, aside }) => far > 0 && (!along || aside === 0))
    .sort((one, other) => one.far - other.far || one.aside - other.aside);
  return reached[0]?.place ?? null;
}
