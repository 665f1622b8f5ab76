import { test } from 'vitest';
import { plain } from '../../src/presentation/figure';
import { SHEETS } from '../../src/workbook/sheets';
import { openSample } from '../support/answer-plan';
import { sampleReferences } from '../support/sample-references';
test('see', async () => {
  const references = await sampleReferences();
  for (const kind of ['rule49'] as const) {
    const x = await openSample(kind);
    for (const id of ['separation-rates']) {
      for (const plan of SHEETS[kind].filter((p) => p.id === id)) {
        try {
          const f = await x.draw(plan, kind === 'kcpo' ? {outcomes: {kcpo: 'positive_intervention'}} : {}, references);
          console.log(kind, id, '\n', plain(f.finding), '\n', f.caption, '\n', f.base, '\n', f.unknowns, '\n', f.source, '\n', JSON.stringify(f.reading, null, 1), '\n', (f.published ?? []).join('\n '));
          for (const r of f.rows) console.log(r.label.padEnd(16), Object.values(r.cells).map((c) => c.text + (c.soft ? ' ' + c.soft : '')).join(' | '));
          if (f.counts) for (const r of f.counts.rows) console.log('   counts', r.label.padEnd(16), Object.values(r.cells).map((c) => c.text + (c.soft ? ' ' + c.soft : '')).join(' | '));
        } catch (e) { console.log(kind, id, String(e)); }
      }
    }
  }
}, 120000);
