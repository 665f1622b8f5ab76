/** An outcome of a figure that one extract alone has, beside those that a reader may choose: label, verb and noun. */
export interface NamedOutcome {
  readonly label: string;
  readonly verb: string;
  readonly noun: string;
}

const named = (label: string, verb: string, noun: string = label): NamedOutcome => ({ label, verb, noun });

export const OUTCOMES: readonly NamedOutcome[] = [
  named('Decided as recommended', 'get what was recommended', 'A decision as recommended'),
  named('Heavier than recommended', 'get a heavier decision', 'A decision heavier than recommended'),
  named('Lighter than recommended', 'get a lighter decision', 'A decision lighter than recommended'),
  named('Offered', 'be offered a disposal', 'An offer'),
  named('Accepted', 'accept it', 'Acceptance'),
  named('Completed', 'complete it', 'Completion'),
  named('Assessed before the decision', 'be assessed beforehand', 'Assessment beforehand'),
  named('Met before the decision', 'be met beforehand', 'A meeting beforehand'),
  named('Rehabilitative condition', 'get a rehabilitative condition', 'A rehabilitative condition'),
  named('Reparative condition', 'get a reparative condition', 'A reparative condition'),
  named('Restrictive condition', 'get a restrictive condition', 'A restrictive condition'),
  named('No comment', 'make no comment', '“No comment”'),
  named('Charge after no comment', 'be charged', 'A charge'),
  named('Outcome 22 after no comment', 'get outcome 22', 'Outcome 22'),
  named('Charge after admission', 'be charged', 'A charge'),
  named('Referred', 'be referred for an order', 'Referral for an order'),
  named('Not convicted', 'end without conviction', 'No conviction'),
  named('Convicted, not given custody', 'be convicted without custody', 'Conviction without custody'),
  named('Given custody', 'be given custody', 'Custody'),
  named('Accommodation was the reason', 'be refused over accommodation', 'Want of accommodation'),
  named('Bail information was sufficient', 'have sufficient bail information', 'Sufficient bail information'),
  named('Bail information was not sufficient', 'have insufficient bail information', 'Insufficient bail information'),
  named(
    'For good order or discipline, alone or with own interests',
    'be separated for order or discipline',
    'Good order or discipline',
  ),
  named(
    'In the child’s own interests alone',
    'be separated in own interests alone',
    'Own interests as the only reason',
  ),
  named(
    'Authorised beyond the first 72 hours',
    'have separation extended past 72 hours',
    'Authority beyond the first 72 hours',
  ),
  named(
    'Authorised by the Secretary of State, beyond 42 days',
    'have separation authorised by the Secretary of State',
    'Authority of the Secretary of State',
  ),
  named('72 hour review on time', 'be reviewed on time', 'A timely 72 hour review'),
  named('Two episodes or more', 'be separated more than once'),
  named('Three episodes or more', 'be separated three times or more'),
  named('Five episodes or more', 'be separated five times or more'),
  named('Conditions, on average', 'get conditions'),
  named('Positive requirements', 'get positive requirements'),
  named('Prohibitions', 'get prohibitions'),
  named('Length in months', 'get a length'),
];

/** Out of whom a step or an answer is. */
export const FEEDERS: readonly string[] = [
  'of those eligible',
  'of those offered',
  'of those who accepted',
  'of those accepted',
  'of those who met a trigger',
  'of those randomised in',
  'of those referred',
  'of those with an application',
  'of those with an order',
  'of orders with an answer',
  'with an answer, of any age',
  'of those with yes or no recorded',
  'of those with an answer recorded',
  'of those with a recommendation recorded',
  'of those with conditions recorded',
  'of the five disposals after no comment',
  'of the five disposals after admission',
  'of those remanded to youth detention',
  'of those detained whose case has ended',
  'of those refused bail with a reason',
  'of those with a reason',
  'of those with a level',
  'of children who were separated',
  'of episodes that ended',
  'of all three kinds, of those with any',
  'per order, where recorded',
];
