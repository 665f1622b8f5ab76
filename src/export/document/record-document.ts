import { dayTold } from '../../presentation/record/record-words';
import type { Meeting, MeetingRecord } from '../../record/record';
import { atHand } from '../../record/edit';
import { since } from '../../record/meetings';
import { type DocumentPart, heading, listed, said, softly, type WrittenDocument } from './parts';
import { actionTable, findingParts, narrativeTable, pinParts, registerTable, targetTable } from './record-parts';

/** How the reader wants the record written. */
export interface RecordAsked {
  /** ISO day on which it is written. */
  readonly day: string;
  /** Pins that may hold few counted are left out, and named. */
  readonly forOthers: boolean;
  /** It is what was published of a record: what is not in it may have been left out. */
  readonly published?: true;
}

const CAUTIONS: readonly string[] = [
  'A gap says that groups differ in what was recorded of them. It does not say why.',
  'Numbers of few children move much by chance. The likely range says how much.',
  'Where ethnicity is not known for many, no comparison is safe.',
];

/** The record as a document for an agenda: the meeting, what changed, findings with their evidence, actions, what did not come. */
export function recordDocument(record: MeetingRecord, { day, forOthers, published }: RecordAsked): WrittenDocument {
  const meeting = atHand(record);
  const synthetic = record.pins.some(({ sources }) => sources.some((source) => source.synthetic));
  const left = record.pins.filter((pin) => forOthers && pin.small && pin.mode === 'analyst');
  const pins = record.pins.filter((pin) => !left.includes(pin));
  const none = softly(published ? 'None published.' : 'None recorded.');
  const title = record.body || 'Meeting’s record';
  return {
    title,
    stamp: [
      `${title}${meeting?.day ? `, ${dayTold(meeting.day)}` : ''}. Written ${dayTold(day)} by the Scrutiny Workbook.`,
      ...(synthetic ? ['Synthetic data: about no real child.'] : []),
      ...(pins.some(({ small }) => small) ? ['May contain small numbers: not for publication.'] : []),
    ],
    parts: [
      heading(1, title),
      ...meetingParts(meeting, published === true),
      ...sinceParts(record),
      heading(2, 'Findings'),
      ...(record.findings.length ? record.findings.flatMap((finding) => findingParts(finding, record)) : none),
      heading(2, 'Actions'),
      ...(record.actions.length ? [actionTable(record)] : none),
      ...(record.narratives.length ? [heading(2, 'What happened in the quarter'), narrativeTable(record)] : []),
      ...(record.register.length ? [heading(2, 'Data asked for'), registerTable(record)] : []),
      ...(record.targets.length ? [heading(2, 'Local targets'), targetTable(record)] : []),
      ...(record.pins.length ? [heading(2, 'Figures')] : []),
      ...pins.flatMap(pinParts),
      ...softly(
        left.length ? `Left out, because few may be counted in them: ${left.map(({ asks }) => asks).join(' ')}` : '',
      ),
      heading(2, 'How to read these numbers'),
      ...listed(CAUTIONS),
    ],
  };
}

function meetingParts(meeting: Meeting | undefined, published: boolean): readonly DocumentPart[] {
  if (!meeting) return [];
  const { day, place, attendance, interests, checklist } = meeting;
  return [
    ...said([dayTold(day), place].filter(Boolean).join(', ')),
    ...(attendance ? [heading(2, 'Present'), ...said(attendance)] : []),
    ...(interests || !published ? [heading(2, 'Interests declared'), ...said(interests || 'Not recorded.')] : []),
    ...(checklist.length ? [heading(2, 'Gone through at every meeting')] : []),
    ...listed(checklist.map(({ words, done }) => `${words}: ${done ? 'done' : 'not done'}`)),
  ];
}

function sinceParts(record: MeetingRecord): readonly DocumentPart[] {
  const { last, findings, actions } = since(record);
  if (!last) return [];
  return [
    heading(2, `What changed since the last meeting${last.day && `, ${dayTold(last.day)}`}`),
    ...listed([
      `Findings: ${findings.made.length} new, ${findings.changed.length} changed.`,
      `Actions: ${actions.made.length} new, ${actions.changed.length} changed.`,
    ]),
  ];
}
