import { quarterTold } from '../../record/when';
import type { Pin } from '../../record/pin';
import { inHundred } from '../../presentation/record/target-words';
import { ANSWERED, dayTold, RESPONSES, STATES, STATUSES } from '../../presentation/record/record-words';
import type { Action, Finding, MeetingRecord } from '../../record/record';
import { type DocumentPart, type DocumentTable, heading, said, softly } from './parts';

/** A finding with what is made of it and the figures that show it. */
export function findingParts(finding: Finding, { findings, pins }: MeetingRecord): readonly DocumentPart[] {
  const { id, words, answered, reason, who, next, evidence } = finding;
  const number = findings.findIndex((one) => one.id === id) + 1;
  const shown = pins.filter((pin) => evidence.includes(pin.id)).map(({ asks }) => asks);
  return [
    heading(3, `Finding ${number}: ${ANSWERED[answered]}`),
    ...said(words),
    ...said(reason && `Why: ${reason}`),
    ...said(who && `Who answers for it: ${who}`),
    ...said(next && `Next step: ${next}`),
    ...softly(shown.length ? `Shown by: ${shown.join(' ')}` : ''),
  ];
}

/** The action plan in the columns that practitioners use. */
export function actionTable({ actions, meetings }: MeetingRecord): DocumentTable {
  const dayOf = (meeting: string): string => meetings.find(({ id }) => id === meeting)?.day ?? '';
  const progress = (action: Action): string =>
    action.progress.map((line) => [dayTold(dayOf(line.meeting)), line.words].filter(Boolean).join(': ')).join(' ');
  return {
    kind: 'table',
    caption: 'Action plan',
    header: [
      ...['Number', 'Recommendation', 'Response', 'Action', 'Owner', 'Overseer'],
      ...['Target date', 'Status', 'Progress'],
    ],
    rows: actions.map((action, at) => [
      ...[
        action.number || String(at + 1),
        action.recommendation,
        RESPONSES[action.response],
        action.action,
        action.owner,
      ],
      ...[action.overseer, dayTold(action.target), STATUSES[action.status], progress(action)],
    ]),
  };
}

export const narrativeTable = ({ narratives }: MeetingRecord): DocumentTable => ({
  kind: 'table',
  caption: 'By quarter',
  header: ['Quarter', 'Day', 'What happened'],
  // The first cell names its row.
  rows: narratives.map((told) => [quarterTold(told) || 'Not told', dayTold(told.day), told.words]),
});

export const registerTable = ({ register }: MeetingRecord): DocumentTable => ({
  kind: 'table',
  caption: 'What was asked for, and whether it came',
  header: ['Data', 'From whom', 'Of which time', 'Whether it came', 'Why not', 'As it stood on'],
  rows: register.map(({ dataset, supplier, period, state, why, day }) => [
    ...[dataset || 'Not told', supplier, period, STATES[state], why, dayTold(day)],
  ]),
});

export const targetTable = ({ targets }: MeetingRecord): DocumentTable => ({
  kind: 'table',
  caption: 'Set by the body itself',
  header: ['Target', 'Number', 'Of what', 'Set by', 'To be met by'],
  rows: targets.map(({ words, at, measured, set, by }) => [
    ...[words || 'In a number alone', at === null ? '' : inHundred(at), measured, set, dayTold(by)],
  ]),
});

/** A pinned figure: its finding, its table, out of whom, and from which files. */
export function pinParts(pin: Pin): readonly DocumentPart[] {
  const files = pin.sources.map(({ file, fingerprint }) => `${file} (${fingerprint})`).join(', ');
  const [head, ...columns] = pin.columns;
  return [
    heading(3, pin.asks),
    ...said(pin.finding),
    ...softly(pin.selection),
    {
      kind: 'table',
      caption: pin.caption,
      header: [head?.label ?? '', ...columns.map(({ label }) => label)],
      rows: pin.rows.map(({ label, cells }) => [label, ...columns.map(({ id }) => cells[id] ?? '')]),
    },
    ...softly(`${pin.base} Pinned ${dayTold(pin.time)} from ${files}.`),
    ...softly(pin.methods && `How it was worked out: ${pin.methods}`),
  ];
}
