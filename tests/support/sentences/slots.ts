import { EXTRACTS } from '../../../src/dataset/kinds/extracts';
import { MONTH_NAMES } from '../../../src/dataset/kinds/months';
import { participleOf, pastOf } from '../../../src/presentation/verdict-words';
import { BROAD_GROUPS, ETHNICITY } from '../../../src/vocabulary/ethnicity';
import {
  BOROUGHS,
  COURT_USER_GROUPS,
  POLICE_COMMAND_UNITS,
  YOUTH_JUSTICE_SERVICES,
} from '../../../src/vocabulary/places';
import { escaped, formOf, type Slots } from './grammar';
import { FEEDERS, OUTCOMES } from './outcomes';
import { CLAIM_PARTS, NOTE_PARTS } from './parts';

/** Any of these words; longer ones first, so that none is cut by one that it holds. */
const anyOf = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const listOf = (one: string): string => `(?:${one})(?:(?:, | and | or )(?:${one}))*`;

const broad = BROAD_GROUPS.map(({ label }) => label);
const LABEL = `(?:(?:${anyOf(broad)}): )?(?:${anyOf([...broad, ...ETHNICITY.codes.map(({ label }) => label)])})`;
const BAME = String.raw`Asian, Black, Mixed and Other(?: taken together \("BAME"\))?`;
/** What a row of any kind of extract is called: decision, case, search. */
const EVENTS = EXTRACTS.flatMap(({ event }) => [event.many, event.one]).join('|');
const PEOPLE = 'children|people|adults';
const CHILDREN = `child(?:ren)?|people|persons?|adults?|${EVENTS}|orders?|separations?|(?:child|person)-(?:month|year)s?`;
const GROUP = `in all|(?:cases of )?(?:${PEOPLE})|(?:of )?(?:all other|all|other|${BAME}|${LABEL})(?: (?:${CHILDREN}))?(?: together)?`;

const WAY = ' (?:at|in) (?:their (?:first|longest|heaviest|furthest) [a-z]+|any of their [a-z]+)';
const MONTH = `(?:\\d+ )?(?:${MONTH_NAMES.join('|')})(?: \\d{4})?`;
const PERIOD = `${MONTH}(?: to ${MONTH})?|every month supplied|no month|date not known|\\d+ separate months`;
const places = [...BOROUGHS, ...POLICE_COMMAND_UNITS, ...COURT_USER_GROUPS, ...YOUTH_JUSTICE_SERVICES];
const PLACE = anyOf([
  ...places.map(({ label }) => label),
  'Outside London',
  'Outside London or not known',
  'Not recorded',
]);

const contracts = EXTRACTS.flatMap(({ outcomes }) => outcomes);
const bases = contracts.flatMap(({ base, otherBases = [] }) => [base, ...otherBases]);
const verbs = [...contracts.map(({ verb }) => verb), ...OUTCOMES.map(({ verb }) => verb)];
const nouns = [
  ...contracts.flatMap(({ label, short = label, noun }) => [label, short, noun]),
  ...OUTCOMES.flatMap(({ label, noun }) => [label, noun]),
];
const filters = EXTRACTS.flatMap(({ columns }) =>
  columns.flatMap(({ name, filter = name }) => [filter, filter.toLowerCase(), name.replaceAll('_', ' ')]),
);
const ROWS = EXTRACTS.flatMap(({ columns }) =>
  columns.flatMap(({ codes }) => (codes ? codes.codes.map(({ label }) => label) : [])),
);
const ROW = `(?:${anyOf(ROWS)}|[Aa]ged \\d+|\\d+|\\d+ (?:to \\d+|and over)|${LABEL}|${BAME}|${PLACE}|${PERIOD}|Adults, 18 and over|Other sex, all ages|Sex not known, all ages|Age not known(?:, all areas)?|[A-Z][a-z]+ (?:East|West|North|South|Central|Area))(?:, (?:male|female|children|adults|sex not known))?`;
const steps = EXTRACTS.flatMap(({ ladder }) => ladder.steps.flatMap(({ label, said }) => [label, said]));

const LENGTH = String.raw`\d+ (?:day|month|hour)s?`;
const AGES = String.raw`\d+ to \d+(?: and over)?|\d+(?: and over)?`;

