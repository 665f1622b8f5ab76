/** The files of the templates: those in public/ are of these contracts, and each keeps the rules of its format. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { howToWrite } from '../../src/templates/how-to-write';
import { tableSchemaOf } from '../../src/templates/table-schema';
import { EXTRACT_TEMPLATES, REFERENCE_TEMPLATES } from '../../src/templates/all-templates';
import type { Template } from '../../src/templates/template';
import { FORMATS, templateFile } from '../../src/templates/template-file';

const require = createRequire(import.meta.url);
const { strFromU8, unzipSync }: typeof import('fflate') = require('fflate');

const ALL = [...EXTRACT_TEMPLATES, ...REFERENCE_TEMPLATES];
const EACH = ALL.map((template) => [template.id, template] as const);
const FOLDER = new URL('../../public/templates/', import.meta.url).pathname;

const bytesOf = (content: Uint8Array | string): Buffer => Buffer.from(content);

describe('the templates in public/', () => {
  it('are one for each kind of extract and each reference table, in three formats', () => {
    const names = ALL.flatMap((template) => FORMATS.map((format) => templateFile(template, format).name));
    expect(readdirSync(FOLDER).sort()).toEqual([...names].sort());
    expect(names.length).toBe((EXTRACTS.length + 4) * 3);
  });

  it.each(EACH)('of %s are up to date with the contract: if not, npm run templates', (_id, template) => {
    for (const format of FORMATS) {
      const { name, content } = templateFile(template, format);
      expect(readFileSync(join(FOLDER, name)).equals(bytesOf(content)), name).toBe(true);
    }
  });
});

/** A workbook of a template, as another program reads it, and the XML of its first sheet. */
function workbookOf(template: Template) {
  const content = templateFile(template, 'xlsx').content as Uint8Array;
  const { Sheets, SheetNames } = read(content, { type: 'array' });
  const rows = (name: string): readonly (readonly string[])[] => {
    const sheet = Sheets[name];
    return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true, defval: '' }) : [];
  };
  const parts = unzipSync(content);
  return { names: SheetNames, rows, xml: strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()) };
}

const letterOf = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : `A${letterOf(at - 26)}`);

describe('the Excel template', () => {
  it.each(EACH)(
    'of %s has the header to fill in below, which stays in view, and explains every column',
    (_id, template) => {
      const { names, rows, xml } = workbookOf(template);
      expect(names).toEqual(['Rows', 'Explanations']);
      expect(rows('Rows')).toEqual([template.columns.map(({ name }) => name)]);
      expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
      const explained = rows('Explanations').map((cells) => cells.join(' | '));
      for (const column of [...template.columns, ...template.others]) {
        const { name, label, meaning, need, unit } = column;
        expect(explained).toContain([name, label, meaning, need, howToWrite(column), unit].join(' | '));
      }
    },
  );

  it.each(EACH)(
    'of %s offers in each column of codes its codes, and in each of days nothing but days',
    (_id, template) => {
      const { rows, xml } = workbookOf(template);
      const explanations = rows('Explanations');
      template.columns.forEach(({ name, kind, codes }, at) => {
        const own = new RegExp(
          `<dataValidation([^>]*) sqref="${letterOf(at)}2:${letterOf(at)}1048576">(.*?)</dataValidation>`,
        );
        const [, set = '', formulas = ''] = own.exec(xml) ?? [];
        expect(set, name).toContain('showInputMessage="1"');
        if (codes.length > 0) {
          expect(set, name).toMatch(/type="list".*showErrorMessage="1"/);
          const [, from, to] = /^<formula1>Explanations!\$B\$(\d+):\$B\$(\d+)<\/formula1>$/.exec(formulas) ?? [];
          const listed = explanations.slice(Number(from) - 1, Number(to)).map(([, code, label]) => [code, label]);
          expect(listed, name).toEqual(codes.map(({ code, label }) => [code, label]));
        }
        if (kind === 'day' || kind === 'moment' || kind === 'month') {
          expect(set, name).toContain('type="date"');
          expect(formulas).toBe('<formula1>36526</formula1><formula2>73050.9999</formula2>');
        }
      });
    },
  );

  it('says of pseudonyms, where they are written and in the explanations, that they are no names', () => {
    for (const template of EXTRACT_TEMPLATES) {
      const { rows, xml } = workbookOf(template);
      const said = 'A pseudonym of your own. No names, dates of birth, custody, PNC or NHS numbers.';
      expect(xml.split(`${said}" sqref="`).length - 1).toBe(2);
      expect(rows('Explanations').flat()).toContain(
        'No names: children and records are given by pseudonyms, and nothing in the file may tell who a child is.',
      );
    }
  });

  it('has no message that is longer than Excel takes', () => {
    for (const template of ALL) {
      const { xml } = workbookOf(template);
      const longest = (name: string): number =>
        Math.max(0, ...[...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, words = '']) => words.length));
      expect(longest('promptTitle')).toBeLessThanOrEqual(32);
      expect(longest('prompt')).toBeLessThanOrEqual(255);
      expect(longest('errorTitle')).toBeLessThanOrEqual(32);
      expect(longest('error')).toBeLessThanOrEqual(225);
      expect(xml).not.toContain('…"');
    }
  });
});

