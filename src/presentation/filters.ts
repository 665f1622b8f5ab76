import { whole } from '../vocabulary/written';
import type { ChoiceGroup, Part } from '../selection/selection';
import { agesOf, bandOf } from '../vocabulary/ages';
import { BOROUGHS } from '../vocabulary/places';
import type { PresentedChoice, PresentedGroup, PresentedFacet, PresentedTile } from './filter';
import { listed } from './numbers';

/** What a part is shown with: its ticks, the live count of each code, and its state in words. */
export interface PartState {
  readonly ticked: ReadonlySet<string>;
  readonly countOf: (code: string) => number;
  readonly state: string;
}

/** What the numbers beside the boxes count: events always, because a child may stand in several boxes. */
export function besideBoxes(events: readonly string[]): string {
  const what = listed([...new Set(events)]);
  const beside = what && ` Numbers beside the boxes count ${what}, and keep your other choices.`;
  return `Nothing ticked in a part means everyone.${beside}`;
}

/** Codes that are listed only where rows hold them: they cannot occur in most files. */
const ONLY_WHERE_PRESENT = /^(NX|u10|b\d.*)$/;

/** A part of the filter with live counts; zero rows stay, so that a group without cases is seen to have none. */
export function presentFacet(part: Part, state: PartState): PresentedFacet {
  const inBands = part.id === 'age' ? agesInBands(part, state) : () => false;
  const isShown = (code: string): boolean =>
    state.countOf(code) !== 0 || !(ONLY_WHERE_PRESENT.test(code) || inBands(code));
  const shown = part.choices.filter(({ code }) => isShown(code));
  return {
    id: part.id,
    legend: part.legend,
    state: state.state,
    restricted: state.ticked.size > 0,
    groups: part.groups
      .filter(({ codes }) => codes.some((code) => state.countOf(code) !== 0) || !codes.every(inBands))
      .map((group) => presentGroup(group, state)),
    choices: shown.map(({ code, label }) => presentChoice(code, label, state)),
    ...(part.id === 'borough' ? { tiles: boroughTiles(state.ticked, state.countOf) } : {}),
  };
}

/**
 * Whether the rows of an age are given in a wider band: a tick at 15 with no row would say that nobody was 15, where
 * all that is known is 10 to 17.
 */
function agesInBands({ choices }: Part, { countOf }: PartState): (code: string) => boolean {
  const bands = choices.flatMap(({ code }) => (countOf(code) !== 0 ? (bandOf(code) ?? []) : []));
  return (code) => {
    const ages = agesOf(code);
    return ages !== null && countOf(code) === 0 && bands.some(({ from, to }) => from <= ages.from && ages.to <= to);
  };
}

function presentChoice(code: string, label: string, { ticked, countOf }: PartState): PresentedChoice {
  const count = countOf(code);
  return { code, label, count: whole(count), zero: count === 0, ticked: ticked.has(code) };
}

function presentGroup(group: ChoiceGroup, { ticked, countOf }: PartState): PresentedGroup {
  const on = group.codes.filter((code) => ticked.has(code)).length;
  const { id, label, codes, form } = group;
  return {
    id,
    label,
    codes,
    form,
    count: whole(codes.reduce((sum, code) => sum + countOf(code), 0)),
    state: on === 0 ? 'clear' : on === codes.length ? 'ticked' : 'part',
    ...(group.sort === undefined ? {} : { sort: group.sort }),
    ...(group.partCovered ? { note: 'part covered' } : {}),
  };
}

/** The boroughs as a map of tiles; shading is left out on purpose, because it would rank boroughs. */
function boroughTiles(ticked: ReadonlySet<string>, countOf: (code: string) => number): readonly PresentedTile[] {
  return BOROUGHS.map(({ code, label, short, tile: [column, row] }) => ({
    code,
    label,
    short,
    column,
    row,
    count: whole(countOf(code)),
    chosen: ticked.has(code),
  }));
}
