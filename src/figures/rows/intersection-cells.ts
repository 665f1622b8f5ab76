import { columnContract, type ExtractContract } from '../../dataset/kinds/extracts';
import type { IntersectionCell } from '../../measures/by-cell';
import type { Crossing } from '../../selection/selection';
import { KNOWN_AREAS } from '../../selection/facets';
import { NOT_RECOGNISED, NOT_RECORDED, storedCodes } from '../../vocabulary/code-list';
import { ADULT_AGES, AGE_GROUPS, CHILD_AGES, SEX } from '../../vocabulary/demographics';
import { OUTSIDE_LONDON } from '../../vocabulary/places';

const CITY_OF_LONDON = 'E09000001';

interface Band {
  readonly id: string;
  readonly label: string;
  /** Null takes every code. */
  readonly codes: readonly string[] | null;
  readonly always: boolean;
  /** The value is not known. */
  readonly unknown?: boolean;
}

/** The rows of a crossing, in an order that says nothing of rates: ages upwards, statuses and areas as listed. */
export function intersectionCells(contract: ExtractContract, crossing: Crossing): readonly IntersectionCell[] {
  switch (crossing) {
    case 'age_sex':
      return [
        ...knownSexes().flatMap((sex) => ageBands().map((age) => cellOf([age, sex], `${age.label}, ${sex.label}`))),
        ...otherSexes().map((sex) => cellOf([ANY_AGE, sex], `${sex.label}, all ages`)),
      ];
    case 'area':
      return [
        ...areas().flatMap((area) => childAndAdult().map((age) => cellOf([area, age], `${area.label}, ${age.label}`))),
        cellOf([ANY_AREA, AGE_UNKNOWN], 'Age not known, all areas'),
      ];
    case 'care_status':
    case 'send':
      return statuses(contract, crossing).map((status) => cellOf([status], status.label));
  }
}

function cellOf(bands: readonly Band[], label: string): IntersectionCell {
  return {
    id: `cell-${bands.map(({ id }) => id).join('-')}`,
    label,
    picks: bands.map(({ codes }) => codes),
    onlyWhereHeld: bands.some(({ always }) => !always),
    compared: !bands.some(({ unknown }) => unknown),
  };
}

function ageBands(): readonly Band[] {
  const bands = AGE_GROUPS.filter(({ id }) => ['10-14', '15', '16-17'].includes(id));
  const known = new Set([...bands.flatMap(({ codes }) => codes), ...ADULT_AGES]);
  const rest = CHILD_AGES.filter((code) => !known.has(code));
  return [
    ...bands.map((band) => ({ ...band, always: true })),
    { id: 'other-child', label: 'child, exact age not known', codes: rest, always: false },
    { id: 'adult', label: '18 and over', codes: ADULT_AGES, always: false },
    AGE_UNKNOWN,
  ];
}

const AGE_UNKNOWN: Band = {
  id: 'age-unknown',
  label: 'age not known',
  codes: ['u10', 'NR', 'NX'],
  always: false,
  unknown: true,
};

const ANY_AREA: Band = { id: 'any-area', label: 'all areas', codes: null, always: false };

/** Few are recorded as neither male nor female, so their ages stand together. */
const ANY_AGE: Band = { id: 'any-age', label: 'all ages', codes: null, always: false };

function knownSexes(): readonly Band[] {
  return SEX.codes
    .filter(({ code }) => code !== 'other')
    .map(({ code, label }) => ({ id: code, label: label.toLowerCase(), codes: [code], always: true }));
}

function otherSexes(): readonly Band[] {
  return [
    { id: 'other', label: 'Other sex', codes: ['other'], always: false },
    { id: 'sex-unknown', label: 'Sex not known', codes: ['NR', 'NX'], always: false, unknown: true },
  ];
}

function childAndAdult(): readonly Band[] {
  return [
    { id: 'child', label: 'children', codes: CHILD_AGES, always: false },
    { id: 'adult', label: 'adults', codes: ADULT_AGES, always: false },
  ];
}

/** Police command units, which hold every borough once but the City, whose police is its own; then everywhere else. */
function areas(): readonly Band[] {
  const units = KNOWN_AREAS.filter(({ kind }) => kind === 'police_command_unit').map(({ id, label, boroughs }) => ({
    id,
    label: label.replace(' command unit', ''),
    codes: boroughs,
    always: false,
  }));
  const elsewhere = [OUTSIDE_LONDON, NOT_RECORDED.code, NOT_RECOGNISED.code];
  return [
    ...units,
    { id: 'city', label: 'City of London', codes: [CITY_OF_LONDON], always: false },
    { id: 'elsewhere', label: 'Outside London or not known', codes: elsewhere, always: false, unknown: true },
  ];
}

function statuses(contract: ExtractContract, column: string): readonly Band[] {
  const list = columnContract(contract, column)?.codes;
  return (list ? storedCodes(list) : []).map(({ code, label }) => ({
    id: code,
    label,
    codes: [code],
    always: code !== 'NX',
    unknown: code === 'NR' || code === 'NX' || code === 'not_clear',
  }));
}
