import { grouped } from '../../vocabulary/written';
import type { RangeShape } from './range-marks';
import type { Tick } from './range-axis';

/** The values that must be seen, and the ends of ranges that may run off when they are far out. */
export function reach(
  shapes: readonly RangeShape[],
  lines: readonly (number | null)[],
): { seen: number[]; ends: number[] } {
  const seen = lines.filter((line) => line !== null);
  const ends: number[] = [];
  for (const shape of shapes) {
    if ('value' in shape) seen.push(shape.value);
    if ('upper' in shape) ends.push(shape.lower, shape.upper);
  }
  return { seen: seen.filter(Number.isFinite), ends: ends.filter(Number.isFinite) };
}

/** The step of 1, 2 or 5 times a power of ten that cuts `span` into at most `most` pieces. */
export function calmStep(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => span / step <= most + 1e-9) ?? power * 10;
}

/**
 * An extent from nought that holds every estimate and, up to two and a half times the largest of them, every range.
 * Neighbouring selections get the same extent, so that the drawing stands still while bars move.
 */
export function linearExtent(seen: readonly number[], ends: readonly number[]): readonly [number, number] {
  const largest = Math.max(...seen, 0);
  const wanted = Math.max(largest, Math.min(Math.max(...ends, 0), largest * 2.5));
  if (wanted <= 0) return [0, 1];
  const step = calmStep(wanted, 6);
  return [0, Math.ceil(wanted / step - 1e-9) * step];
}

/** Ticks of a linear axis; numbers as short as the step allows. */
export function linearTicks([low, high]: readonly [number, number], most: number): readonly Tick[] {
  const step = calmStep(high - low, most);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const count = Math.floor((high - low) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => {
    const at = low + index * step;
    return { at, label: grouped(at, digits) };
  });
}

const DOUBLINGS: readonly Tick[] = [
  { at: 1 / 16, label: 'a 16th as likely', short: 'a 16th' },
  { at: 1 / 8, label: 'an eighth as likely', short: 'an 8th' },
  { at: 1 / 4, label: 'a quarter as likely', short: 'quarter' },
  { at: 1 / 2, label: 'half as likely', short: 'half' },
  { at: 1, label: 'the same', short: 'same', strong: true },
  { at: 2, label: 'twice as likely', short: 'twice' },
  { at: 4, label: '4 times', short: '4' },
  { at: 8, label: '8 times', short: '8' },
  { at: 16, label: '16 times', short: '16' },
  { at: 32, label: '32 times', short: '32' },
];

/** Whole doublings from at most a half to at least twice; range ends more than two doublings out run off. */
export function ratioExtent(seen: readonly number[], ends: readonly number[]): readonly [number, number] {
  const positive = seen.filter((value) => value > 0);
  const lowest = Math.min(1, ...positive);
  const highest = Math.max(1, ...positive);
  const low = Math.min(lowest, ...ends.filter((end) => end > lowest / 4));
  const high = Math.max(highest, ...ends.filter((end) => end < highest * 4));
  return [
    Math.max(1 / 16, Math.min(0.5, 2 ** Math.floor(Math.log2(low) + 0.15))),
    Math.min(32, Math.max(2, 2 ** Math.ceil(Math.log2(high) - 0.4))),
  ];
}

export function ratioTicks([low, high]: readonly [number, number]): readonly Tick[] {
  return DOUBLINGS.filter(({ at }) => at >= low && at <= high);
}
