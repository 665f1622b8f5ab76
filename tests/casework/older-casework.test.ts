/** Casework of older formats: it opens, says what it lacks, and is called changed by nobody who did not change it. */
import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/casework/draw/certificate';
import { type Draw, idOfDraw } from '../../src/casework/draw/draw';
import { hashOfIds } from '../../src/casework/draw/rank';
import { flawsWithin } from '../../src/casework/draw/self-check';
import * as cases from '../../src/casework/file/case-steps';
import type { CaseworkFile } from '../../src/casework/file/casework-file';
import { addDraw } from '../../src/casework/file/file-steps';
import { leftOutOf } from '../../src/casework/file/left-out';
import { readCasework } from '../../src/casework/file/read-casework';
import { readCertificate } from '../../src/casework/file/read-certificate';
import { writeCasework } from '../../src/casework/file/write-casework';
import { certificateLines } from '../../src/presentation/cases/certificate-words';
import { candidatesOf, FACTS, REQUEST } from './made-up';
import { drawOf } from './at-once';
import { AT, later, madeUp, taken } from './random-steps';

/** A certificate as the first form stated it, and the draw as it was known by it. */
function ofFirstForm(draw: Draw): Draw {
  const { reserved: _, ...stated } = { reserved: '', ...draw.certificate };
  const certificate: Certificate = { ...stated, form: 1 };
  return { ...draw, certificate, id: idOfDraw(certificate) };
}

function oldFile(): CaseworkFile {
  const file = madeUp(3);
  const draws = file.draws.map(ofFirstForm);
  return { ...file, draws, active: draws[0]?.id ?? null };
}

const written = (file: CaseworkFile, format: number, change = (draw: Draw): object => draw): string =>
  JSON.stringify({ ...(JSON.parse(writeCasework(file)) as object), format, draws: file.draws.map(change) });

describe('casework', () => {
  it('of the first format is read, with nothing set aside and no list of what was left out', () => {
    const file = oldFile();
    const read = readCasework(written(file, 1, ({ excluded: _, setAside: __, ...draw }) => draw));
    expect(read).toEqual({ ok: true, file: { ...file, draws: file.draws.map((one) => ({ ...one, excluded: null })) } });
  });

  it('of the second format is read with its certificates as they were made, and agrees with itself', () => {
    const file = oldFile();
    const read = readCasework(written(file, 2));
    expect(read).toEqual({ ok: true, file });
    expect(read.ok && read.file.draws.map((draw) => [draw.certificate.form, flawsWithin(draw)])).toEqual([[1, []]]);
  });
});

describe('a certificate of the first form', () => {
  it('is read, and says that it states no hash of the reserve', () => {
    const [draw] = oldFile().draws;
    const read = readCertificate(JSON.stringify(draw?.certificate));
    expect(read).toEqual(draw?.certificate);
    const lines = new Map(typeof read === 'object' ? certificateLines(read, '') : []);
    expect(lines.get('SHA-256 of the cases in reserve')).toBe('not stated: this certificate is older than the line');
  });

  it('of today states it, and neither form has what the other has', () => {
    const [draw] = madeUp(3).draws;
    const certificate = { reserved: '', ...draw?.certificate };
    const held = draw?.cases.filter(({ place }) => place === 'reserve').map(({ id }) => id) ?? [];
    expect(held).toHaveLength(1);
    expect(certificate.reserved).toBe(hashOfIds('haringey-june', held));
    expect(readCertificate(JSON.stringify({ ...certificate, form: 1 }))).toBe('none');
    expect(readCertificate(JSON.stringify({ ...certificate, reserved: undefined }))).toBe('none');
  });

  it('of a later form is of a newer workbook, and what only claims a form is none', () => {
    const certificate = madeUp(3).draws[0]?.certificate;
    const read = (more: object): unknown => readCertificate(JSON.stringify({ ...certificate, ...more }));
    expect(read({ form: 3, another: 'line' })).toBe('newer');
    expect(read({ form: 3, kind: 'of a later kind' })).toBe('newer');
    for (const form of [0, -1, 2.5, 1e300, '3', null]) expect(read({ form }), String(form)).toBe('none');
    expect(readCertificate('{"form":3}')).toBe('none');
    for (const text of ['', '[]', '3', 'null', '{', '{"__proto__":{},"form":3}'])
      expect(readCertificate(text), text).toBe('none');
  });
});

describe('which cases an old draw left out', () => {
  const CASES = candidatesOf({ asian: 10, black: 20, white: 30 });
  const held = new Set(CASES.map(({ id }) => id));
  const judged = (file: CaseworkFile, caseId: string, at: string): CaseworkFile =>
    taken(cases.giveVerdict(file, { caseId, reviewer: 'joint', at }, 'appropriate'));

  /** Casework with a draw of ten, of which four were reviewed when a second was made, and one more draw of the rest. */
  function begun(): { readonly file: CaseworkFile; readonly ids: readonly string[]; readonly second: Draw } {
    const first = drawOf({ ...REQUEST, size: { cases: 10 } }, CASES, [], { ...FACTS, time: AT });
    if (!first.ok) throw new Error(first.refusal.reason);
    const ids = first.draw.cases.map(({ id }) => id);
    let file: CaseworkFile = { ...madeUp(3), draws: [{ ...first.draw, used: true }], active: first.draw.id };
    for (const id of ids.slice(0, 4)) file = judged(file, id, later(10));
    const second = drawOf({ ...REQUEST, seed: 'second' }, CASES, ids.slice(0, 4), { ...FACTS, time: later(20) });
    if (!second.ok) throw new Error(second.refusal.reason);
    return { file: taken(addDraw(file, { ...second.draw, excluded: null })), ids, second: second.draw };
  }

  it('is found though the panel went on with the first draw since', () => {
    const { file, ids, second } = begun();
    let later30 = file;
    for (const id of ids.slice(4, 8)) later30 = judged(later30, id, later(30));
    expect(leftOutOf(second.certificate, later30, held)).toEqual(ids.slice(0, 4));
  });

  it('is found though a case that had been begun was changed since', () => {
    const { file, ids, second } = begun();
    const changed = [1, 3, 5].reduce((all, at) => judged(all, ids[at] ?? '', later(40 + at)), file);
    expect([...(leftOutOf(second.certificate, changed, held) ?? [])].sort()).toEqual(ids.slice(0, 4).sort());
  });

  it('is nobody knows which where nothing fits, and nothing where the certificate left nothing out', () => {
    const { file, second } = begun();
    expect(leftOutOf(second.certificate, { ...file, reviews: {} }, held)).toBe(null);
    const [first] = file.draws;
    expect(first && leftOutOf(first.certificate, file, held)).toEqual([]);
  });
});
