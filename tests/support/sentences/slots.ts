import { EXTRACTS } from '../../../src/dataset/kinds/extracts';
import { FIGURES } from '../../../src/figures/sheets';
import { MONTH_NAMES } from '../../../src/dataset/kinds/months';
import { participleOf, pastOf } from '../../../src/presentation/verb-forms';
import { BROAD_GROUPS, ETHNICITY } from '../../../src/vocabulary/ethnicity';
import {
  BOROUGHS,
  COURT_USER_GROUPS,
  POLICE_COMMAND_UNITS,
  YOUTH_JUSTICE_SERVICES,
} from '../../../src/vocabulary/places';
import { escaped, formOf, type Slots } from './grammar';
import { FEEDERS, OUTCOMES } from './outcomes';
import { PARTS } from './parts';

/** Any of these words; longer ones first, so that none is cut by one that it holds. */
const anyOf = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const listOf = (one: string): string => `(?:${one})(?:(?:, or |, | and | or )(?:${one}))*`;

const broad = BROAD_GROUPS.map(({ label }) => label);
const LABEL = `(?:(?:${anyOf(broad)}): )?(?:${anyOf([...broad, ...ETHNICITY.codes.map(({ label }) => label)])})`;
const BAME = String.raw`Asian, Black, Mixed and Other(?: taken together \("BAME"\))?`;
/** What a row of any kind of extract is called: decision, case, search. */
const EVENTS = EXTRACTS.flatMap(({ event }) => [event.many, event.one]).join('|');
const PEOPLE = 'children|girls|boys|people|adults';
const CHILDREN = `child(?:ren)?|girls?|boys?|people|persons?|adults?|${EVENTS}|orders?|separations?|(?:child|person)-(?:month|year)s?`;
const GROUP = `in all|(?:cases of )?(?:${PEOPLE})|(?:of )?(?:all other|all|other|${BAME}|${LABEL})(?: (?:${CHILDREN}))?(?: together)?`;

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
/** "rather than a charge": how an outcome ends out of a base that is not its own. */
const rather = bases.flatMap(({ rather: ends }) => (ends ? [ends.verb, ends.noun] : []));
const which = bases.flatMap(({ which: words }) => words ?? []);
const WAY = ` (?:at|in) (?:their (?:first|longest|heaviest|furthest) (?:${anyOf(which)}|[a-z]+)|any (?:of their )?[a-z]+)`;
const RATHER = `(?: (?:${anyOf(rather)}))?`;
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
const steps = EXTRACTS.flatMap(({ ladder }) =>
  ladder.steps.flatMap(({ label, verb, said }) => [label, `${verb} ${said}`, said]),
);

const AGES = String.raw`\d+ to \d+(?: and over)?|\d+(?: and over)?`;

/** What may stand in the brackets of a pattern, and how the page says it; nothing where the name of the slot says it. */
const SIMPLE: Slots = {
  A: { says: 'a group', form: GROUP },
  B: { says: 'its comparison', form: GROUP },
  groups: { says: '', form: listOf(`${BAME}|${LABEL}|all`) },
  children: { says: 'children, decisions, child-months …', form: CHILDREN },
  provisional: { says: '', form: '[Pp]rovisional(?: in part)?' },
  person: { says: '', form: 'child|girl|boy|person' },
  event: { says: '', form: EVENTS },
  way: { says: '', form: `(?:${WAY})?` },
  at: { says: '', form: WAY.trim() },
  do: { says: '“be charged”, with [way]', form: `(?:${anyOf(verbs)})${RATHER}(?:${WAY})?` },
  did: {
    says: '',
    form: `(?:${anyOf([...verbs.map(pastOf), ...verbs.map(participleOf)])})${RATHER}(?:${WAY})?`,
  },
  outcome: { says: '', form: `(?:${anyOf(nouns)})${RATHER}(?:, (?:${anyOf(FEEDERS)}))?` },
  'of those': { says: '', form: anyOf(FEEDERS) },
  base: {
    says: '',
    form: anyOf(bases.flatMap(({ label, whose }) => [label, whose?.people ?? '', whose?.events ?? ''])),
  },
  step: { says: '', form: listOf(anyOf(steps)) },
  'step name': { says: '', form: `${anyOf(steps)}|[a-z0-9 ]+` },
  what: { says: '', form: anyOf(EXTRACTS.map(({ ladder }) => ladder.what)) },
  extract: { says: '', form: anyOf(EXTRACTS.map(({ label }) => label)) },
  extracts: { says: '', form: `${listOf(anyOf(EXTRACTS.map(({ label }) => label)))}|All \\d extracts` },
  place: { says: '', form: PLACE },
  places: { says: '', form: listOf(PLACE) },
  when: {
    says: '',
    form: `(?:${PERIOD})(?:(?:, | and )(?:${PERIOD}|\\d+ more))*`,
  },
  row: { says: '', form: ROW },
  'row list': { says: '', form: `${listOf(ROW)}(?: and \\d+ others)?` },
  rows: { says: '', form: 'ages?|boroughs?|rows?' },
  which: { says: '', form: 'first|heaviest|furthest|longest' },
  columns: { says: '', form: listOf(anyOf(filters)) },
  unit: { says: '', form: 'boroughs?|referring units?|establishments?' },
  by: {
    says: '',
    form: 'by (?:age|borough|ethnicity|period|care status|age and sex together|special educational needs \\(SEND\\)|police command unit, child or adult)|over time',
  },
  ages: { says: '', form: listOf(AGES) },
  sexes: { says: '', form: '(?:fe)?male(?: and (?:fe)?male)?' },
  why: { says: '', form: '[^.]+' },
  population: { says: '', form: String.raw`(?:Synthetic: [a-z ,]+|Another source)(?:, \d+)?` },
  file: { says: '', form: String.raw`[a-z0-9 _-]+\.(?:parquet|csv)` },
  name: { says: '', form: anyOf(FIGURES.map(({ name }) => name)) },
};

/** Every slot: the simple ones, then the parts made of them. */
export const SLOTS: Slots = PARTS.reduce<Slots>((slots, [name, pattern]) => {
  const part = { says: pattern, form: formOf(pattern, slots) };
  // What is said of a group is said of the one beside it.
  return { ...slots, [name]: part, [name.replace(/ A$/, ' B')]: part };
}, SIMPLE);
