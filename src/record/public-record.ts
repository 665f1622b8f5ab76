import { readAddress } from '../selection/address';
import { knownParts } from '../selection/known';
import { measureAddress } from '../selection/measure-address';
import { atHand, EMPTY_RECORD } from './edit';
import type { Pin, Pinned } from './pin';
import { type Answered, findingWords, publicLines } from './public-lines';
import type { Action, Finding, LocalTarget, Meeting, MeetingRecord } from './record';

/**
 * The record as it goes into a public copy: lines that were chosen and are not refused, pins as the pack answers them,
 * and numbers in the place of every id. It holds nothing else of the record that it is made of.
 * @param chosen ids of public lines
 * @param moment ISO moment at which the pack answered
 */
export function publicRecord(
  record: MeetingRecord,
  answered: Answered,
  chosen: ReadonlySet<string>,
  moment: string,
): MeetingRecord {
  const going = new Set(
    publicLines(record, answered).flatMap(({ id, kept }) => (kept !== 'refused' && chosen.has(id) ? [id] : [])),
  );
  const meetings = new Map(record.meetings.map(({ id }, at) => [id, `m${at + 1}`]));
  const pins = pinsOf(answered, moment);
  const own = { record, answered, going, meetings, pins } satisfies Going;
  return {
    ...EMPTY_RECORD,
    body: going.has('body') ? record.body : '',
    meetings: record.meetings.map((meeting) => publicMeeting(meeting, own)),
    pins: pins.made,
    findings: record.findings.flatMap((finding, at) => publicFinding(finding, at, own)),
    actions: record.actions.flatMap((action, at) => publicAction(action, at, own)),
    narratives: record.narratives.flatMap(({ quarter, day, words }, at) =>
      going.has(`narratives ${at}`) ? [{ id: `n${at + 1}`, quarter, day, words }] : [],
    ),
    register: record.register.flatMap((line, at) =>
      going.has(`register ${at}`) ? [{ ...line, id: `r${at + 1}` }] : [],
    ),
    targets: record.targets.flatMap((target, at) =>
      going.has(`targets ${at}`) ? [publicTarget(target, `t${at + 1}`)] : [],
    ),
  };
}

interface Going {
  readonly record: MeetingRecord;
  readonly answered: Answered;
  readonly going: ReadonlySet<string>;
  /** What stands for the id of each meeting, and of each pin. */
  readonly meetings: ReadonlyMap<string, string>;
  readonly pins: { readonly made: readonly Pin[]; readonly named: ReadonlyMap<string, string> };
}

/** The same figure pinned at two meetings has one answer. */
function pinsOf(answered: Answered, time: string): Going['pins'] {
  const made: Pin[] = [];
  const named = new Map<string, string>();
  for (const [old, figure] of answered) {
    const same = made.find(({ address }) => address === figure.address);
    const pin = same ?? { ...asPublished(figure), id: `p${made.length + 1}`, time, meeting: '' };
    if (!same) made.push(pin);
    named.set(old, pin.id);
  }
  return { made, named };
}

const asPublished = (figure: Pinned): Pinned => ({ ...figure, mode: 'panel', small: false });

function publicMeeting(meeting: Meeting, { record, going, meetings }: Going): Meeting {
  const last = meeting === atHand(record);
  const told = (field: 'place' | 'attendance' | 'interests'): string =>
    last && going.has(`meeting ${field}`) ? meeting[field] : '';
  return {
    ...{ id: meetings.get(meeting.id) ?? 'm', day: meeting.day, place: told('place') },
    ...{ attendance: told('attendance'), interests: told('interests'), checklist: [], agenda: [] },
  };
}

function publicFinding(finding: Finding, at: number, { record, answered, going, meetings, pins }: Going): Finding[] {
  if (!going.has(`findings ${at}`)) return [];
  const [words = ''] = findingWords(finding, record, answered).words;
  const { answered: made, reason, who, next } = finding;
  const evidence = [...new Set(finding.evidence.flatMap((pin) => pins.named.get(pin) ?? []))];
  return [
    { id: `f${at + 1}`, words, answered: made, reason, who, next, evidence, meetings: renamed(finding, meetings) },
  ];
}

function publicAction(action: Action, at: number, { record, going, meetings }: Going): Action[] {
  if (!going.has(`actions ${at}`)) return [];
  const { recommendation, response, action: done, owner, overseer, target, status } = action;
  const place = record.findings.findIndex(({ id }) => id === action.finding);
  return [
    {
      ...{ id: `a${at + 1}`, recommendation, response, action: done, owner, overseer, target, status },
      number: /^\d{1,3}(?:\.\d{1,2})?$/.test(action.number) ? action.number : String(at + 1),
      progress: action.progress.flatMap(({ meeting, words }, line) =>
        going.has(`progress ${at} ${line}`) ? [{ meeting: meetings.get(meeting) ?? '', words }] : [],
      ),
      finding: going.has(`findings ${place}`) ? `f${place + 1}` : '',
      meetings: renamed(action, meetings),
    },
  ];
}

const renamed = (entry: { readonly meetings: readonly string[] }, names: Going['meetings']): readonly string[] =>
  entry.meetings.flatMap((meeting) => names.get(meeting) ?? []);

/** Where no number is told, nothing of its measure was shown to whoever let it through. */
const publicTarget = (target: LocalTarget, id: string): LocalTarget =>
  target.at === null
    ? { ...target, id, measure: '', measured: '' }
    : { ...target, id, measure: knownMeasure(target.measure) };

/** The address of a measure, where it says nothing but that: of an address anything could be made. */
function knownMeasure(address: string): string {
  const { view } = readAddress(address, knownParts());
  return measureAddress(view.sheet, view.selection) === address ? address : '';
}
