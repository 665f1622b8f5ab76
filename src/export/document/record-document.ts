import { actionInWords, pinInWords } from '../../presentation/record/agenda-words';
import { ANSWERED, dayTold } from '../../presentation/record/record-words';
import {
  ACTIONS_SINCE,
  actionsSinceInWords,
  cameBackInWords,
  findingsSinceInWords,
  registerSinceInWords,
  SINCE,
  sinceHeading,
  thenAndNowInWords,
} from '../../presentation/record/since-words';
import type { Meeting, MeetingRecord } from '../../record/record';
import { withoutBlank } from '../../record/blank';
import { atHand } from '../../record/edit';
import { actionsSince, cameBack, pinsThenAndNow } from '../../record/compared';
import { since } from '../../record/meetings';
import { mayBeShown, type Pin } from '../../record/pin';
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

const READING: readonly string[] = [
  'A gap says that groups differ in what was recorded of them. It does not say why.',
  'Numbers of few children move much by chance. The likely range says how much.',
  'Where ethnicity is not known for many, no comparison is safe.',
];

/** The record as a document for an agenda: the meeting, what changed, findings with their evidence, actions, what did not come. */
export function recordDocument(record: MeetingRecord, { day, forOthers, published }: RecordAsked): WrittenDocument {
  const meeting = atHand(record);
  const written = withoutBlank(record);
  const synthetic = record.pins.some(({ sources }) => sources.some((source) => source.synthetic));
  const left = record.pins.filter((pin) => forOthers && !mayBeShown(pin, 'panel'));
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
      ...sinceParts(written, day, forOthers, published === true),
      heading(2, 'Findings'),
      ...(written.findings.length ? written.findings.flatMap((finding) => findingParts(finding, record)) : none),
      heading(2, 'Actions'),
      ...(written.actions.length ? [actionTable(written)] : none),
      ...(written.narratives.length ? [heading(2, 'What happened in the quarter'), narrativeTable(written)] : []),
      ...(written.register.length ? [heading(2, 'Data asked for'), registerTable(written)] : []),
      ...(written.targets.length ? [heading(2, 'Local targets'), targetTable(written)] : []),
      ...(record.pins.length ? [heading(2, 'Figures')] : []),
      ...pins.flatMap(pinParts),
      ...softly(
        left.length
          ? `Left out, because few may be counted in them: ${left.map((pin) => pinInWords(pin, record.pins)).join(' ')}`
          : '',
      ),
      ...cautionParts(pins),
      heading(2, 'How to read these numbers'),
      ...listed(READING),
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

/** What changed since the meeting before. Pins of a published copy were answered anew, so they have no then and now. */
function sinceParts(
  record: MeetingRecord,
  day: string,
  forOthers: boolean,
  published: boolean,
): readonly DocumentPart[] {
  const those = since(record);
  if (!those.last) return [];
  const { again } = pinsThenAndNow(record);
  const shown = again.filter(({ then, now }) => [then, now].every((pin) => !forOthers || mayBeShown(pin, 'panel')));
  const actions = actionsSince(record, day);
  return [
    heading(2, sinceHeading(those.last)),
    ...softly(published ? SINCE.published : ''),
    ...listed([
      findingsSinceInWords(record, those.findings),
      ...those.findings.changed.map(({ words, answered }) => `${words} ${ANSWERED[answered]}.`),
      ...cameBack(record).map(({ finding, earlier }) => cameBackInWords(finding, earlier, record)),
      actionsSinceInWords(record, actions),
      ...ACTIONS_SINCE.flatMap((list) => actions[list].map((action) => `${SINCE[list]}: ${actionInWords(action)}`)),
      registerSinceInWords(those),
      ...(published ? [] : shown.map(thenAndNowInWords)),
    ]),
  ];
}

/** What stood before the figures could be quoted when they were pinned, each sentence once. */
function cautionParts(pins: readonly Pin[]): readonly DocumentPart[] {
  const cautions = [...new Set(pins.flatMap((pin) => pin.cautions))];
  return cautions.length ? [heading(2, 'Before you quote these'), ...listed(cautions)] : [];
}
