import type { Section } from './section';

/** Who is counted, who is left out, and of whom the ethnicity is not known. */
export const COUNTED: Section = {
  heading: 'Who is counted',
  places: ['base', 'unknowns', 'silent'],
  lines: [
    'Out of [whom]{, against [whom]}{, over n month{s}}',
    '{[first step]|[extract]|[quoted], [of those]|[unit]}: out of [whom]{ and [whom]}{, [when]}{; n more have none, or one that is not listed here}',
    '{Conditions, on average, of all three kinds, of those with any|{Positive requirements|Prohibitions|Length in months}, per order, where recorded}: n [children]',
    'Each row is out of the [children] of that group {whose [what] is known|with that answer and a known decision}: n in all',
    'In this selection n [children] {are|is} about n [children]{; the likely ranges allow for the repeats}',
    'The n [children] {are|is} of n {different }[children]; the likely ranges allow for [children] who come again',
    'The rate is that of n month{s} written for a year: not how many [children]{ with a [children]} a whole year would have',
    'n [children] of age{ or sex} not known {is|are} in the rate as it stands alone',
    '{Of n|n} [children] {with no recommendation recorded {is|are} left out|dealt with out of court, n {has|have} no number of conditions recorded and so {is|are} left out|in this selection, one for each of the [children] counted}',
    'Pending cases are left out: of n [children] remanded to youth detention, n {has|have} {such a case|the first such case} still pending',
    'Street out of the community resolutions with a route recorded: n in the whole file; n more have no route',
    '[places] sent none either, out of so few that this could be chance',
    'A break, not a trend, at the start of [when]: [why]',
    'Not held equal, though supplied: [columns]',
    'Whatever months are ticked: n before{ ([length])}, n since{ ([length])}',
    '[A]: {n|none} in n before, {n|none} in n since',
    'Provisional, so the supplier may still change them: [when]',
    'Outside them: [A]: [when]{; [A]: [when]}…',
    'No control limits: they need n full periods without a break, and there {is|are} n',
    'Heavy upright line: the period with [when], the day set by the reader',
    '{The population is of n; those counted are of|One population, of n, stands for all of} [when]',
    'No row was sent of [when]: {that month is|those months are} left out of the rate',
    '{Population: |The population open is }[population]',
    'The population open gives ages [ages] and cannot answer for ages [ages] alone',
    '[file] covers fewer than two whole years, so no change over a year is shown',
    'Only {[children]|[A]} count here; those of unknown ethnicity do not',
    '{[first step]|[extract]}: ethnicity not known for {n of n|n}{ [children]}',
    'Ethnicity is not known{:| for} n of n [children]{ (n in n); they {have rows of their own and are|stand in a row of their own and} in no group}',
    'Ethnicity is known for all of these [children]',
    'Ethnicity is not known: [quoted] n of n{; [quoted] n of n}… [children]',
    '[quoted], [of those]: ethnicity is not known for n of n [children] and n of n [children]; they have a row of their own and are in no group',
  ],
};

