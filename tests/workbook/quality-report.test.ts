import { beforeAll, describe, expect, it } from 'vitest';
import { bandOf, type PresentedQuality } from '../../src/presentation/quality/quality-report';
import { reportAtOnce, reportCutShort, wholeReport } from '../../src/workbook/quality/quality-report';
import { silentColumns } from '../../src/workbook/answering/silent-columns';
import { type Answering, answering, answeringColumns } from '../support/answer-sheets';
import { oocdColumns } from '../support/extract-files';
import { faultyExtract } from '../support/faulty-extract';
import { startNodeEngine } from '../support/node-engine';
import type { Engine } from '../../src/engine/engine';

let engine: Engine;
let faulty: Answering;
let report: PresentedQuality;
beforeAll(async () => {
  engine = await startNodeEngine();
  faulty = await answering(engine, new Blob([faultyExtract()]), 'oocd faulty.parquet');
  report = await wholeReport(faulty.extract);
}, 120_000);

describe('the report of a file', () => {
  it('says in a sentence how much there is to know', () => {
    expect(report.finding).toBe(
      '7 things to settle before anyone quotes, 5 to read beside the figures and 9 for the supplier.',
    );
    expect(report.parts.map(({ title, lines }) => [title, lines.length])).toEqual([
      ['To settle before anyone quotes', 7],
      ['To read beside the figures', 5],
      ['For the supplier', 9],
    ]);
  });

  it('says how many rows were read, and that none was refused', () => {
    expect(report.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Rows read: 550 decisions',
      'Rows refused: none: every row of the file is kept and counted',
      'Children: 401',
      'Covers: 1 April 2023 to 31 March 2024',
      'Supplier: A youth justice service',
      'Drawn: not said',
      'Status: not said',
    ]);
    expect(report.notRead?.words).toBe('4 values were not read or not recognised.');
    expect(report.passed).toMatch(/^Looked for and not found: months with far fewer rows than those around them, /);
  });

  it('stands on every sheet in a band until it was read', () => {
    expect(bandOf('key', report)).toEqual({
      key: 'key',
      lead: '12 things to know before quoting from oocd faulty.parquet:',
      sentences: [
        '1 value of record id looks like a police number (PNC).',
        '1 value of record id looks like a name.',
        '1 value of person id looks like a name.',
        'And 9 more.',
      ],
    });
  });

  it('is there at once with what loading found, and says so where checks failed', () => {
    const atOnce = reportAtOnce(faulty.extract);
    expect(atOnce.whole).toBe(false);
    expect(atOnce.parts[0]?.lines.map(({ id }) => id)).toContain('months-without-rows');
    const cut = reportCutShort(faulty.extract, new Error('out of memory\nin: select'));
    expect(cut.parts[1]?.lines[0]).toMatchObject({
      what: 'Some checks of this file could not be made.',
      examples: 'Found: out of memory',
    });
  });

  it('names the figures that are silent for a column that was not supplied', () => {
    const line = report.parts.flatMap(({ lines }) => lines).find(({ id }) => id === 'not-supplied');
    expect(line?.what).toBe(
      '24 columns were not supplied: borough basis, ethnicity source, sex, offence group, care status, send and 18 more. Silent without them: From eligible to completed, Recommendation against decision, Work before the decision and Conditions of disposals.',
    );
    const rows = line?.table?.rows.map(({ label, cells }) => [label, ...Object.values(cells).map(({ text }) => text)]);
    expect(rows).toContainEqual(['sex', 'none', 'none', 'Sex']);
    expect(rows).toContainEqual(['yot recommendation', 'Recommendation against decision', 'none', 'Recommendation']);
    expect(rows).toContainEqual(['completed', 'From eligible to completed', 'Completed, of those accepted', 'none']);
  });
});

describe('columns and the figures that need them', () => {
  it('street resolutions and observed ethnicity', async () => {
    const { extract } = await answeringColumns(engine, oocdColumns());
    const unavailable = new Map(silentColumns(extract).map(({ column, figures }) => [column, figures]));
    expect(unavailable.get('route')).toEqual(['Street community resolutions']);
    expect(unavailable.get('ethnicity observed')).toEqual(['Ethnicity as said and as seen']);
    expect(unavailable.has('disposal')).toBe(false);
  });
});
