import { type CodeList, codeList } from './code-list';

/** A London borough or the City: GSS code, name, three letters and its place on the tile map [column, row]. */
export interface Borough {
  readonly code: string;
  readonly label: string;
  readonly short: string;
  readonly tile: readonly [number, number];
}

/** The 32 boroughs and the City of London, by GSS code. */
export const BOROUGHS: readonly Borough[] = [
  { code: 'E09000001', label: 'City of London', short: 'CIT', tile: [4, 3] },
  { code: 'E09000002', label: 'Barking and Dagenham', short: 'BDG', tile: [7, 3] },
  { code: 'E09000003', label: 'Barnet', short: 'BAR', tile: [3, 1] },
  { code: 'E09000004', label: 'Bexley', short: 'BEX', tile: [7, 4] },
  { code: 'E09000005', label: 'Brent', short: 'BRE', tile: [2, 2] },
  { code: 'E09000006', label: 'Bromley', short: 'BRO', tile: [5, 5] },
  { code: 'E09000007', label: 'Camden', short: 'CAM', tile: [3, 2] },
  { code: 'E09000008', label: 'Croydon', short: 'CRO', tile: [4, 5] },
  { code: 'E09000009', label: 'Ealing', short: 'EAL', tile: [1, 2] },
  { code: 'E09000010', label: 'Enfield', short: 'ENF', tile: [4, 0] },
  { code: 'E09000011', label: 'Greenwich', short: 'GRN', tile: [6, 4] },
  { code: 'E09000012', label: 'Hackney', short: 'HAC', tile: [5, 2] },
  { code: 'E09000013', label: 'Hammersmith and Fulham', short: 'HMS', tile: [1, 3] },
  { code: 'E09000014', label: 'Haringey', short: 'HGY', tile: [4, 1] },
  { code: 'E09000015', label: 'Harrow', short: 'HRW', tile: [2, 1] },
  { code: 'E09000016', label: 'Havering', short: 'HAV', tile: [7, 2] },
  { code: 'E09000017', label: 'Hillingdon', short: 'HIL', tile: [0, 2] },
  { code: 'E09000018', label: 'Hounslow', short: 'HOU', tile: [0, 3] },
  { code: 'E09000019', label: 'Islington', short: 'ISL', tile: [4, 2] },
  { code: 'E09000020', label: 'Kensington and Chelsea', short: 'KEN', tile: [2, 3] },
  { code: 'E09000021', label: 'Kingston upon Thames', short: 'KIN', tile: [2, 5] },
  { code: 'E09000022', label: 'Lambeth', short: 'LAM', tile: [3, 4] },
  { code: 'E09000023', label: 'Lewisham', short: 'LEW', tile: [5, 4] },
  { code: 'E09000024', label: 'Merton', short: 'MER', tile: [3, 5] },
  { code: 'E09000025', label: 'Newham', short: 'NEW', tile: [6, 3] },
  { code: 'E09000026', label: 'Redbridge', short: 'RED', tile: [6, 2] },
  { code: 'E09000027', label: 'Richmond upon Thames', short: 'RIC', tile: [1, 4] },
  { code: 'E09000028', label: 'Southwark', short: 'SOU', tile: [4, 4] },
  { code: 'E09000029', label: 'Sutton', short: 'SUT', tile: [3, 6] },
  { code: 'E09000030', label: 'Tower Hamlets', short: 'TOW', tile: [5, 3] },
  { code: 'E09000031', label: 'Waltham Forest', short: 'WLT', tile: [5, 1] },
  { code: 'E09000032', label: 'Wandsworth', short: 'WAN', tile: [2, 4] },
  { code: 'E09000033', label: 'Westminster', short: 'WES', tile: [3, 3] },
];

export const OUTSIDE_LONDON = 'outside_london';

