/** A question of the mapping page: its problem is tied to it. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Radios from '../../src/screen/mapping/Radios.svelte';

const radios = (problem?: string): string =>
  render(Radios, {
    props: {
      name: 'synthetic',
      legend: 'Are these records about real children?',
      choices: [{ id: 'real', label: 'Yes, real records' }],
      chosen: null,
      onchoose: () => undefined,
      problem,
    },
  }).body;

test('what is missing is tied to its question, which says that it must be answered', () => {
  const html = radios('Say whether the records are real.');
  expect(html).toContain(
    'role="radiogroup" aria-required="true" aria-invalid="true" aria-describedby="synthetic-problem"',
  );
  expect(html).toMatch(/id="synthetic-problem"[^>]*>Say whether the records are real\.</);
});

test('nothing is invalid before the reader has tried to open the file', () => {
  expect(radios()).not.toMatch(/aria-invalid|aria-describedby/);
});
