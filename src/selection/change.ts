import { bandOf } from '../vocabulary/ages';
import { MONTH_PART, tickedIn } from './facets';
import { OPENING_SELECTION, type Part, type Selection } from './selection';

/** Ticks or unticks codes of a part; the first tick starts from the part's opening ticks. */
export function tick(selection: Selection, part: Part, codes: readonly string[], on: boolean): Selection {
  const changed = new Set(tickedIn(part, selection.ticks));
  for (const code of codes) {
    if (on) changed.add(code);
    else changed.delete(code);
  }
  if (part.id === 'age' && !on) for (const band of brokenBands(changed, codes)) changed.delete(band);
  return withTicks(selection, part.id, [...changed].sort());
}

/** "15 to 17, single year not supplied" cannot stay ticked where 17 no longer is: such a row may be 17. */
function brokenBands(ticked: ReadonlySet<string>, unticked: readonly string[]): readonly string[] {
  const years = unticked.map(Number).filter(Number.isInteger);
  return [...ticked].filter((code) => {
    const band = bandOf(code);
    return band !== null && years.some((year) => year >= band.from && year <= band.to);
  });
}

/** Unticks every box of a part: the part restricts nothing. */
export function clearPart(selection: Selection, part: string): Selection {
  return withTicks(selection, part, []);
}

/** Unticks every box of every part, those of other extracts too. A part that opens empty need not be said to be so. */
export function clearAll(selection: Selection, parts: readonly Part[]): Selection {
  const opened = parts.filter(({ id, opening }) => opening.length > 0 || id === MONTH_PART);
  return freeze({ ...selection, ticks: Object.fromEntries(opened.map(({ id }) => [id, []])) });
}

/** Back to the opening view: boxes, what is measured, and what is held equal. A value of its own: a step like any other. */
export function startAgain(): Selection {
  return freeze({ ...OPENING_SELECTION });
}

/** A selection with one field changed. */
export function choose<Field extends keyof Selection>(
  selection: Selection,
  field: Field,
  value: Selection[Field],
): Selection {
  return freeze({ ...selection, [field]: value });
}

/** A selection with the day that parts before from after, or without one. */
export function withChange(selection: Selection, day: string | null): Selection {
  const { change: _, ...rest } = selection;
  return freeze(day === null ? rest : { ...rest, change: day });
}

function withTicks(selection: Selection, part: string, codes: readonly string[]): Selection {
  return freeze({ ...selection, ticks: { ...selection.ticks, [part]: codes } });
}

function freeze(selection: Selection): Selection {
  return Object.freeze(selection);
}
