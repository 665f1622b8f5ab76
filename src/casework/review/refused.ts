/** Why a step was not taken: a closed list, put into words by presentation. */
export type StepRefused =
  | 'not drawn'
  | 'in reserve'
  | 'set aside'
  | 'no reason'
  | 'stand-in reviewed'
  | 'no such member'
  | 'recused'
  | 'no such question'
  | 'no such answer'
  | 'no such verdict'
  | 'only after the reveal'
  | 'already revealed'
  | 'not this kind'
  | 'already there'
  | 'still in use'
  | 'too long'
  | 'too many';

export type Stepped<Thing> =
  { readonly ok: true; readonly value: Thing } | { readonly ok: false; readonly why: StepRefused };

/** A step that was taken. */
export function stepped<Thing>(value: Thing): Stepped<Thing> {
  return { ok: true, value };
}

/** A step that may not be taken. */
export function refused(why: StepRefused): { readonly ok: false; readonly why: StepRefused } {
  return { ok: false, why };
}
