/** Cases that cannot be reviewed, and those of the reserve that stand in for them. */
import { describe, expect, it } from 'vitest';
import { flawsWithin } from '../../src/casework/draw/self-check';
import { reserveOf, standing, underReview } from '../../src/casework/draw/set-aside';
import { giveVerdict } from '../../src/casework/file/case-steps';
import { activeDraw, type CaseworkFile, newCasework } from '../../src/casework/file/casework-file';
import { addDraw, useDraw } from '../../src/casework/file/file-steps';
import { setAside, takeBack } from '../../src/casework/file/set-aside-steps';
import { shippedSheets } from '../../src/casework/review/shipped';
import { measurable } from '../../src/counting/unreleased';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { candidatesOf, FACTS, REQUEST } from './made-up';
import { AT, later, taken } from './random-steps';
import { conclusionOf, drawOf } from './at-once';

const CASES = candidatesOf({ asian: 10, black: 20, white: 30 });

function begun(): CaseworkFile {
  const made = drawOf(REQUEST, CASES, [], { ...FACTS, source: 'a'.repeat(64) });
  if (!made.ok) throw new Error(made.refusal.reason);
  const facts = { id: 'f1', begun: AT, kind: 'oocd', source: 'a'.repeat(64) } as const;
  const empty = newCasework({ ...facts, sheet: shippedSheets('oocd')[0], columns: [] });
  return taken(useDraw(taken(addDraw(empty, made.draw)), made.draw.id));
}

function drawIn(file: CaseworkFile) {
  const draw = activeDraw(file);
  if (!draw) throw new Error('Some draw is in use.');
  return draw;
}

const NO_FILE = { why: 'no_file', note: '', at: AT } as const;
const speaking = (caseId: string) => ({ caseId, reviewer: 'joint', at: AT });
const black = (file: CaseworkFile) =>
  drawIn(file).cases.filter(({ stratum, place }) => stratum === 'black' && place === 'drawn');
const reserve = (file: CaseworkFile) => reserveOf(drawIn(file), 'black').map(({ id }) => id);
const standIns = (file: CaseworkFile) => standing(drawIn(file)).map(({ standIn }) => standIn);

describe('a case that cannot be reviewed', () => {
  it('is replaced by the next in reserve of its own group, in order, until none is left', () => {
    let file = begun();
    const [first, second] = black(file).map(({ id }) => id);
    const [one, two] = reserve(file);
    file = taken(setAside(file, { caseId: first ?? '', ...NO_FILE }));
    expect(underReview(drawIn(file)).map(({ id }) => id)).toContain(one);
    file = taken(setAside(file, { caseId: one ?? '', ...NO_FILE, at: later(1) }));
    file = taken(setAside(file, { caseId: second ?? '', ...NO_FILE, at: later(2) }));
    expect(standIns(file)).toEqual([one, two, null]);
    const now = underReview(drawIn(file)).map(({ id }) => id);
    expect([now.includes(first ?? ''), now.includes(one ?? ''), now.includes(two ?? '')]).toEqual([false, false, true]);
    expect(now.length).toBe(drawIn(file).certificate.n - 1);
    expect(flawsWithin(drawIn(file))).toEqual([]);
  });

  it('needs a reason, and words for one that is not in the list', () => {
    const file = begun();
    const caseId = black(file)[0]?.id ?? '';
    const other = { caseId, why: 'other', at: AT } as const;
    expect(setAside(file, { ...other, note: ' ' })).toEqual({ ok: false, why: 'no reason' });
    expect(setAside(file, { ...other, note: 'The child moved to Leeds.' }).ok).toBe(true);
    expect(setAside(file, { ...NO_FILE, caseId: 'none' })).toEqual({ ok: false, why: 'not drawn' });
    const out = taken(setAside(file, { ...NO_FILE, caseId }));
    expect(setAside(out, { ...NO_FILE, caseId })).toEqual({ ok: false, why: 'already there' });
  });

  it('has nothing more said of it, and one in reserve only where it stands in', () => {
    const file = begun();
    const [caseId, standIn] = [black(file)[0]?.id ?? '', reserve(file)[0] ?? ''];
    expect(giveVerdict(file, speaking(standIn), 'appropriate')).toEqual({ ok: false, why: 'in reserve' });
    const out = taken(setAside(file, { ...NO_FILE, caseId }));
    expect(giveVerdict(out, speaking(caseId), 'appropriate')).toEqual({ ok: false, why: 'set aside' });
    expect(giveVerdict(out, speaking(standIn), 'appropriate').ok).toBe(true);
  });

  it('is taken back as a mistake, which stays recorded, until the one that stands in is reviewed', () => {
    const file = begun();
    const [caseId, standIn] = [black(file)[0]?.id ?? '', reserve(file)[0] ?? ''];
    const out = taken(setAside(file, { ...NO_FILE, caseId }));
    const reviewed = taken(giveVerdict(out, speaking(standIn), 'appropriate'));
    expect(takeBack(reviewed, caseId, later(1))).toEqual({ ok: false, why: 'stand-in reviewed' });
    const back = taken(takeBack(out, caseId, later(1)));
    expect(drawIn(back).setAside).toEqual([{ caseId, ...NO_FILE, standIn, withdrawn: later(1) }]);
    expect(underReview(drawIn(back))).toEqual(underReview(drawIn(file)));
    const again = taken(setAside(back, { ...NO_FILE, caseId, at: later(2) }));
    expect([standIns(again), flawsWithin(drawIn(again))]).toEqual([[standIn], []]);
  });

  it('counts as not reviewed, and the one that stands in counts', () => {
    let file = begun();
    for (const { id } of underReview(drawIn(file))) file = taken(giveVerdict(file, speaking(id), 'appropriate'));
    const [caseId, standIn] = [black(file)[0]?.id ?? '', reserve(file)[0] ?? ''];
    file = taken(setAside(file, { ...NO_FILE, caseId }));
    const progress = () =>
      measurable(
        conclusionOf({
          ...{ draw: drawIn(file), sheet: file.sheet, reviews: file.reviews, columns: [] },
          contract: extractContract('oocd'),
          frame: CASES.map(({ id }) => ({ id, ethnicity: 'B1', disposal: null, borough: null, unit: null })),
        }),
      ).progress;
    expect(progress()).toMatchObject({ drawn: 6, reviewed: 5, standIns: 0, notReviewable: 1, withoutStandIn: 0 });
    file = taken(giveVerdict(file, speaking(standIn), 'inappropriate'));
    expect(progress()).toMatchObject({ drawn: 6, reviewed: 6, standIns: 1, notReviewable: 1 });
  });

  it('is seen where another than the next stands in', () => {
    const file = begun();
    const [caseId, last] = [black(file)[0]?.id ?? '', reserve(file)[1] ?? ''];
    const draw = drawIn(taken(setAside(file, { ...NO_FILE, caseId })));
    const chosen = { ...draw, setAside: draw.setAside.map((one) => ({ ...one, standIn: last })) };
    expect(flawsWithin(chosen).map(({ what }) => what)).toEqual(['stand-ins']);
  });
});
