import { beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { startNodeEngine } from '../support/node-engine';
let engine: Engine;
beforeAll(async () => { engine = await startNodeEngine(); });
const q = (text: string) => engine.query({ text, values: [] });
it('measures', async () => {
  await q(`create type eth as enum ('A1','B1','W1','M1','O1','NR')`);
  await q(`create table t as select i::integer as row_no, (date '2020-01-01' + (i / 700)::integer)::date as event_date, hash(case when random() < 0.3 then (random()*i*0.7)::bigint else i end) as person, (['A1','B1','W1','M1','O1','NR'])[1 + (random()*5)::integer]::eth as ethnicity, (random()*12)::integer as disposal, (random()*30)::utinyint as a, (random()*30)::utinyint as b, (random()*30)::utinyint as c, (random()*5)::utinyint as d, (random()*100) as len, 1::integer as weight from range(1000000) r(i)`);
  await q(`update t set event_date = null where random() < 0.01`);
  await q(`update t set person = null where random() < 0.01`);
  const from: Record<string, string> = {
    window: `(select * from t where disposal < 9 qualify row_number() over (partition by person order by event_date nulls last, row_no) = 1 or person is null)`,
    semi2: `(select * from t where disposal < 9 and row_no in (select (min(coalesce(datediff('day', date '1970-01-01', event_date), 1000000)::bigint * 4294967296 + row_no) & 4294967295)::integer from t where disposal < 9 group by coalesce(person, row_no::ubigint)))`,
    epoch: `(select * from t where disposal < 9 and row_no in (select (min(coalesce(epoch(event_date)::bigint // 86400, 1000000) << 32 | row_no) & 4294967295)::integer from t where disposal < 9 group by coalesce(person, row_no::ubigint)))`,
    anyrow: `(select * from t where disposal < 9 and row_no in (select min(row_no) from t where disposal < 9 group by coalesce(person, row_no::ubigint)))`,
    hashagg: `(select * from t where disposal < 9 and row_no in (select (min(coalesce(datediff('day', date '1970-01-01', event_date), 1000000)::bigint * 4294967296 + row_no) & 4294967295)::integer from t where disposal < 9 group by coalesce(person, hash(row_no))))`,
    distinctOn: `(select distinct on (coalesce(person, row_no::ubigint)) * from t where disposal < 9 order by event_date nulls last, row_no)`,
    plainDate: `(select * from t where disposal < 9 and row_no in (select (min(((event_date - date '1970-01-01') * 4294967296 + row_no)) & 4294967295)::integer from t where disposal < 9 group by coalesce(person, row_no::ubigint)))`,
    every: `(select * from t where disposal < 9)`,
    distinctOnly: `(select distinct person from t where disposal < 9)`,
  };
  for (let round = 0; round < 6; round++) for (const [name, body] of Object.entries(from)) {
    const t = performance.now(), c = process.cpuUsage();
    const sum = (await q(name === 'distinctOnly' ? `select count(*)::double as n, 0::double as h from ${body}` : name === 'every' || name === 'anyrow' || round % 2 === 0 ? `select count(*)::double as n, sum(row_no)::double as h from ${body}` : `select sum(n)::double as n, sum(h)::double as h from (select ethnicity, a, c, count(*) as n, sum(row_no) as h, avg(len) as m, sum(b) as b, sum(d) as d from ${body} group by all)`));
    const d = process.cpuUsage(c);
    console.log(name.padEnd(8), sum.getChild('n')?.get(0), sum.getChild('h')?.get(0), 'wall', (performance.now() - t).toFixed(0), 'cpu', ((d.user + d.system) / 1000).toFixed(0));
  }
}, 200000);
