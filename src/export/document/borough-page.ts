import { holdsSmallCount } from '../small-counts';
import { plain, type PresentedFigure, type PresentedSheet } from '../../presentation/figure';
import { dayTold, STATUSES } from '../../presentation/record/record-words';
import { dueOn, inOrder } from '../../record/due';
import type { MeetingRecord } from '../../record/record';
import { type DocumentPart, type DocumentTable, heading, listed, said, softly, type WrittenDocument } from './parts';

/** Cautions that fit on the page; the sheet has all of them. */
const MOST_CAUTIONS = 4;
const MOST_ACTIONS = 8;

const SMALL = 'May contain small numbers: not for publication.';

/** What a page for staff is written of. */
export interface BoroughAsked {
  readonly borough: string;
  readonly day: string;
  /** Who sees it, as every saved thing says it. */
  readonly mode: string;
}

/** One page of A4 for the staff of a borough, in plain words: what stands out, the numbers, what is not known, what is done. */
export function boroughPage(
  sheets: readonly PresentedSheet[],
  record: MeetingRecord,
  { borough, day, mode }: BoroughAsked,
): WrittenDocument {
  const title = `Youth justice decisions in ${borough}`;
  const cautions = [...new Set(sheets.flatMap((sheet) => sheet.cautions))];
  return {
    title,
    stamp: [
      `${title}. Written ${dayTold(day)} by the Scrutiny Workbook. ${mode}.`,
      ...(sheets.some(({ synthetic }) => synthetic) ? ['Synthetic data: about no real child.'] : []),
      ...(sheets.some(({ figures }) => figures.some(holdsSmallCount)) ? [SMALL] : []),
    ],
    close: true,
    parts: [
      heading(1, title),
      ...sheets.flatMap(sheetParts),
      ...(sheets.length > 0
        ? [heading(2, 'The numbers'), numbersOf(sheets)]
        : softly('No extract is open that tells this borough apart.')),
      ...actionParts(record, day),
      heading(2, 'Before you quote these'),
      ...listed(['A gap does not say why it is there.', ...cautions.slice(0, MOST_CAUTIONS)]),
      ...softly(cautions.length > MOST_CAUTIONS ? `The workbook has ${cautions.length - MOST_CAUTIONS} more.` : ''),
    ],
  };
}

const ratesOf = ({ figures }: PresentedSheet): PresentedFigure | undefined => figures.find(({ id }) => id === 'rates');

function sheetParts(sheet: PresentedSheet): readonly DocumentPart[] {
  const rates = ratesOf(sheet);
  return [
    heading(2, sheet.title),
    ...said(plain(sheet.headline)),
    ...softly([plain(sheet.selection), rates?.unknowns ?? ''].filter(Boolean).join(' ')),
  ];
}

/** One row an extract, one column a group: how many of how many, since shares of few say little. */
function numbersOf(sheets: readonly PresentedSheet[]): DocumentTable {
  const groups = new Map(
    sheets.flatMap((sheet) => (ratesOf(sheet)?.rows ?? []).map(({ id, label }) => [id, id === 'all' ? 'All' : label])),
  );
  return {
    kind: 'table',
    caption: 'How many had the outcome, out of how many',
    header: ['Extract', ...groups.values()],
    rows: sheets.map((sheet) => {
      const rows = ratesOf(sheet)?.rows ?? [];
      const cellOf = (group: string): string => rows.find(({ id }) => id === group)?.cells['of']?.text ?? '';
      return [sheet.title, ...[...groups.keys()].map(cellOf)];
    }),
  };
}

function actionParts({ actions }: MeetingRecord, day: string): readonly DocumentPart[] {
  const open = inOrder(actions, day).filter((action) => dueOn(action, day) !== 'ended');
  const items = open
    .slice(0, MOST_ACTIONS)
    .map(({ number, action, recommendation, owner, target, status }) =>
      [`${number}. ${action || recommendation}`, owner, target && `by ${dayTold(target)}`, STATUSES[status]]
        .filter(Boolean)
        .join(', '),
    );
  return [heading(2, 'What is being done'), ...(items.length ? listed(items) : softly('No action is recorded.'))];
}
