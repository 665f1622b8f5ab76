import { RANDOMISED_STEP } from '../../dataset/kinds/kcpo';
import type { Cell, PresentedFigure, PresentedSheet, TableRow } from '../figure';
import { plain } from '../figure';

/** What a meeting may want to answer: a gap that is clear of chance, or a group of which nobody was given something. */
export interface Candidate {
  /** Unlike that of any other candidate of the sheet. */
  readonly id: string;
  /** Figure that says it. */
  readonly figure: string;
  readonly words: string;
}

/**
 * Gaps of the sheet that are clear of chance among all that were looked at; then the largest gap of each group, looked at
 * alone; then groups with nobody. All from the tables that stand.
 */
export function candidatesOf(sheet: PresentedSheet): readonly Candidate[] {
  const clear = sheet.findings?.groups.find(({ id }) => id === 'clear')?.findings ?? [];
  const gaps = clear.map(({ id, sentence }): Candidate => ({ id, figure: id, words: plain(sentence) }));
  const groups = sheet.figures.find(({ id }) => id === 'rates')?.rows.filter(isGroup) ?? [];
  const answering = sheet.figures.filter(({ unavailable }) => unavailable === undefined);
  const rows = answering.flatMap((figure) => figure.rows.filter(isGroup).map((row): RowOf => ({ figure, row })));
  const ofGroups = groups.map((group) => ({ group, rows: rows.filter((one) => isOf(one, group)) }));
  return [
    ...gaps,
    ...ofGroups.flatMap(({ group, rows: own }) => largestOf(group, own)),
    ...ofGroups.flatMap(({ group, rows: own }) => own.flatMap((one) => nobodyIn(group, one))),
  ];
}

interface RowOf {
  readonly figure: PresentedFigure;
  readonly row: TableRow;
}

const isGroup = ({ weight }: TableRow): boolean => weight === 'group' || weight === 'detail';

/** Whether a row is of a group: the row itself, or one of a block that names it. */
const isOf = ({ row: { id } }: RowOf, { id: group }: TableRow): boolean => id === group || id.endsWith(`-${group}`);

/** The largest gap of a group that is clear of chance, whatever figure shows it. */
function largestOf({ id: group, label }: TableRow, rows: readonly RowOf[]): readonly Candidate[] {
  const [first, ...others] = rows.filter((one) => isClearRow(one) && !saysNothingOfDecisions(one));
  if (!first) return [];
  const { figure, row } = others.reduce((most, one) => (sizeOf(one) > sizeOf(most) ? one : most), first);
  const { text = '', soft = '' } = row.cells['times'] ?? {};
  const of = figure.columns.find(({ id }) => id === 'times')?.label ?? '';
  const words = `${label}, the largest gap here, looked at alone. ${of}: ${`${text} ${soft}`.trim()}.`;
  return [{ id: `largest-${group}`, figure: figure.id, words: `${words}${whereIn(figure, row)}` }];
}

/** How far a row is from an equal rate, as a number of doublings; nothing where it does not divide. */
const sizeOf = ({ row }: RowOf): number => Math.abs(Math.log(row.cells['times']?.held?.value ?? NaN));

function isClearRow(one: RowOf): boolean {
  const { chart } = one.figure;
  const drawn = chart?.kind === 'column' ? chart.values.find((value) => value.row === one.row.id) : undefined;
  return drawn?.['clear'] === true && Number.isFinite(sizeOf(one));
}

/** What was drawn by lot is nobody's decision; children beside adults of their own group are no gap between groups. */
const saysNothingOfDecisions = ({ figure, row }: RowOf): boolean =>
  figure.id === CHILD_ADULT || row.id.startsWith(`${RANDOMISED_STEP}-`);
const CHILD_ADULT = 'child-adult';

/** A group of a figure of which nobody is counted, though some could have been: "Asian: none of 24." */
function nobodyIn({ label }: TableRow, { figure, row }: RowOf): readonly Candidate[] {
  const none = Object.values(row.cells).find(isNobody);
  const words = `${label}: none of ${none?.held?.of ?? 0}.${whereIn(figure, row)}`;
  return none ? [{ id: `nobody-${figure.id}-${row.id}`, figure: figure.id, words }] : [];
}

const isNobody = ({ held }: Cell): boolean => held?.count === 0 && (held.of ?? 0) > 0;

/** The heading of the block of rows in which a row stands, where there are blocks, and what the figure asks. */
function whereIn({ rows, asks }: PresentedFigure, row: TableRow): string {
  const before = rows.slice(0, rows.indexOf(row) + 1);
  const block = before.findLast(({ cells }) => cells['step'] !== undefined)?.cells['step']?.text;
  return `${block ? ` ${block}.` : ''} ${asks}`;
}
