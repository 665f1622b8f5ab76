import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Draw } from '../../src/casework/draw/draw';
import type { FrameRow } from '../../src/casework/draw/frame';
import { FIXED_DRAW } from '../support/fixed-draw';
import { type RawRows, rawSamples } from '../support/raw-rows';
import { type SampleFrame, sampleFrame } from '../support/sample-frame';
import { FACTS } from './made-up';
import { drawOf } from './at-once';

let raw: RawRows;
let frame: SampleFrame;
let draw: Draw;

beforeAll(async () => {
  raw = await rawSamples();
  frame = await sampleFrame();
  const made = drawOf(FIXED_DRAW.request, frame.candidates, [], { ...FACTS, strata: frame.strata });
  if (!made.ok) throw new Error(made.refusal.reason);
  draw = made.draw;
}, 120_000);

const drawn = () => draw.cases.filter(({ place }) => place === 'drawn').map(({ id }) => id);

describe('the sample of out-of-court disposals', () => {
  it('gives the very cases that stand written down', () => {
    expect(drawn()).toEqual(FIXED_DRAW.drawn);
    expect(draw.certificate.sample).toBe(FIXED_DRAW.sample);
  });

  it('gives the cases that DuckDB’s own sha256 ranks first in the raw file', async () => {
    const listed = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
    const given = draw.certificate.strata.map(({ name, drawn: many }) => `('${name}', ${many})`).join(', ');
    const found = await raw.ask(
      `with chosen as (
        select record_id, sha256('${FIXED_DRAW.request.seed}' || chr(10) || record_id) as rank,
          case ethnicity[1] when 'A' then 'asian' when 'B' then 'black' when 'M' then 'mixed' when 'W' then 'white'
            when 'O' then 'other' else 'unknown' end as stratum
        from oocd where strftime(event_date::date, '%Y-%m') in (${listed(frame.months)}) and age::integer between 10 and 17),
      given(stratum, many) as (values ${given})
      select record_id as id from (
        select *, row_number() over (partition by stratum order by rank) as place from chosen)
      join given using (stratum) where place <= many order by rank`,
    );
    expect(found.map(({ id }) => id)).toEqual(drawn());
  });
});

describe('npm run draw', () => {
  it('draws the same from a list of the cases, and tells a list that was altered', () => {
    const folder = mkdtempSync(join(tmpdir(), 'draw-again-'));
    try {
      const certificate = join(folder, 'certificate.json');
      writeFileSync(certificate, JSON.stringify(draw.certificate));
      const run = (cases: readonly FrameRow[]) => {
        const list = join(folder, 'cases.csv');
        writeFileSync(
          list,
          ['record_id,ethnicity', ...cases.map(({ id, ethnicity }) => `${id},${ethnicity}`)].join('\n'),
        );
        return spawnSync(process.execPath, ['data/draw-again.mjs', list, certificate], { encoding: 'utf8' });
      };
      const again = run([...frame.rows].reverse());
      expect(again.stdout.trim().split('\n')).toEqual(drawn());
      expect(again.stderr).not.toContain('DIFFERENT');
      expect(again.status).toBe(0);
      const [first] = drawn();
      const altered = run(frame.rows.filter(({ id }) => id !== first));
      expect(altered.stderr).toContain(
        `DIFFERENT. Cases that could be drawn: ${frame.rows.length - 1}, certificate: ${frame.rows.length}`,
      );
      expect(altered.status).toBe(1);
      expect(run([...frame.rows, ...frame.rows.slice(0, 1)]).status).toBe(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
