import { EXTRACTS } from '../../../src/dataset/kinds/extracts';
/** Parts of sentences that recur, each a pattern of its own; one may hold those above it. Examples say what is long. */
export type Part = readonly [name: string, pattern: string, says?: string];

/** Parts of what is claimed. */
export const CLAIM_PARTS: readonly Part[] = [
  ['few', 'n of n'],
  ['share', 'n in 100{ [children]} (n of n)'],
  ['share of A', 'n in 100{ [children]}{ for} [A] (n of n)'],
  ['few of A', 'n of n{ [children]}{ for} [A]'],
  ['said of A', 'n in every n{ [children]}{ for} [A]|[few of A]|[share of A]'],
  ['more', 'more|less|fewer'],
  ['size', 'n [more]|about the same'],
  ['range', 'n {to|and} n [more]|n fewer {to|and} n more|no difference'],
  ['stays', 'between n and n|at n or {above|below}|anywhere from 0 up'],
  ['doubt', '{; that could be chance}'],
  [
    'alike',
    'in similar cases|of the same {age{ and sex}|care status|SEND status|area and age group}|within the same establishment{ and age}',
  ],
  [
    'similar',
    '{[A] were|[outcome] was} {still }[more] likely {than [B]|for [A] than for [B]} in similar cases{ to [do]}',
  ],
  [
    'per',
    '{[children] for every|in every} n{ held, a month|{,| }{a year|at a yearly pace|in an average year}}',
    '“in every 1,000 a year”, “decisions for every 1,000, at a yearly pace”, “in every 100 held, a month”',
  ],
  [
    'made of',
    '{n of n{ [children]}|n [children] {among|in} n{ [children]}}{ over n month{s}}',
    '“4 of 104 over 6 months”, “29 decisions among 9,540”, “20 episodes in 316 child-months”',
  ],
  ['had', '{had {a [children]|[children]}|were separated}'],
  ['went on', '{were kept apart|went on} for over n {hours|days}{ in their first episode}'],
  [
    'gap',
    'gap between {episodes of }[A] and {episodes of }[B]{ in how many {[did]|[went on]}| in how often they [had]|}',
  ],
  ['usual', 'the usual spread of boroughs around n in 100 {[A]|[children]{ for [A]}}'],
  ['there', 'living here|held'],
  [
    'where',
    'aged [ages]{, [sexes],|, of a sex that the population does not give,|} {living in {London|n borough{s}}|held {in the same establishments{ at a time}|at a time in n establishment{s}}}',
    '“aged 10 to 17, male, living in 3 boroughs”',
  ],
  [
    'by',
    'by {age|borough|ethnicity|period|care status|age and sex together|special educational needs (SEND)|police command unit, child or adult}|over time',
    '“by age”, “over time”',
  ],
];

/** Parts of notes beside a figure. */
export const NOTE_PARTS: readonly Part[] = [
  ['quoted', '{“[outcome]”{, “[outcome]”}… and “[outcome]”|[outcome]}'],
  ['first step', [...EXTRACTS.flatMap(({ entry }) => entry?.label ?? []), '[outcome]'].join('|')],
  [
    'whom',
    '{about |}{n |the |}{first |}{[children]|[A]}{:|}{ [base]{, for [A]}{, in the boroughs shown}| [where]|, unknown ethnicity included| whose {ethnicity is known|[unit] is recorded}| with an officer’s view recorded; n more have none| with a start, n of them still open when the extract was drawn| about n [children] who can be told apart; spread evenly, n in n of them would take n [children]| held in the same establishments|}',
  ],
  ['is', '= n|has no answer, because the second is nought'],
  ['divided', '(n of n) divided by (n of n) [is]'],
  [
    'these',
    'all unknowns {without the outcome join the group|with the outcome join the comparison group, all without it join the group}|all with it do',
  ],
  ['log', 'n{ above| below|}'],
  ['p', 'p {=|below} n'],
];
