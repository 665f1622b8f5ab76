import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { loadExtract } from '../../src/dataset/load';
import { codesOut } from '../../src/dataset/codes-out';
import { codeOfText } from '../../src/dataset/encode-codes';
import { storedColumns, encodeBatch, typeStatements } from '../../src/dataset/encode';
import { recognise } from '../../src/dataset/recognise';
import { checkStructure } from '../../src/dataset/structure';
import { identifier, sql } from '../../src/sql/statement';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
it('cpu', async () => {
  const engine = await startNodeEngine();
  const cpu = async (w: string, f: () => Promise<any>) => { const a = process.cpuUsage(); const t = performance.now(); const r = await f(); const b = process.cpuUsage(a); console.log(w, 'cpu', Math.round((b.user + b.system) / 1000), 'wall', Math.round(performance.now() - t)); return r; };
  const blob = new Blob([readFileSync('/tmp/x/oocd-1m.parquet')]);
  const open = async () => { const o = await nodeDecoder.open(blob, 'f'); if (!o.ok) throw 1; return o.value; };
  for (let i = 0; i < 2; i++) {
    const spent = new Map<string, number>();
    const timed = { ...engine, query: async (s: any) => { const t = process.cpuUsage(); const r = await engine.query(s); const u = process.cpuUsage(t); const k = s.text.slice(0, 16); spent.set(k, (spent.get(k) ?? 0) + u.user / 1000); return r; }, insert: async (a: any, b: any, c: any) => { const t = process.cpuUsage(); await engine.insert(a, b, c); spent.set('insert', (spent.get('insert') ?? 0) + process.cpuUsage(t).user / 1000); } };
    const l = await cpu('full', async () => loadExtract(timed, await open()));
    console.log([...spent].sort((a, b) => b[1] - a[1]).slice(0, 7).map(([k, v]) => `${Math.round(v)} ${k}`).join(' | '));
    await cpu('codes', () => codesOut(engine, l.value));
    await engine.query(sql`drop table ${identifier(l.value.table)}`);
    await cpu('bare', async () => {
      const p = await open(); const k = recognise(p.facts, 'f'); if (!k.ok) throw 1; const s = checkStructure(p.facts, k.value, 'f'); if (!s.ok) throw 1;
      const st = storedColumns(s.value, `b${i}`); for (const x of typeStatements(st, `b${i}`)) await engine.query(x);
      const plain = st.map((c) => c.codes && c.value.text === codeOfText(identifier(c.name), `b${i}`, c.codes).text ? { ...c, value: sql`try_cast(${identifier(c.name)} as ${identifier(`b${i} ${c.codes.name}`)})` } : c);
      const r = p.read([...s.value.types.keys()]); let rows = 0;
      for (;;) { const b = await r.next(); if (!b.ok || !b.value) break; await engine.insert(b.value.ipc, 'st', true); await engine.query(encodeBatch(plain, 'st', `b${i}`, rows)); await engine.query(sql`drop table st`); rows += b.value.rows; }
      await engine.query(sql`drop table ${identifier(`b${i}`)}`);
    });
  }
}, 300000);
