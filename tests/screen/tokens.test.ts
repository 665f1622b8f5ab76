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
