import { EXTRACTS } from '../../../src/dataset/kinds/extracts';

/** A part of sentences that recurs: a pattern, and on the page an example in its place where it only names something. */
export type Part = readonly [name: string, pattern: string, example?: string];

/** One may hold those above it. */
export const PARTS: readonly Part[] = [
  ['few', 'n of n'],
  ['share', 'n in 100{ [children]} ([few])'],
  ['share of A', 'n in 100{ [children]}{ for} [A] ([few])'],
  ['few of A', '[few]{ [children]}{ for} [A]'],
  ['more', 'more|less|fewer'],
  ['size', 'n [more]|about the same'],
  ['range', 'n {to|and} n [more]|n fewer {to|and} n more|no difference'],
  ['there', 'living here|held'],
  ['span', 'a {month|year}|an average year|these n month{s}'],
  ['alike', 'in similar cases|of the same age{ and sex}{{,| and} borough}|within the same establishment{ and age}'],
  [
    'per',
    '{[children] for every|in every} n{ held, a month|{,| }{a year|at a yearly pace|in an average year}}',
    '“in every 1,000 a year”',
  ],
  [
    'made of',
    '{[few]{ [children]}|n [children] {among|in} n{ [children]}}{ over n month{s}}',
    '“29 decisions among 9,540 over 6 months”',
  ],
  ['apart', '{group{ and decision|}|step}', ''],
  ['had', '{had {a [children]|[children]}|were separated}'],
  ['went on', '{were kept apart|went on} for over n {hours|days}{ in their first episode}'],
  [
    'gap',
    'gap between {episodes of }[A] and {episodes of }[B]{ in how many [went on]| in how often they [had]| [alike]|}',
  ],
  ['usual', 'the usual spread of boroughs around n in 100 {[A]|[children]{ for [A]}}'],
  [
    'where',
    'aged [ages]{, [sexes],|, of a sex that the population does not give,|} {living in {London|[place]|n boroughs}|held {in the same establishments{ at a time}|at a time in n establishment{s}}}',
    '',
  ],
  [
    'whom',
    '{about |}{n |the |}{first |}{[children]|[A]}{ [base]{, for [A]}{, in the boroughs shown}| [where]|, unknown ethnicity included| whose ethnicity is known| with {an officer’s view recorded|a known [what]|an answer and a known decision|a route, in the whole file|a start; n were still open}| about n [children]; spread evenly, a fifth would take n [children]| held in the same establishments|}{; n more have {none|no answer}}',
    '“6,509 children with a remand decision”',
  ],
  ['is', '= n|has no answer, because the second is nought', ''],
  ['log', 'n{ above| below|}', ''],
  ['quoted', '{“[outcome]”{, “[outcome]”}… and “[outcome]”|[outcome]}', ''],
  ['first step', [...EXTRACTS.flatMap(({ entry }) => entry?.label ?? []), '[outcome]'].join('|'), ''],
  [
    'named',
    '{[extract], |[A], |}{[row]|[step name]}{, after “{admitted|no comment|denied}”}|{Seen as |}[A]|[outcome]|{All three|Four steps|All five} together, [A]|Whole file|As it stands|Least|Most|Counting the opposite turns the ratio round',
    '',
  ],
  [
    'outcome drawn',
    '{[outcome]|[name]}{, in every 100 {[children]{ for [A]}|[A]}{, {[by] and ethnicity|by borough and size|over time and by ethnicity}|: [when]{ (provisional{ in part})} beside [when]{ (provisional{ in part})}|}|: [A] beside [B]|}',
    '',
  ],
  [
    'times drawn',
    '{[outcome]: t|T}imes as {likely|often} as [B], {decision by decision|as it stands and {like for like|[alike]|wherever those of unknown ethnicity belong}|before [when] and since, every month supplied}',
    '',
  ],
  [
    'drawn',
    '[name], whatever is ticked|[outcome drawn]|[times drawn]|As it stands and [alike]|Drawn: times [B], [alike]|Drawn and compared: {child-months|episodes}|Share of the [children] here{, by ethnicity}|Dashed: {the group’s share of [B] [there]|the comparison group|the usual spread of boroughs|the whole file}|Each 100 [children]{[way]| by answer}, from [step name] to [step name]|{{[children] with a [children]|[children]} f|F}or every n [children] [there], {as it stands and with the ages{ and sexes} of everyone|a year|at a yearly pace|in an average year|a month}|In every n [children], how many were still going on: dashed line [B]{, for each group its own}|The open extracts [by]{, every month supplied|, before allowing for how many live here|}, in every 100 of each',
    '“Charge, in every 100 children, by age”',
  ],
  [
    'quotient',
    '{[named]: |[population]: |}([few]) divided by ([few]) [is]|{[named]: |Over {n sets|one set} (Mantel-Haenszel): |}n divided by n [is]',
    '',
  ],
  [
    'share sum',
    '{[named]: |}[few]{ = n in 100|}{; {of known ethnicity, |after “{no comment|denied}”: |}[few] = n in 100}…{; the first less the second = [size]|; drawn towards n in 100, n in 100|; less n = [size]|}{; divided by n{ in 100|} = n|}',
    '',
  ],
  [
    'sum',
    '[quotient]|[share sum]|{[named]: |}too few to divide{: n of n; n of n}|{At the rate of [B]: n with the outcome; |[A], after n {hours|days}: |}n less n = [size]|n divided by n = n; n divided by n = n; one divided by the other [is]|[named]: n{ × n}… = n; logs {[log]{, |}}… and [log], together [log]|{A fifth|Half} of n{ [children]} is n: {the n with most|[few] [unit]} reach{es} it',
    '“(734 of 2,101) divided by (963 of 1,930) = 0.70”',
  ],
];