/** Constraints that Table Schema 2.0 allows for a field of a type. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  string: ['required', 'unique', 'enum'],
  integer: ['required', 'minimum', 'maximum'],
  number: ['required', 'minimum', 'maximum'],
  date: ['required', 'minimum', 'maximum'],
  datetime: ['required'],
  yearmonth: ['required'],
};

describe('the Table Schema', () => {
  it.each(EACH)('of %s keeps the rules of the Data Package Standard', (_id, template) => {
    const schema = tableSchemaOf(template);
    expect(JSON.parse(String(templateFile(template, 'schema.json').content))).toEqual(schema);
    expect(Object.keys(schema)).toEqual(['$schema', 'fields', 'missingValues']);
    expect(schema.missingValues.includes('')).toBe(true);
    expect(new Set(schema.missingValues).size).toBe(schema.missingValues.length);
    expect(schema.fields.map(({ name }) => name)).toEqual(template.columns.map(({ name }) => name));
    expect(new Set(schema.fields.map(({ name }) => name)).size).toBe(schema.fields.length);
    for (const { name, title, description, type, constraints = {}, categories = [] } of schema.fields) {
      expect(
        [title, description].every((words) => words.trim() !== ''),
        name,
      ).toBe(true);
      expect(ALLOWED[type], name).toEqual(expect.arrayContaining(Object.keys(constraints)));
      const values = categories.map(({ value }) => value);
      expect(constraints['enum'] ?? [], name).toEqual(values);
      expect(new Set(values).size, name).toBe(values.length);
      // What is missing is no value, so that no list may hold it.
      expect(
        values.some((value) => schema.missingValues.includes(value)),
        name,
      ).toBe(false);
      expect(Number(constraints['minimum'] ?? 0) <= Number(constraints['maximum'] ?? 0) || type === 'date', name).toBe(
        true,
      );
    }
  });

  it('says what a program must know to check a file', () => {
    const oocd = EXTRACT_TEMPLATES.find(({ id }) => id === 'oocd');
    const fields = new Map((oocd ? tableSchemaOf(oocd).fields : []).map((field) => [field.name, field]));
    expect(fields.get('event_date')).toEqual({
      ...{ name: 'event_date', title: 'Event date', type: 'date', format: '%Y-%m-%d' },
      description: 'The day of the event. Here: the date of the decision. A day as 2024-03-31: year, month, day.',
      constraints: { required: true, minimum: '2000-01-01', maximum: '2099-12-31' },
    });
    expect(fields.get('age')?.constraints).toEqual({ minimum: 0, maximum: 110 });
    expect(fields.get('record_id')?.constraints).toEqual({ unique: true });
    expect(fields.get('person_id')?.constraints).toBeUndefined();
    expect(fields.get('admission')).toMatchObject({
      categories: [
        { value: 'admitted', label: 'Admitted' },
        { value: 'no_comment', label: 'No comment' },
        { value: 'denied', label: 'Denied' },
        { value: 'NR', label: 'Not recorded' },
      ],
      constraints: { enum: ['admitted', 'no_comment', 'denied', 'NR'] },
    });
  });
});
