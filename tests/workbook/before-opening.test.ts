import { describe, expect, it } from 'vitest';
import type { TableFile } from '../../src/engine/engine';
import { hiddenQuestion, onWantedSheet } from '../../src/workbook/opening/before-opening';
import type { OpeningQuestion } from '../../src/workbook/opening/openings.svelte';
import { openTable } from '../support/table-rows';
import { madeBook } from '../support/workbooks';

const rows = (name: string, many: number) => [
  ['name', 'age'],
  ...Array.from({ length: many }, (_, row) => [name, row]),
];
const book = (): Promise<TableFile> =>
  openTable(
    madeBook({
      Codes: { rows: rows('code', 2) },
      April: { rows: rows('april', 9) },
      Old: { rows: rows('old', 9), hidden: 2 },
      Cover: { rows: [['Minutes']] },
    }),
    'book.xlsx',
  );

/** Answers every question with the choice of this label, and remembers what was asked. */
function answering(label: string | null) {
  const asked: OpeningQuestion[] = [];
  return {
    asked,
    does: () => undefined,
    ask: async (question: OpeningQuestion) => {
      asked.push(question);
      return question.choices.find((choice) => choice.label === label)?.id ?? null;
    },
  };
}
const nowhere = { byAddress: () => false };

async function sheetOf(line: ReturnType<typeof answering>, wanted: Parameters<typeof onWantedSheet>[2]) {
  const given = await onWantedSheet(await book(), line, wanted);
  return given?.ok ? given.value.sheet : given;
}

describe('a workbook with several tables', () => {
  it('asks which sheet is read, the likeliest first', async () => {
    const line = answering('Codes: 3 rows with the header');
    expect(await sheetOf(line, nowhere)).toBe('Codes');
    expect(line.asked).toEqual([
      {
        words: 'The workbook has 3 sheets with a table. Which one holds the extract? One sheet is read at a time.',
        choices: [
          { id: 'sheet 2', label: 'April: 10 rows with the header' },
          { id: 'sheet 1', label: 'Codes: 3 rows with the header' },
          { id: 'sheet 3', label: 'Old: 10 rows with the header, hidden in the workbook' },
        ],
      },
    ]);
    expect(await sheetOf(answering('Old: 10 rows with the header, hidden in the workbook'), nowhere)).toBe('Old');
    expect(await sheetOf(answering(null), nowhere)).toBeNull();
  });

  it('asks nothing where the sheet was said before, where the address was made on one, or where there is one alone', async () => {
    const line = answering(null);
    const old = (await book()).sheets?.find(({ name }) => name === 'Old')?.fingerprint;
    expect(await sheetOf(line, { byAddress: (fingerprint) => fingerprint === old })).toBe('Old');
    expect(await sheetOf(line, { ...nowhere, sheet: 'April' })).toBe('April');
    const alone = await onWantedSheet(
      await openTable(madeBook({ Rows: { rows: rows('x', 3) } }), 'a.xlsx'),
      line,
      nowhere,
    );
    const text = await onWantedSheet(await openTable('a,b\n1,2\n'), line, nowhere);
    expect([alone?.ok && alone.value.sheet, text?.ok && text.value.sheet]).toEqual(['Rows', undefined]);
    expect(line.asked).toEqual([]);
  });
});

describe('what a workbook hides', () => {
  it('is told before it opens, with its places', async () => {
    const file = await openTable(
      madeBook({
        Rows: {
          rows: rows('x', 5),
          change: (sheet) => {
            sheet['!rows'] = [{}, { hidden: true }, { hidden: true }];
            sheet['!cols'] = [{ width: 9 }, { width: 9, hidden: true }];
          },
        },
      }),
      'a.xlsx',
    );
    expect(hiddenQuestion(file.facts.notes)).toEqual({
      words:
        '2 rows of the sheet are hidden in the workbook, by a filter or by hand. They are read like the others. Where: rows 2 to 3. Whoever looks at the workbook sees fewer rows than are counted here. 1 column of the sheet is hidden in the workbook. It is read like the others. Where: column B.',
      choices: [{ id: 'open', label: 'Open it with all of them' }],
    });
  });

  it('is no question where nothing is hidden', async () => {
    expect(
      hiddenQuestion((await openTable(madeBook({ Rows: { rows: rows('x', 5) } }), 'a.xlsx')).facts.notes),
    ).toBeNull();
    expect(hiddenQuestion()).toBeNull();
  });
});
