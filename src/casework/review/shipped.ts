import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { BaseRule, Pass, Question, ReviewSheet, Verdict } from './sheet';
import { ANSWERS } from './sheet';

/** Columns that say or hint at what is judged blind; names and what looks like one are hidden besides. */
const HIDDEN = ['ethnicity', 'ethnicity_source', 'ethnicity_observed', 'religion'] as const;

const FOUR: readonly Verdict[] = [
  { id: 'appropriate', words: 'Appropriate and consistent' },
  { id: 'with_observations', words: 'Appropriate, with observations' },
  { id: 'inappropriate', words: 'Inappropriate' },
  { id: 'cannot_agree', words: 'Panel cannot agree' },
];

/**
 * HM Inspectorate of Probation, "The experiences of black and mixed heritage boys in the youth justice system" (2021):
 * "other" and "not clear" stay in the base, "not applicable" leaves it (annexe 6 and the tables of characteristics).
 */
const AS_INSPECTED: BaseRule = { yes: true, no: true, other: true, not_applicable: false, not_clear: true };

const asked = (pass: Pass, id: string, words: string): Question => {
  return { id, words, answers: ANSWERS, pass, inBase: AS_INSPECTED };
};

function sheet(kind: ExtractKind, title: string, caution: string | null, questions: readonly Question[]): ReviewSheet {
  return { id: `shipped ${kind}`, version: 1, kind, title, caution, questions, verdicts: FOUR, hidden: HIDDEN };
}

const OOCD = sheet('oocd', 'Out-of-court disposals', null, [
  asked('blind', 'proportionate', 'Was the disposal appropriate and proportionate?'),
  asked('blind', 'least_onerous', 'Was it the least onerous that would do?'),
  asked('blind', 'assessed', 'Was the child assessed before the decision?'),
  asked('blind', 'met', 'Was the child met before the decision?'),
  asked('blind', 'recommendation', 'Was the recommendation followed, or was it said why not?'),
  asked('after', 'needs_discussed', 'Were ethnicity and cultural needs talked about?'),
  asked('after', 'needs_met', 'Were those needs met?'),
  asked('after', 'discrimination', 'Was any experience of discrimination explored?'),
]);

const KCPO = sheet('kcpo', 'Knife crime prevention orders', null, [
  asked('blind', 'threshold', 'Was the threshold for referral met?'),
  asked('blind', 'how_many_conditions', 'Was the number of conditions right for this child?'),
  asked('blind', 'type_of_conditions', 'Were the conditions of the right type?'),
  asked('blind', 'positive', 'Did the conditions include a positive intervention?'),
  asked('blind', 'consulted', 'Does the record say who was consulted?'),
  asked('after', 'needs_met', 'Did the conditions take account of cultural needs?'),
]);

const REMAND = sheet('remand', 'Remand', null, [
  asked('blind', 'bail_information', 'Was the bail information sufficient?'),
  asked('blind', 'alternatives', 'Did it offer a robust alternative to remand?'),
  asked('blind', 'accommodation', 'Was suitable accommodation found or offered?'),
  asked('after', 'diversity', 'Did the work with the child take account of ethnicity and culture?'),
  asked('after', 'discrimination', 'Was any experience of discrimination explored?'),
]);

const TO_BE_CONFIRMED =
  'No published source lists what to ask of a separation. Have the establishment confirm these questions before they are used.';

const RULE49 = sheet('rule49', 'Separation under rule 49', TO_BE_CONFIRMED, [
  asked('blind', 'grounds', 'Were the grounds recorded?'),
  asked('blind', 'alternatives', 'Were alternatives considered first?'),
  asked('blind', 'review', 'Was it reviewed on time?'),
  asked('blind', 'education', 'Was education given?'),
  asked('blind', 'time_out', 'Was there enough time out of the room?'),
  asked('after', 'needs', "Were the child's needs considered?"),
]);

const SHIPPED: readonly ReviewSheet[] = [OOCD, KCPO, REMAND, RULE49];

const NONE_SHIPPED = 'No sheet of questions comes with this kind of extract: write the questions of your panel.';

/** The sheets that come with the workbook for a kind, at least one: where practice has none, it has only the verdict. */
export function shippedSheets(kind: ExtractKind): readonly [ReviewSheet, ...ReviewSheet[]] {
  const found = SHIPPED.find((one) => one.kind === kind);
  return [found ?? sheet(kind, 'Review', NONE_SHIPPED, [])];
}
