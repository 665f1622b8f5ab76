import { type Hand, lineAt, lineOf, type Measure, wrapped } from './written-text';

/** A part of a picture, as high as it says; it is put below what stands above it. */
export interface Part {
  readonly height: number;
  /** What it draws from `y` down. */
  readonly at: (y: number) => string;
}

/** Where the parts stand, and how texts are measured. */
export interface Room {
  readonly left: number;
  readonly width: number;
  readonly measure: Measure;
}

/** Lines of text below each other, with some room below them. */
export function textPart(text: string, hand: Hand, { left, width, measure }: Room, below = 6): Part {
  const lines = wrapped(text, width, hand, measure);
  const line = lineOf(hand);
  return {
    height: lines.length ? lines.length * line + below : 0,
    at: (y) => lines.map((said, at) => lineAt(said, left, y + at * line + hand.size, hand)).join(''),
  };
}

export const gap = (height: number): Part => ({ height, at: () => '' });

/** Parts below each other, and how high they are together. */
export function stacked(parts: readonly Part[]): Part {
  return {
    height: parts.reduce((sum, { height }) => sum + height, 0),
    at: (y) => {
      let top = y;
      return parts
        .map(({ height, at }) => {
          const drawn = at(top);
          top += height;
          return drawn;
        })
        .join('');
    },
  };
}

/** A drawing that was made as SVG, put at its place; what goes beyond its edge is seen. */
export const drawingAt = (svg: string, x: number, y: number): string =>
  svg.replace(/^<svg\b/, `<svg x="${x}" y="${y}" overflow="visible"`);