/** What may stand in the brackets of a pattern, and how a page says it; those of claims before those of notes. */
const SIMPLE: Slots = {
  A: { says: 'a group: “Black children”, “Asian, Black, Mixed and Other children together”, “Black”', form: GROUP },
  B: { says: 'the group compared with; everyone is “all children”, “of all children” or “in all”', form: GROUP },
  groups: { says: 'several, by name', form: listOf(`${BAME}|${LABEL}|all`) },
  children: {
    says: 'who or what counts: children, people, decisions, searches, cases, episodes, child-months …, or one of them',
    form: CHILDREN,
  },
  event: { says: 'a decision, search, case or episode, one or several', form: EVENTS },
  way: { says: '“ at their first decision”, “ in any of their cases”, or nothing', form: `(?:${WAY})?` },
  at: { says: '“At their first decision”', form: WAY.trim() },
  do: { says: 'an outcome, “be charged”, with [way]', form: `(?:${anyOf(verbs)})(?:${WAY})?` },
  did: {
    says: 'the same in the past: “were charged”, “been charged”',
    form: `(?:${anyOf([...verbs.map(pastOf), ...verbs.map(participleOf)])})(?:${WAY})?`,
  },
  outcome: { says: 'its noun or label: “A charge”, “Charge”', form: `(?:${anyOf(nouns)})(?:, (?:${anyOf(FEEDERS)}))?` },
  'of those': { says: 'out of whom: “Of those offered”', form: anyOf(FEEDERS) },
  base: {
    says: '“with a remand decision”',
    form: anyOf(bases.flatMap(({ label, whose }) => [label, whose?.people ?? '', whose?.events ?? ''])),
  },
  step: { says: '“was a charge”, “lasted over 42 days”', form: anyOf(steps) },
  what: { says: '“outcome”, “step reached”', form: anyOf(EXTRACTS.map(({ ladder }) => ladder.what)) },
  extract: { says: '“Remand”', form: anyOf(EXTRACTS.map(({ label }) => label)) },
  extracts: { says: '“Remand and Rule 49 separation”', form: listOf(anyOf(EXTRACTS.map(({ label }) => label))) },
  place: { says: 'a borough', form: PLACE },
  places: { says: 'boroughs', form: listOf(PLACE) },
  when: {
    says: '“15 March 2024”, “April to June 2019 and May 2023”',
    form: `(?:${PERIOD})(?:(?:, | and )(?:${PERIOD}|\\d+ more))*`,
  },
  row: { says: 'a row of the table: an age, a borough, a care status …', form: ROW },
  'row list': { says: 'several of them', form: listOf(ROW) },
  rows: { says: 'ages, boroughs or rows', form: 'ages?|boroughs?|rows?' },
  which: { says: 'first, heaviest, furthest or longest', form: 'first|heaviest|furthest|longest' },
  columns: { says: '“offence group, gravity and age”', form: listOf(anyOf(filters)) },
  unit: {
    says: 'boroughs, referring units or establishments',
    form: 'boroughs?|referring units?|establishments?',
  },
  ages: { says: '“10 to 17”', form: listOf(AGES) },
  sexes: { says: 'female, male or both', form: '(?:fe)?male(?: and (?:fe)?male)?' },
  why: { says: 'what broke', form: '[^.]+' },
  length: { says: '“59 months”', form: LENGTH },
  'step name': { says: 'a step of the ladder: “charge”', form: `${anyOf(steps)}|[a-z ]+` },
  population: { says: 'a population by its own name', form: String.raw`Synthetic: [a-z ,]+(?:, \d+)?` },
  file: { says: 'the name of a file', form: String.raw`[a-z0-9 _-]+\.parquet` },
};

/** Every slot: the simple ones, then the parts made of them. */
export const SLOTS: Slots = [...CLAIM_PARTS, ...NOTE_PARTS].reduce<Slots>((slots, [name, pattern, says = pattern]) => {
  const part = { says, form: formOf(pattern, slots) };
  // What is said of a group is said of the one beside it.
  return { ...slots, [name]: part, [name.replace(/ A$/, ' B')]: part };
}, SIMPLE);
