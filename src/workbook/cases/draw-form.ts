import type { DrawRequest } from '../../casework/draw/request';
import type { DrawField, DrawForm } from '../view/draw-view';

/** What is wrong with a field by itself. */
export type TypedFault = 'no seed' | 'no whole number' | 'none' | 'no share';

export type ReadForm =
  | { readonly ok: true; readonly request: DrawRequest }
  | { readonly ok: false; readonly faults: Readonly<Partial<Record<DrawField, TypedFault>>> };

/** Forty cases are a meeting of two hours; the seed is left to the panel. */
export const EMPTY_FORM: DrawForm = {
  ...{ size: 'cases', cases: '40', share: '10', by: null, allocation: 'proportional' },
  ...{ atLeast: '0', reserve: '5', seed: '' },
};

const WHOLE = /^\d{1,6}$/;
const SHARE = /^\d{1,3}(\.\d{1,3})?$/;

/** The request that a form makes, or what is wrong with each of its fields. */
export function readForm(form: DrawForm): ReadForm {
  const { size, by, allocation, seed } = form;
  const faults: Partial<Record<DrawField, TypedFault>> = {
    ...(size === 'cases' ? faultOfCases(form.cases) : faultOfShare(form.share)),
    ...(by && !WHOLE.test(form.atLeast.trim()) ? { atLeast: 'no whole number' } : {}),
    ...(WHOLE.test(form.reserve.trim()) ? {} : { reserve: 'no whole number' }),
    ...(seed.trim() ? {} : { seed: 'no seed' }),
  };
  if (Object.keys(faults).length) return { ok: false, faults };
  const request: DrawRequest = {
    ...{ seed, by, allocation },
    size: size === 'cases' ? { cases: Number(form.cases) } : { share: Number(form.share) / 100 },
    atLeast: by ? Number(form.atLeast) : 0,
    reserve: Number(form.reserve),
  };
  return { ok: true, request };
}

function faultOfCases(typed: string): { readonly cases?: TypedFault } {
  if (!WHOLE.test(typed.trim())) return { cases: 'no whole number' };
  return Number(typed) === 0 ? { cases: 'none' } : {};
}

function faultOfShare(typed: string): { readonly share?: TypedFault } {
  const share = SHARE.test(typed.trim()) ? Number(typed) : 0;
  return share > 0 && share <= 100 ? {} : { share: 'no share' };
}
