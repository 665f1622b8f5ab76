import { type CodeList, codeList } from './code-list';

/** Out-of-court ladder from lightest to heaviest. The place of outcome 22 below a caution is our choice, not law. */
export const DISPOSAL: CodeList = codeList('disposal', [
  ['nfa', 'No further action', 'no further action'],
  ['triage', 'Triage'],
  ['outcome_20', 'Outcome 20'],
  ['outcome_21', 'Outcome 21'],
  ['community_resolution', 'Community resolution', 'cr', 'outcome 8'],
  ['outcome_22', 'Outcome 22', 'o22'],
  ['youth_caution', 'Youth caution', 'yc'],
  ['youth_conditional_caution', 'Youth conditional caution', 'ycc'],
  ['charge', 'Charge', 'charged', 'charge/summons'],
]);

export const ROUTE: CodeList = codeList('route', [
  ['street', 'Street'],
  ['panel', 'Panel'],
]);

export const DECISION_MAKER: CodeList = codeList('decision_maker', [
  ['police', 'Police'],
  ['joint_panel', 'Joint panel', 'joint panel'],
  ['cps', 'Crown Prosecution Service', 'crown prosecution service'],
]);

export const GRAVITY: CodeList = codeList('gravity', [
  ['1', '1, least grave'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
  ['5', '5, gravest'],
]);

/** The police gravity matrix ran from 1 to 4 until 2023 and from 1 to 5 since; the two are never pooled. */
export const GRAVITY_SCHEME: CodeList = codeList('gravity_scheme', [
  ['1-4', 'Scores 1 to 4 (to 2023)'],
  ['1-5', 'Scores 1 to 5 (since 2023)'],
]);

export const ADMISSION: CodeList = codeList('admission', [
  ['admitted', 'Admitted'],
  ['no_comment', 'No comment', 'no comment'],
  ['denied', 'Denied'],
]);

export const REMAND_DECISION: CodeList = codeList('remand_decision', [
  ['unconditional_bail', 'Unconditional bail'],
  ['conditional_bail', 'Conditional bail'],
  ['bail_support', 'Bail with support and supervision'],
  ['iss_bail', 'Bail with intensive supervision'],
  ['rlaa', 'Remand to local authority accommodation'],
  ['ryda', 'Remand to youth detention accommodation'],
]);

export const REFUSED_REASON: CodeList = codeList('refused_reason', [
  ['seriousness', 'Seriousness of the offence'],
  ['further_offences', 'Fear of further offences'],
  ['failure_to_attend', 'Fear of failure to attend'],
  ['interference', 'Fear of interference with witnesses'],
  ['accommodation', 'Accommodation not available'],
  ['other', 'Other reason'],
]);

export const SUFFICIENCY: CodeList = codeList('bail_information_sufficient', [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['other', 'Other'],
]);

export const FINAL_OUTCOME: CodeList = codeList('final_outcome', [
  ['not_convicted', 'Not convicted'],
  ['non_custodial', 'Convicted, not given custody'],
  ['custodial', 'Given custody'],
  ['pending', 'Pending'],
]);

/** How far a case went. Each stage implies those before it; refused and withdrawn reached application. */
export const KCPO_STAGE: CodeList = codeList('stage_reached', [
  ['trigger', 'Trigger met'],
  ['randomised_in', 'Randomised in'],
  ['referred', 'Referred'],
  ['application', 'Application made'],
  ['withdrawn', 'Application withdrawn'],
  ['refused', 'Application refused'],
  ['interim_order', 'Interim order'],
  ['full_order', 'Full order'],
]);

export const KCPO_ROUTE: CodeList = codeList('route', [
  ['on_conviction', 'On conviction (section 19)'],
  ['otherwise', 'Otherwise than on conviction (section 14)'],
]);

export const BREACH_OUTCOME: CodeList = codeList('breach_outcome', [
  ['no_action', 'No further action'],
  ['out_of_court', 'Out-of-court disposal'],
  ['non_custodial', 'Convicted, not given custody'],
  ['custodial', 'Given custody'],
  ['pending', 'Pending'],
]);

export const ESTABLISHMENT: CodeList = codeList('establishment', [
  ['feltham', 'Feltham', 'HMYOI Feltham'],
  ['cookham_wood', 'Cookham Wood', 'HMYOI Cookham Wood', 'cookham wood'],
  ['werrington', 'Werrington', 'HMYOI Werrington'],
  ['wetherby', 'Wetherby', 'HMYOI Wetherby'],
  ['parc', 'Parc', 'HMP/YOI Parc'],
]);

export const SEPARATION_REASON: CodeList = codeList('reason', [
  ['good_order', 'Good order or discipline'],
  ['own_interests', 'Own interests'],
  ['both', 'Both'],
]);

export const AUTHORISED_LEVEL: CodeList = codeList('authorised_level', [
  ['governor', 'Governor, up to 72 hours'],
  ['governor_written', 'Governor in writing, up to 14 days'],
  ['secretary_of_state', 'Secretary of State, beyond 42 days'],
]);
