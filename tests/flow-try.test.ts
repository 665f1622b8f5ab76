import { test } from 'vitest';
import { plain } from '../src/presentation/figure';
import { openSample } from './support/answer-plan';
import * as funnels from '../src/workbook/plans/funnels';
import * as ob from '../src/workbook/plans/oocd-blocks';
import * as om from '../src/workbook/plans/oocd-matrices';
import * as rb from '../src/workbook/plans/remand-blocks';
import * as r49 from '../src/workbook/plans/rule49-blocks';
import * as cond from '../src/workbook/plans/conditions';
import * as rq from '../src/workbook/plans/record-quality';
import * as conc from '../src/workbook/plans/concentration';
import * as sep from '../src/workbook/plans/separations';
const show = (f: any) => {
  console.log('\n## ' + plain(f.finding) + '\n' + f.caption + '\n' + f.rows.map((r: any) => [r.label, ...f.columns.filter((c:any)=>!['head','chart'].includes(c.kind)).map((c:any) => (r.cells[c.id]?.text ?? '-') + (r.cells[c.id]?.soft ?? '') + (r.cells[c.id]?.mark ? '*' : ''))].join(' | ')).join('\n') + '\n' + [f.base, f.unknowns, f.source, ...Object.values(f.reading), f.caution].join('\n'));
};
test('x', async () => {
  const oocd = await openSample('oocd');
  for (const p of [om.concordancePlan, rq.streetPlan, rq.observedPlan, conc.concentrationPlan]) show(await oocd.draw(p));
  const kcpo = await openSample('kcpo');
  for (const p of [conc.concentrationPlan, cond.orderConditionsPlan]) show(await kcpo.draw(p));
  const remand = await openSample('remand');
  for (const p of [rb.remandEndsPlan, conc.concentrationPlan]) show(await remand.draw(p));
  const rule = await openSample('rule49');
  for (const p of [r49.separationGroundsPlan, sep.lengthPlan, sep.repeatsPlan, conc.concentrationPlan]) show(await rule.draw(p));
  const f = await rule.draw(conc.concentrationPlan, { ticks: { month: [] } }); console.log(plain(f.finding));
}, 120000);
