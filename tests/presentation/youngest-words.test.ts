import { expect, it } from 'vitest';
import { EXTRACTS, extractContract } from '../../src/dataset/kinds/extracts';
import { youngestInWords } from '../../src/presentation/youngest-words';

it('the youngest ages are said once each, the youngest first, with all that share them', () => {
  expect(youngestInWords(EXTRACTS)).toBe(
    '10 for Stop and search and Out-of-court disposals, 12 for Knife crime prevention orders and Remand, 15 for Rule 49 separation',
  );
  expect(youngestInWords([extractContract('remand')])).toBe('12 for Remand');
});
