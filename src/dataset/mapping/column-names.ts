/** How suppliers call a column of a contract. */
export interface KnownNames {
  /**
   * Phrases in plain words. After "=" the name must say that and nothing else: a "review date" is not the date.
   * A number after "|" lowers how well the phrase fits, from 1.
   */
  readonly names: readonly string[];
  /** The values alone can tell this column, whatever it is called. */
  readonly telling?: boolean;
}

/** Words in a name that make a column none of a contract's: it may name a child, or say where one can be found. */
export const NEVER_READ: readonly string[] = [
  ...['surname', 'forename', 'firstname', 'lastname', 'fullname', 'pnc', 'pncid', 'nhs'],
  ...[
    'address',
    'postcode',
    'email',
    'phone',
    'telephone',
    'mobile',
    'custody_number',
    'latitude',
    'longitude',
    'nino',
  ],
];

const phrases = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '));
const named = (...lines: string[]): KnownNames => ({ names: phrases(lines) });
const telling = (...lines: string[]): KnownNames => ({ names: phrases(lines), telling: true });

/** Contract column -> how suppliers call it. A contract column's own name always counts. */
export const KNOWN_NAMES: Readonly<Record<string, KnownNames>> = {
  record_id: named(
    'urn, =record, record id, =reference, reference number, unique reference, row id, case id',
    '=case reference, event id, decision id, crime reference|0.7, =id|0.6',
  ),
  person_id: named(
    '=person, person id, child id, =nominal, nominal id, pseudonym, young person id, yp id, client id',
    'pseudonymised id, unique child id, prisoner id|0.8',
  ),
  count: named('=count, =number, =n, =total, =rows, =volume, number of children, number of decisions, =frequency'),
  event_date: named(
    '=date, event date, date of event, decision date, date of decision, date of outcome, outcome date',
    'disposal date, date of disposal, hearing date, date of hearing, remand date, date of remand',
    'date of order, order date, date of trigger, incident date|0.7, =month|0.6, date of offence|0.7',
    'offence date|0.7, =datetime|0.8',
  ),
  period: named('=period, =quarter, financial year, =year, half year, =fy, reporting period'),
  borough: telling(
    'borough, la, la code|1.01, la name, local authority, local authority code, local authority name, lad',
    'gss code, borough of residence, home borough, borough name, borough code, area|0.7',
    'home local authority, residence borough, council, lad code, yjs|0.7, yot|0.7',
    'youth justice service|0.7, home yjs|0.7, responsible yjs|0.7',
  ),
  borough_basis: named('borough basis, basis of borough'),
  ethnicity: telling(
    'ethnicity, self defined ethnicity, ethnicity self defined, ethnic group, ethnic origin, self defined',
    'sde, self classified ethnicity, self identified ethnicity, ethnicity code, ethnicity 16+1',
    'ethnicity 18+1, ethnicity 19+1, ethnicity description, ethnic code, ethnic, race|0.9, race ethnicity',
    'race description|0.9, racial group|0.9, nationality or ethnicity|0.8',
  ),
  ethnicity_source: named('ethnicity source, source of ethnicity, ethnicity recorded by'),
  ethnicity_observed: telling(
    'officer defined ethnicity, ethnicity officer defined, observed ethnicity, ic code, ic',
    'ethnic appearance, ethnicity observed, ethnicity officer observed, officer observed ethnicity',
    'visual ethnicity, appearance, ethnicity|0.55, perceived ethnicity, perceived race, perceived group',
    'apparent ethnicity, officer perceived ethnicity, race|0.5',
  ),
  age: named(
    'age, age at event, age at decision, age at outcome, age at offence|0.9, age years, age in years',
    'age at hearing, age at remand',
  ),
  age_band: named('age band, age range, age group, ages, age category, age|0.95'),
  sex: named('sex, gender, recorded sex, sex at birth'),
  offence_group: named(
    'offence group, offence, offence type, offence category, crime type, primary offence, main offence',
    'offence class, yjb offence category, crime group',
  ),
  care_status: named('care status, lac, looked after, cla, in care, care, looked after status, social care status'),
  send: named('send, sen, sen status, special educational needs, ehcp, send status, ehc plan'),
  disability: named('disability, disabled, has disability'),
  religion: named('religion, faith, religion or belief'),
  exploitation: named('exploitation, cce, criminal exploitation, nrm, exploited'),
  previous_disposals: named(
    'previous disposals, previous outcomes, prior disposals, previous convictions, number of previous',
  ),
  data_status: named('data status'),
  disposal: telling(
    'disposal, outcome, outcome type, disposal type, decision, result, final outcome|0.8, ooc disposal',
    'oocd, outcome description, outcome code, home office outcome, disposal given, out of court disposal',
  ),
  route: named('route, cr route, street or panel, pathway, decision route, order route, legal basis'),
  decision_maker: named('decision maker, decided by, who decided, decision made by'),
  gravity: named(
    'gravity, gravity score, acpo gravity, gravity matrix, gravity matrix score, npcc gravity score',
    'seriousness',
  ),
  gravity_scheme: named('gravity scheme'),
  admission: named('admission, admitted, admission of guilt, plea, admitted offence'),
  eligible: named('eligible, eligibility, eligible for ooc'),
  offered: named('offered, offer made, disposal offered'),
  accepted: named('accepted, offer accepted, disposal accepted'),
  completed: named('completed, successfully completed, completion, intervention completed'),
  yot_recommendation: named(
    'yot recommendation, recommendation, yjs recommendation, recommended disposal, yos recommendation',
    'recommended outcome',
  ),
  assessed_before_decision: named(
    'assessed before decision, assessment before decision, assessed before, assessed pre decision',
  ),
  child_met_before_decision: named(
    'child met before decision, met before decision, seen before decision, child seen before decision',
  ),
  rehabilitative: named('rehabilitative, rehabilitative conditions'),
  reparative: named('reparative, reparative conditions'),
  restrictive: named('restrictive, restrictive conditions'),
  remand_decision: telling(
    'remand decision, remand, remand type, remand outcome, bail decision, remand status, bail or remand',
    'decision|0.8, outcome|0.5',
  ),
  court_group: named('court group, court user group, =court, court name|0.8'),
  refused_reason: named(
    'refused reason, reason refused, reason bail refused, bail refused reason, grounds for refusal',
    'bail refusal grounds',
  ),
  bail_information_sufficient: named('bail information sufficient, bail information, sufficient bail information'),
  days_remanded: named('days remanded, days on remand, length of remand, remand days'),
  final_outcome: named(
    'final outcome, case outcome, court outcome, sentence, sentence outcome, final result, outcome|0.5',
  ),
  stage_reached: telling(
    'stage reached, stage, furthest stage, kcpo stage, kcpo status, order status, order type, =status|0.6',
    'outcome|0.5',
  ),
  order_months: named('order months, order length, length of order, duration months, order length months'),
  positive_requirements: named('positive requirements, requirements, number of requirements'),
  prohibitions: named('prohibitions, number of prohibitions'),
  positive_intervention: named('positive intervention, intervention'),
  cultural_needs_considered: named('cultural needs considered, cultural needs, cultural competence'),
  breach: named('breach, breached, in breach'),
  breach_outcome: named('breach outcome, outcome of breach, breach result'),
  referring_unit: named('referring =unit, referred by, unit, bcu'),
  establishment: telling('establishment, yoi, prison, site, establishment name, location, secure setting, unit|0.5'),
  start: named(
    '=start, start date, date started, separation start, start of separation, start time, =started',
    'date of separation, start date time, separated from, =date on, date placed, r49 start, =from|0.7',
  ),
  end: named(
    '=end, end date, date ended, separation end, end of separation, end time, =ended, end date time',
    'separated to, =date off, date returned, r49 end, =to|0.7',
  ),
  reason: named('reason, reason for separation, separation reason, grounds, r49 reason, rule 49 reason'),
  authorised_level: named('authorised level, authorised by, authority, authorising level, authorising officer'),
  review_72h_on_time: named(
    'review 72h on time, 72 hour review, review on time, 72hr review, review 72h, 72 hour review on time',
    'review held on time',
  ),
  hours_out_of_room_per_day: named(
    'hours out of room per day, hours out of room, time out of room, time out of cell, hours out of cell',
  ),
  education_offered: named('education offered, offered education, education'),
};
