import type { ExtractContract } from '../dataset/kinds/extracts';
import type { Dataset } from '../dataset/kinds/dataset';
import { codedColumns } from '../dataset/kinds/stored-columns';
import { type Code, NOT_RECOGNISED, NOT_RECORDED, storedCodes } from '../vocabulary/code-list';
import { BROAD_GROUPS, codesPresent, type EthnicityGroup } from '../vocabulary/ethnicity';
import { AGE_GROUPS, CHILD_AGES } from '../vocabulary/demographics';
import { type AreaGroup, COURT_USER_GROUPS, POLICE_COMMAND_UNITS, YOUTH_JUSTICE_SERVICES } from '../vocabulary/places';
import { monthChoices, openingMonths, periodGroups } from './months';
import type { ChoiceGroup, Part } from './selection';

export const ETHNICITY_PART = 'ethnicity';
export const MONTH_PART = 'month';

const FIRST_PARTS = ['ethnicity', 'age', 'borough', 'sex'];

const AREA_SORTS: Readonly<Record<AreaGroup['kind'], string>> = {
  youth_justice_service: 'Youth justice service (31; the others are single boroughs)',
  police_command_unit: 'Police command unit',
  court_user_group: 'Court user group',
};

/** Areas offered when no `area_groups` file is open: services that join boroughs, command units, Highbury. */
export const KNOWN_AREAS: readonly AreaGroup[] = [
  ...COURT_USER_GROUPS,
  ...YOUTH_JUSTICE_SERVICES.filter(({ boroughs }) => boroughs.length > 1),
  ...POLICE_COMMAND_UNITS,
];

/** The parts of the filter that an extract offers, ethnicity first; only columns that the file supplied. */
export function facetsOf(
  dataset: Dataset,
  contract: ExtractContract,
  areas: readonly AreaGroup[] = KNOWN_AREAS,
): readonly Part[] {
  const supplied = new Set(dataset.supplied);
  const columns = codedColumns(contract).filter(({ name, filter }) => filter !== undefined && supplied.has(name));
  const part = (name: string) => columns.filter((column) => column.name === name);
  const first = FIRST_PARTS.flatMap(part);
  const rest = columns.filter(({ name }) => !FIRST_PARTS.includes(name));
  const made = [...first, ...rest].map(({ name, filter = name, codes }): Part => ({
    id: name,
    legend: filter,
    choices: choicesOf(name, storedCodes(codes), dataset.ethnicities),
    groups: groupsOf(name, areas, dataset.ethnicities),
    opening: name === 'age' ? CHILD_AGES : [],
    ...(name === 'borough' && dataset.mapping?.areas ? { only: dataset.mapping.areas } : {}),
  }));
  return [...made.slice(0, first.length), periodPart(dataset), ...made.slice(first.length)];
}

function choicesOf(column: string, codes: readonly Code[], held: Dataset['ethnicities']): Part['choices'] {
  const words = (code: Code) => (column === 'ethnicity' && code.code === 'NS' ? 'Not stated by the child' : code.label);
  const doesNotApply = column === 'ethnicity' ? BROAD_GROUPS.flatMap((group) => codesAbsent(group, held)) : [];
  return codes.flatMap((code) => (doesNotApply.includes(code.code) ? [] : [{ code: code.code, label: words(code) }]));
}

const codesAbsent = (group: EthnicityGroup, held: Dataset['ethnicities']): readonly string[] =>
  group.codes.filter((code) => !codesPresent(group, held).includes(code));

function groupsOf(column: string, areas: readonly AreaGroup[], held: Dataset['ethnicities']): readonly ChoiceGroup[] {
  if (column === 'ethnicity') {
    return BROAD_GROUPS.map((group) => ({
      id: group.id,
      label: group.label,
      codes: codesPresent(group, held),
      elsewhere: codesAbsent(group, held),
      form: 'nest',
    }));
  }
  if (column === 'age') return AGE_GROUPS.map((group) => ({ ...group, form: 'shortcut' }));
  if (column !== 'borough') return [];
  return areas.map(({ id, label, boroughs, kind }) => ({
    id,
    label,
    codes: boroughs,
    form: 'shortcut',
    sort: AREA_SORTS[kind],
  }));
}

/** The part of ethnicity with what any of these parts offers: one extract gives the nineteen, another broad groups. */
export function ethnicityOfAll(part: Part, parts: readonly Part[]): Part {
  const all = parts.filter(({ id }) => id === part.id);
  const choices = new Map(all.flatMap((one) => one.choices.map((choice) => [choice.code, choice] as const)));
  const order = [...part.choices.map(({ code }) => code), ...choices.keys()];
  const groups = part.groups.map((group) => {
    const own = [...group.codes, ...(group.elsewhere ?? [])];
    return {
      ...group,
      codes: own.filter((code) => choices.has(code)),
      elsewhere: own.filter((code) => !choices.has(code)),
    };
  });
  return { ...part, choices: [...new Set(order)].flatMap((code) => choices.get(code) ?? []), groups };
}

/** Months, newest year first, nested in financial years; half-years and quarters as shortcuts. */
function periodPart(dataset: Dataset): Part {
  const newestFirst = (grain: 'financial_year' | 'half_year' | 'quarter') =>
    [...periodGroups(dataset, grain)].reverse();
  const half = newestFirst('half_year').map((group) => ({ ...group, sort: 'Half-year' }));
  const quarter = newestFirst('quarter').map((group) => ({ ...group, sort: 'Quarter' }));
  const finer = dataset.grain === 'financial_year' ? [] : dataset.grain === 'half_year' ? half : [...half, ...quarter];
  return {
    id: MONTH_PART,
    legend: 'Period',
    choices: [
      // Months that the rows cannot be told apart by are offered only together, as the periods of the groups.
      ...(dataset.grain === 'month' ? monthChoices(dataset.months) : []),
      { code: NOT_RECORDED.code, label: 'Date not recorded' },
      { code: NOT_RECOGNISED.code, label: 'Date not recognised' },
    ],
    groups: [...newestFirst('financial_year'), ...finer],
    opening: openingMonths(dataset),
  };
}

/** The codes ticked in a part: the reader's own, or the opening ones while the part is untouched. */
export function tickedIn(part: Part, ticks: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const ticked = ticks[part.id];
  if (ticked === undefined) return part.opening;
  // Months are the same everywhere. A column of the same name may have other codes in another extract: "route".
  if (part.id === MONTH_PART) return ticked;
  const own = ticked.filter((code) => part.choices.some((choice) => choice.code === code));
  return [...new Set([...own, ...wholeElsewhere(part, ticked)])];
}

/** "Black" ticked where the nineteen groups are given is Black where only broad groups are, and the other way round. */
function wholeElsewhere({ groups }: Part, ticked: readonly string[]): readonly string[] {
  return groups.flatMap(({ codes, elsewhere = [] }) =>
    elsewhere.length > 0 && elsewhere.every((code) => ticked.includes(code)) ? codes : [],
  );
}
