import type { ExtractContract } from '../dataset/kinds/extracts';
import { codedColumns } from '../dataset/kinds/stored-columns';
import type { ChoiceGroup, Part } from '../selection/selection';
import { NOT_RECOGNISED, NOT_RECORDED } from '../vocabulary/code-list';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { AREAS_SAID, BOROUGHS_SAID } from '../vocabulary/places-said';
import { SAID } from '../vocabulary/said';
import { ageRanges } from './age-ranges';
import type { Entry } from './entry';

/** The parts that every panel asks by; theirs is preferred where a word stands in several. */
const FIRST = ['ethnicity', 'age', 'borough', 'sex'];
/** Labels that keep their capital inside a sentence. */
const PROPER = ['ethnicity', 'borough', 'month', 'religion', 'police_force', 'establishment', 'legislation', 'send'];
/** Labels that say nothing without the name of their part. */
const BARE = /^(?:yes|no|none|both|one|two or more|other|not clear|not recorded|pending|\d+)$/i;
/** Codes whose boxes stand in the filter only where rows hold them. */
const UNKNOWN = 'ethnicity unknown';
const RARE = /^(?:u10|b\d.*)$/;

type Ticked = Omit<Entry, 'kind' | 'sheets' | 'rank' | 'inside' | 'change' | 'boxes'> & {
  readonly codes: readonly string[];
  readonly boxes?: number;
};

/** Every box of a part, single or ticked together, as an entry without its sheets. */
export function tickEntries(part: Part, contracts: readonly ExtractContract[]): readonly Omit<Entry, 'sheets'>[] {
  const also = spellingsOf(part.id, contracts);
  const entries: readonly Ticked[] = [
    ...part.groups.map((group) => groupEntry(part, group)),
    ...part.choices
      .filter(({ code }) => code !== NOT_RECOGNISED.code && !RARE.test(code))
      .map(({ code, label }) => ({
        ...place(part, `${part.id} ${code}`, nameAlone(part, label)),
        names: namesOf(part, label, [...(also.get(code) ?? []), ...saidOf(part.id, code)]),
        codes: [code],
      })),
    ...(part.id === 'ethnicity' ? [unknownEthnicity(part)] : []),
    ...(part.id === 'age' ? ageRanges(part) : []),
  ];
  return entries.map(({ codes, boxes = 1, ...entry }) => ({
    ...entry,
    kind: 'tick',
    rank: rankOf(entry.id, part),
    inside: PROPER.includes(part.id) ? entry.name : lowered(entry.name),
    boxes,
    change: { does: 'tick', part: part.id, codes: [...codes].sort() },
  }));
}

/** Those of unknown ethnicity ticked alone leave nobody to compare: the figure of what they could do comes before. */
function rankOf(id: string, part: Part): number {
  if (id === `tick ${UNKNOWN}`) return 4.75;
  return FIRST.includes(part.id) ? 0 : 2;
}

const place = (part: Part, id: string, name: string) => ({ id: `tick ${id}`, name, place: part.legend });

function groupEntry(part: Part, group: ChoiceGroup): Ticked {
  const said = [...saidOf(part.id, group.id), ...(AREAS_SAID[group.id] ?? []), ...periodSaid(part, group)];
  return {
    ...place(part, `${part.id} group ${group.id}`, group.label),
    names: namesOf(part, group.label, said),
    codes: group.codes,
  };
}

/** "2024/25" for a year that begins in April; the latest whole one is also the last year. */
function periodSaid({ opening }: Part, { id, codes }: ChoiceGroup): readonly string[] {
  const year = /^financial_year-(\d{4})/.exec(id)?.[1];
  if (year === undefined) return [];
  const next = Number(year) + 1;
  const latest = opening.length > 0 && opening.length === codes.length && codes.every((code) => opening.includes(code));
  return [`${year}/${next % 100}`, `${year} to ${next}`, ...(latest ? ['last year', 'latest year'] : [])];
}

/** Who is not known, in whatever way: as many boxes as the part has for them. */
function unknownEthnicity(part: Part): Ticked {
  const codes = UNKNOWN_ETHNICITY.filter((code) => part.choices.some((choice) => choice.code === code));
  const names = ['Ethnicity not known', 'unknown ethnicity', 'ethnicity unknown', 'unknown', 'missing ethnicity'];
  return { ...place(part, UNKNOWN, 'Ethnicity not known'), names, codes, boxes: codes.length };
}

/** "Criminal exploitation: yes" where the label alone would say nothing. */
const nameAlone = ({ id, legend }: Part, label: string): string =>
  isBare(id, label) ? `${legend}: ${lowered(label)}` : label;

/** An age is a number, and a group may be the other one. */
const isBare = (part: string, label: string): boolean =>
  part === 'age' ? false : BARE.test(label) && !(part === 'ethnicity' && /^other$/i.test(label));

function namesOf({ id, legend }: Part, label: string, more: readonly string[]): readonly string[] {
  const named = [`${legend} ${label}`, `${label} ${legend}`];
  return isBare(id, label) ? [...named, ...more.filter((said) => !BARE.test(said))] : [label, ...named, ...more];
}

/** What the code lists accept beside the label, but single letters and numbers, which mean too much. */
function spellingsOf(column: string, contracts: readonly ExtractContract[]): ReadonlyMap<string, readonly string[]> {
  const codes = contracts.flatMap((contract) =>
    codedColumns(contract).flatMap(({ name, codes }) => (name === column ? codes.codes : [])),
  );
  return new Map(
    codes
      .filter(({ code }) => code !== NOT_RECORDED.code)
      .map(({ code, also = [] }) => [code, also.filter((said) => said.length > 1 && !BARE.test(said))]),
  );
}

function saidOf(part: string, code: string): readonly string[] {
  return (part === 'borough' ? BOROUGHS_SAID[code] : SAID[part]?.[code]) ?? [];
}

/** With a small first letter, unless it is short for something: "SEN support". */
export function lowered(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
