import { describe, expect, it } from 'vitest';
import { openTable, refusalOfTable, rowsOf } from '../support/table-rows';
import { notesInWords } from '../support/noted-words';

const namesOf = ({ facts }: Awaited<ReturnType<typeof openTable>>) => facts.columns.map(({ name }) => name);
const notesOf = ({ facts }: Awaited<ReturnType<typeof openTable>>) =>
  notesInWords(facts.notes).map(({ what, examples }) => [what, ...examples].join(' | '));

/** Bytes of a text of Latin letters, with the given bytes for letters beyond. */
const bytes = (text: string, over: Readonly<Record<string, number>> = {}) =>
  Uint8Array.from(text, (letter) => over[letter] ?? letter.charCodeAt(0));

function utf16(text: string, bigEndian: boolean, mark = true): Uint8Array<ArrayBuffer> {
  const whole = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

describe('a text of rows and cells', () => {
  it('gives its columns as text, an empty cell as null, and its rows before any is read', async () => {
    const file = await openTable('borough,age\nCamden,15\nBrent,\n,16\n\n\n');
    expect(file.facts).toMatchObject({
      rows: 3,
      rowGroups: [],
      columns: [
        { name: 'borough', type: 'text' },
        { name: 'age', type: 'text' },
      ],
    });
    expect(notesOf(file)).toEqual([]);
    expect(await rowsOf(file)).toEqual([
      ['Camden', '15'],
      ['Brent', null],
      [null, '16'],
    ]);
    expect(await rowsOf(file, ['age'])).toEqual([['15'], [null], ['16']]);
  });

  it.each([
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
    ['|', 'bar'],
  ])('is cut at "%s" (%s) without being told', async (delimiter) => {
    const text = ['name,of;it|all', 'x\ty', 'z'].map((cell) => `"${cell}"`).join(delimiter);
    const file = await openTable(`one${delimiter}two${delimiter}three\r\n${text}\r\n`);
    expect(namesOf(file)).toEqual(['one', 'two', 'three']);
    expect(await rowsOf(file)).toEqual([['name,of;it|all', 'x\ty', 'z']]);
  });

  it('is cut at semicolons where commas stand in cells', async () => {
    const file = await openTable('place;share;note\nBrent;1,5;one, two\nCamden;2,5;three, four\n');
    expect(namesOf(file)).toEqual(['place', 'share', 'note']);
    expect(await rowsOf(file, ['share'])).toEqual([['1,5'], ['2,5']]);
  });

  it.each(['^', '~', '¬', '¦', '\u0001'])('is cut at %j where every line has as many', async (sign) => {
    const file = await openTable(`date${sign}borough\n2024-03-04${sign}Brent\n2024-03-05${sign}Camden`);
    expect(await rowsOf(file)).toEqual([
      ['2024-03-04', 'Brent'],
      ['2024-03-05', 'Camden'],
    ]);
  });

  it('is cut at two bars where they stand together, as databases write, whatever single bars stand in cells', async () => {
    const file = await openTable(
      'Extract\r\nevent_date||borough||note||age\r\n2024-03-04||Brent||||15\r\n2024-03-05||Camden||"one||two"||\r\n2024-03-06||Barnet||either|or||16\r\n',
    );
    expect(namesOf(file)).toEqual(['event_date', 'borough', 'note', 'age']);
    expect(await rowsOf(file)).toEqual([
      ['2024-03-04', 'Brent', null, '15'],
      ['2024-03-05', 'Camden', 'one||two', null],
      ['2024-03-06', 'Barnet', 'either|or', '16'],
    ]);
  });

  it.each(['^', '~', '¬', '¦'])('is cut at two of %j where every line has as many', async (sign) => {
    const file = await openTable(
      `date|borough|age\n2024-03-04|Brent|15\n2024-03-05||16`.replaceAll('|', sign.repeat(2)),
    );
    expect(await rowsOf(file)).toEqual([
      ['2024-03-04', 'Brent', '15'],
      ['2024-03-05', null, '16'],
    ]);
  });

  it('is cut at one where two leave out anything, and where a spreadsheet left a gap', async () => {
    const gap = await openTable('borough,,age\nBrent,,15\nCamden,,16\n');
    expect(namesOf(gap)).toEqual(['borough', 'Column 2', 'age']);
    const filled = await openTable('borough||age\nBrent||15\nCamden|moved|16\n');
    expect(await rowsOf(filled)).toEqual([
      ['Brent', null, '15'],
      ['Camden', 'moved', '16'],
    ]);
  });

  it('takes the delimiter that its first line declares', async () => {
    const file = await openTable('sep=;\r\na;b\r\n1,1;2\r\n');
    expect(await rowsOf(file)).toEqual([['1,1', '2']]);
  });

  it('keeps quotes, delimiters and line ends inside quoted cells, whatever ends its lines', async () => {
    const cells = 'a,b\r\n"said ""no""","line one\nline two"\n"x, y"  ,z\r\n';
    expect(await rowsOf(await openTable(cells))).toEqual([
      ['said "no"', 'line one\nline two'],
      ['x, y', 'z'],
    ]);
    expect(await rowsOf(await openTable('a,b\r1,2\r3,4'))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('reads UTF-8 and UTF-16 with and without their marks', async () => {
    const text = 'naïve,b\nŁódź,😀é\n';
    const marked = new TextEncoder().encode(`\uFEFF${text}`);
    const files = [new TextEncoder().encode(text), marked, utf16(text, false), utf16(text, true)];
    for (const file of [...files, utf16('naive,b\nx,y\n', false, false)].slice(0, 4)) {
      const opened = await openTable(file);
      expect(namesOf(opened)).toEqual(['naïve', 'b']);
      expect(await rowsOf(opened)).toEqual([['Łódź', '😀é']]);
      expect(notesOf(opened)).toEqual([]);
    }
    expect(await rowsOf(await openTable(utf16('a,b\nx,y\n', true, false)))).toEqual([['x', 'y']]);
  });

  it('reads what is not UTF-8 as Windows-1252, dashes and quotation marks included, and says so', async () => {
    const file = await openTable(bytes('a,b\n16–18,café’s £5\n', { '–': 0x96, '’': 0x92 }));
    expect(await rowsOf(file)).toEqual([['16–18', 'café’s £5']]);
    expect(notesOf(file)).toEqual([
      'The text is not UTF-8, so it was read as Windows-1252, which Excel writes: look at names with accents.',
    ]);
  });

  it('keeps letters whole where the pieces that it is read in meet', async () => {
    const lines = Array.from({ length: 300_000 }, (_, row) => `${row},café naïve Łódź`);
    const file = await openTable(`n,words\n${lines.join('\n')}\n`);
    expect(file.facts.rows).toBe(300_000);
    const rows = await rowsOf(file);
    expect(rows).toHaveLength(300_000);
    expect(rows.filter(([, words]) => words !== 'café naïve Łódź')).toEqual([]);
    expect(rows.at(-1)?.[0]).toBe('299999');
  });
});

describe('a header', () => {
  it('is found under title lines, and they are told', async () => {
    const file = await openTable(
      'Extract of disposals\nDrawn 4 May 2024,by A\n\ndate,borough,age,sex,disposal\n2024-01-02,Brent,15,,nfa\n',
    );
    expect(namesOf(file)).toEqual(['date', 'borough', 'age', 'sex', 'disposal']);
    expect(await rowsOf(file)).toEqual([['2024-01-02', 'Brent', '15', null, 'nfa']]);
    expect(notesOf(file)).toEqual([
      'The names of the columns stand in row 4; what stands above them was left out. | Extract of disposals | Drawn 4 May 2024 by A',
    ]);
  });

  it('that is not there leaves numbered columns', async () => {
    const file = await openTable('04/03/2022,E09000007,W1\n05/03/2022,E09000007,B1\n');
    expect(namesOf(file)).toEqual(['Column 1', 'Column 2', 'Column 3']);
    expect(file.facts.rows).toBe(2);
    expect(notesOf(file)).toEqual(['The file has no header: its first row holds values, so its columns are numbered.']);
  });

  it('may stand alone, repeat a name, or leave one out', async () => {
    const alone = await openTable('a,b\n');
    expect([alone.facts.rows, namesOf(alone), await rowsOf(alone)]).toEqual([0, ['a', 'b'], []]);
    const file = await openTable('Age,,age,AGE,,\n1,2,3,4,,\n');
    expect(namesOf(file)).toEqual(['Age', 'Column 2', 'age (2)', 'AGE (3)']);
    expect(notesOf(file)).toEqual(['2 columns have the name of an earlier one and got a number. | age (2) | AGE (3)']);
    expect(await rowsOf(file)).toEqual([['1', '2', '3', '4']]);
  });
});

describe('rows that do not fit', () => {
  it('are kept, counted and told with where they stand', async () => {
    const file = await openTable('a,b,c\n1,2,3,4\n1,2\n\n1,2,3,,\n,,\n9,9,9\n');
    expect(await rowsOf(file)).toEqual([
      ['1', '2', '3'],
      ['1', '2', null],
      ['1', '2', '3'],
      ['9', '9', '9'],
    ]);
    expect(notesOf(file)).toEqual([
      '1 row has more cells than the header has names; the surplus was not read. | row 2 of the file',
      '1 row has fewer cells than the header has names; the missing ones are empty. | row 3 of the file',
      '2 empty rows between others were left out.',
    ]);
  });

  it.each(['Total', 'Grand total:', ' totals '])(
    'at the foot that say “%s” are told as what they look like',
    async (word) => {
      const file = await openTable(`borough,cases\nBrent,3\nTotal Wharf,4\n${word},7\n,\n`);
      expect(await rowsOf(file)).toHaveLength(3);
      expect(notesOf(file)).toEqual([
        'The last row looks like a total. It was read as a row like any other. | row 4 of the file',
      ]);
      expect(notesOf(await openTable('borough,cases\nTotal,7\nBrent,3\nTotal Wharf,4\n'))).toEqual([]);
    },
  );

  it('with a quotation mark out of place are told', async () => {
    const file = await openTable('a,b\n"x" y,2\n3,"4"\n');
    expect(notesOf(file)[0]).toBe(
      '1 row has a quotation mark where none can be; the cells there may have run together. | row 2 of the file',
    );
    expect((await rowsOf(await openTable('a,b\n5" blade,2\n'))).at(0)).toEqual(['5" blade', '2']);
  });
});

describe('what is refused', () => {
  it('is a quotation mark that is never closed', async () => {
    expect(await refusalOfTable('a,b\n1,2\n"5 inch blade,3\n4,5\n')).toBe(
      'A cell begins with a quotation mark that is never closed, so all after it would run together. File: a.csv. Found: an open quotation mark in row 3 of the file. Remove that quotation mark, or double it, and open the file again.',
    );
  });

  it('is a text without cells, and one with nothing in it', async () => {
    expect(await refusalOfTable('Minutes of the meeting\nof the panel\n', 'minutes.txt')).toBe(
      'The file reads as a single column: nothing divides its lines into cells. File: minutes.txt. Found: the first line “Minutes of the meeting”. Expected: several columns, named in the first line, with a comma, semicolon, tab or bar (|) between the cells. Open it in Excel or a text editor. If it shows several columns there, save it as an Excel workbook (.xlsx) or CSV UTF-8 and open that. If it holds one column only, or no table at all, ask the supplier for the whole extract.',
    );
    expect(await refusalOfTable(`ethnicity ${'x'.repeat(90)}\nW1\nB1\n`)).toContain(
      `Found: the first line “ethnicity ${'x'.repeat(50)}…”. Expected: several columns`,
    );
    expect(await refusalOfTable('Minutes ^ of the panel\nof May\n')).toMatch(/^The file reads as a single column: /);
    expect(await refusalOfTable(',,\n,,\n')).toBe(
      'The file has no rows. File: a.csv. Found: no line with anything in it. Check the dates and areas that the extract was drawn for, and export it again.',
    );
    expect(await refusalOfTable('')).toBe(
      'The file is empty. File: a.csv. Found: 0 bytes. Export the extract again and open it from this computer.',
    );
  });
});