/** Every value of a borough column; which borough it is (home, offence, deciding ...) stands in `borough_basis`. */
export const BOROUGH: CodeList = {
  name: 'borough',
  codes: [
    ...BOROUGHS.map(({ code, label }) => ({ code, label, also: [label.replace(' and ', ' & ')] })),
    { code: OUTSIDE_LONDON, label: 'Outside London', also: ['outside london'] },
  ],
};

export const BOROUGH_BASIS: CodeList = {
  name: 'borough_basis',
  codes: [
    { code: 'home', label: 'Where the child lives' },
    { code: 'offence', label: 'Where the offence was' },
    { code: 'deciding', label: 'Where the decision was made' },
    { code: 'placing', label: 'The placing authority' },
    { code: 'host', label: 'The host authority' },
  ],
};

export type AreaKind = 'youth_justice_service' | 'police_command_unit' | 'court_user_group';

/** Every kind of area. */
export const AREA_KIND: CodeList = codeList('area_kind', [
  ['youth_justice_service', 'Youth justice service'],
  ['police_command_unit', 'Police command unit'],
  ['court_user_group', 'Court user group'],
] satisfies readonly (readonly [AreaKind, string])[]);

/** Areas that are ticked together. `area_groups` reference files replace or add to these. */
export interface AreaGroup {
  readonly kind: AreaKind;
  readonly id: string;
  readonly label: string;
  readonly boroughs: readonly string[];
}

/** Areas of one kind: their id, their name and the last two digits of the codes of their boroughs. */
const areasOf = (
  kind: AreaKind,
  areas: readonly (readonly [string, string, readonly number[]])[],
): readonly AreaGroup[] =>
  areas.map(([id, label, numbers]) => ({
    ...{ kind, id, label },
    boroughs: numbers.map((number) => `E090000${String(number).padStart(2, '0')}`),
  }));

/** Basic command units of the Metropolitan Police; the City has none. General knowledge, to be checked locally. */
export const POLICE_COMMAND_UNITS: readonly AreaGroup[] = areasOf('police_command_unit', [
  ['bcu-ce', 'Central East command unit', [12, 30]],
  ['bcu-cn', 'Central North command unit', [7, 19]],
  ['bcu-cs', 'Central South command unit', [22, 28]],
  ['bcu-cw', 'Central West command unit', [13, 20, 33]],
  ['bcu-ea', 'East Area command unit', [2, 16, 26]],
  ['bcu-na', 'North Area command unit', [10, 14]],
  ['bcu-ne', 'North East command unit', [25, 31]],
  ['bcu-nw', 'North West command unit', [3, 5, 15]],
  ['bcu-sn', 'South Area command unit', [6, 8, 29]],
  ['bcu-se', 'South East command unit', [4, 11, 23]],
  ['bcu-sw', 'South West command unit', [21, 24, 27, 32]],
  ['bcu-wa', 'West Area command unit', [9, 17, 18]],
]);

/** The only court user group that the source documents name. Others come from the reader's own file. */
export const COURT_USER_GROUPS: readonly AreaGroup[] = areasOf('court_user_group', [
  ['cug-highbury', 'Highbury court user group', [7, 19, 10, 14, 33, 20, 13]],
]);

const SHARED_SERVICES = areasOf('youth_justice_service', [
  ['yjs-tower-hamlets-city', 'Tower Hamlets and City of London', [30, 1]],
  ['yjs-kingston-richmond', 'Kingston and Richmond', [21, 27]],
]);

/** The 31 youth justice services: two serve two areas each, the others one borough. */
export const YOUTH_JUSTICE_SERVICES: readonly AreaGroup[] = [
  ...SHARED_SERVICES,
  ...BOROUGHS.filter(({ code }) => !SHARED_SERVICES.some((service) => service.boroughs.includes(code))).map(
    ({ code, label }): AreaGroup => ({
      kind: 'youth_justice_service',
      id: `yjs-${code}`,
      label,
      boroughs: [code],
    }),
  ),
];