/** The sum with its numbers. */
export const SUMS: Section = {
  heading: 'The sum',
  places: ['sum', 'care'],
  lines: [
    '{As it stands, |[A], |[outcome]: |Least, where [these]: |Most, {where [these]|the other way round}: |}[divided]',
    '[outcome]: [A] (n of n) divided by [B] (n of n) [is]',
    '{{[outcome]|{All three|Four steps|All five} together, [A]}: }there are too few in one of the groups to divide',
    '{[extract], |}{[A], [step name]: |[row]: |Whole file: |}n of n = n in n{, against n in n of [B] {living here|held}|; drawn towards n in n, n in n|; n of n = n in n; the first less the second = [size]|}',
    'n {[A]|[children] for [A]} at the rate of [B] would be n with the outcome; n less n = [size]',
    'In each set, [A] with the outcome times everyone in the comparison group, divided by everyone in both, goes into the first sum; the comparison group with the outcome times everyone in [A], divided by everyone in both, into the second',
    'Over {n sets|one set} they are n and n; n divided by n [is]',
    'n less n = [size]; n divided by n = n',
    'If none or all of the n unknown belonged to the group, it would be n of n or n of n; divided by n in n = n or n',
    'n divided by n = n and n divided by n = n in {every n{,| }{a year|at the pace of a year|in an average year}, over n month{s}|n (children held, added month by month)}; one {divided by the other = n|cannot be divided by the other{, as nobody in the comparison group is counted}}',
    '{All three|Four steps|All five} together, [A]: n{ × n}… = n; logs {[log]{, |}}… and [log], together [log]',
    '[A], [step name]: {{; |}after “{admitted|no comment|denied}” n of n = n in n}…',
    'Within each set alike in [columns] the two groups are compared; the sets are then put together, the larger weighing more (Mantel-Haenszel)',
    'Seen as [A]: unknown ethnicity, n of n = n in n; known, n of n = n in n',
    'n in n of n [children] is n: the n with most reach{es} it',
    'Half of n is n: n of n [unit] reach{es} it',
    '[A]: n divided by n [is]',
    'Whoever the unknown are, the least is the least since divided by the most before, n divided by n [is], and the most is the most since divided by the least before, n divided by n [is]',
    'Whoever the unknown are, the ratio is least with those of their episodes that ended by then counted with [A]{; [B] hold them already| and the others with [B]}, and most with {the others alone|the two changed round}',
    '[A]: n [children], n still open, leave n in n after n {hours|days}; [B] n; the first less the second = [size]',
    'Counting the opposite turns the ratio round: “[outcome]” is n times, all others are [divided] times',
  ],
};

/** What a drawing shows. */
export const CAPTIONS: Section = {
  heading: 'Captions',
  places: ['caption'],
  lines: [
    '[outcome]{, in every n {[children]|[A]}{, {by {age|borough|care status|special educational needs (SEND)|age and sex together|police command unit, child or adult} and ethnicity|by borough and size|over time and by ethnicity}|: [when]{ (provisional{ in part})} beside [when]{ (provisional{ in part})}|}}',
    '[outcome]: times as likely as [B], {as it stands and wherever those of unknown ethnicity belong|before [when] and since}',
    '{[A]|Each group} compared with [B]: {[outcome], out of n [A]|times as likely, [outcome]}',
    'How many times as {likely|often} as [B]{, decision by decision|: as it stands, and within the same establishment{ and age}}',
    'A bar that touches the dashed line ([B]) could be no gap',
    'Share of the [children] of this selection, against share of [B] {living here|held}',
    'Each dashed line is the group’s share of [B] {living here|held}',
    '{How far each 100 [children] went[way], from the trigger|{What happened to|What was decided for|How long separation lasted for} each 100 [children][way]{, from [step name]|, at the limits of rule 49}}{ to [step name]}',
    '{[children] with a [children]|[children]} for every n [children] {living here|held}{,| } {a year|at the pace of a year|in an average year|a month}',
    'Drawn: times [B], [children] of the same age{ and sex} compared',
    'In every n [children], how many were still going on: thick line the group, dashed line [B]{, for each group its own}',
  ],
};

/** Sources, methods and warnings that change with what is chosen. */
export const SOURCES: Section = {
  heading: 'Sources, methods and warnings',
  places: ['source', 'care', 'caution'],
  lines: [
    '{Source: [extract]|{Population|Establishment population}: [population]}{, file [file]}',
    'Provisional: [when]',
    'Mantel-Haenszel ratio (Greenland and Robins, 95%): n matched set{s}, n left out because they hold one group alone or nobody with the outcome',
    'n sets put together',
    'Whether {the gap is the same in every set: Cochran’s Q|boroughs differ at all: chi-square n on n degrees of freedom}, [p]',
    'Spread beside that of chance (phi, a tenth pulled in at each end): n',
    'Trend: Cochran-Armitage, a straight line ([A] [p]{; [A] [p]}…)',
    'Each row is compared only within itself: {[B]|the comparison group} [alike]',
    'Also chosen: [columns]',
    'Of the n gaps compared here, about n would look clear by chance alone',
    'n boroughs sent no street community resolutions: [places]',
    '{[extract]: |}{n of n rows are provisional: those of [when]|n rows have {an ethnicity that was not stated|no ethnicity recorded}|n month{s} inside the period covered {has|have} no rows}',
  ],
};
