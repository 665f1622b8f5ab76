import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as tokens from '../../src/presentation/charts/tokens';

const sheet = readFileSync(new URL('../../src/screen/style/tokens.css', import.meta.url), 'utf8');

test('drawings and style sheet hold the same colours', () => {
  const { INK, SOFT, RULE, HAIR, RANGE, MARK, LADDER } = tokens;
  const named = { ink: INK, soft: SOFT, rule: RULE, hair: HAIR, range: RANGE, mark: MARK };
  for (const [name, colour] of Object.entries(named)) expect(sheet).toContain(`--${name}: ${colour};`);
  LADDER.forEach((colour, index) => expect(sheet).toContain(`--l${index + 1}: ${colour};`));
});

/** Relative luminance of "#rrggbb" (WCAG 2.2), from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('a filled bar is told from an open one, and its upright from its fill, at 3 : 1 or more', () => {
  const { INK, PAPER, RANGE } = tokens;
  expect(contrast(RANGE, PAPER)).toBeGreaterThan(3);
  expect(contrast(INK, RANGE)).toBeGreaterThan(3);
});
