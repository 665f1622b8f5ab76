/** A list whose keys repeat leaves a blank page: every key on the screen is unique by what it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../.ci/prepare.mjs';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { SECTION } from '../../src/presentation/section-titles';
import { sectionsOf } from '../../src/presentation/sections';
import { unavailable } from './fixture-figures';

/** Properties that name one thing among its neighbours, wherever they stand. */
const UNIQUE = new Set(['id', 'key', 'code', 'kind', 'fingerprint', 'group.id']);

/** Keys that are unique for a reason of their own. */
const REASONS: Readonly<Record<string, string>> = {
  'filters/PartChoices.svelte: sort': 'the sorts of areas are grouped by sort',
  'cases/CaseSheet.svelte: column': 'a case shows each column once',
  'cases/PanelDialog.svelte: name': 'the names of a contract’s columns',
  'figure/LadderKey.svelte: step': 'no two steps of a ladder have one place among the blues',
  'mapping/ColumnRow.svelte: name': 'a file is mapped only where the names of its columns are unique',
  'mapping/ColumnTable.svelte: name': 'the names of a contract’s columns',
  'mapping/Mapping.svelte: name': 'a file is mapped only where the names of its columns are unique',
  'mapping/Values.svelte: JSON.stringify([key, found])': 'each spelling of each key once',
  'templates/TemplateList.svelte: heading': 'two lists, each with its heading',
  'templates/TemplateList.svelte: format': 'each form of a template once',
  'sheet/WholeSheet.svelte: title': 'sections are made by title',
  'sheet/Contents.svelte: title': 'sections are made by title',
  'pack-mode/PackPage.svelte: title': 'sections are made by title',
};

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .map((file) => file.replaceAll('\\', '/'));

interface Block {
  readonly file: string;
  readonly item: string;
  readonly index: string | undefined;
  readonly key: string | undefined;
}

function blocksOf(file: string): readonly Block[] {
  const text = readFileSync(join(ROOT, 'src', file), 'utf8');
  const block = /\{#each\s+.+?\sas\s+(\{[^}]*\}|\w+)(?:,\s*(\w+))?\s*(?:\((.*?)\))?\}/g;
  return [...text.matchAll(block)].map(([, item = '', index, key]) => ({ file, item, index, key }));
}

/** The property of the item that a key is: "id: choice" and (choice) is "id"; the item itself is none. */
function propertyOf({ item, key = '' }: Block): string {
  if (!item.startsWith('{')) return key.startsWith(`${item}.`) ? key.slice(item.length + 1) : 'the item itself';
  const named = item
    .replace(/[{}\s]/g, '')
    .split(',')
    .map((one) => one.split(':'));
  return named.find(([name, alias]) => (alias ?? name) === key)?.[0] ?? key;
}

/** Why the key of a block may repeat, or null. */
function complaint(block: Block): string | null {
  const { file, index, key } = block;
  if (key === undefined) return `${file}: a list without a key`;
  if (key === index) return null;
  const property = propertyOf(block);
  const reasoned = `${file.replace('screen/', '')}: ${property}` in REASONS;
  return UNIQUE.has(property) || reasoned ? null : `${file}: ${property} (${key})`;
}

describe('lists on the screen', () => {
  it('are keyed by what is unique', () => {
    const blocks = files.flatMap(blocksOf);
    const all = files.map((file) => readFileSync(join(ROOT, 'src', file), 'utf8').split('{#each').length - 1);
    expect(blocks).toHaveLength(all.reduce((sum, many) => sum + many, 0));
    expect(blocks.flatMap((block) => complaint(block) ?? [])).toEqual([]);
  });

  it('words alone are never a key', () => {
    const block = (item: string, key: string, index?: string) =>
      complaint({ file: 'screen/A.svelte', item, key, index });
    expect(block('note', 'note')).toMatch(/the item itself/);
    expect(block('{ label, value }', 'label')).toMatch(/label/);
    expect(block('note', 'place', 'place')).toBeNull();
    expect(block('{ id: choice, label }', 'choice')).toBeNull();
  });

  it('have the reasons that are given', () => {
    for (const { kind, ladder, columns } of EXTRACTS) {
      const unique = (values: readonly unknown[]) => expect(new Set(values).size, kind).toBe(values.length);
      unique(ladder.steps.map(({ step }) => step));
      unique(columns.map(({ name }) => name));
    }
    const sections = ['decided', 'sure', 'sure', 'decided', 'place', 'time', 'place'] as const;
    const figures = sections.map((section) => ({ ...unavailable, section: SECTION[section] }));
    const titles = sectionsOf(figures).map(({ title }) => title);
    expect(titles).toEqual(['What was decided', 'How sure, and like for like', 'By age and place', 'Over time']);
    expect(sectionsOf(figures).flatMap((section) => section.figures)).toHaveLength(figures.length);
  });
});
