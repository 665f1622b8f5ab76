import type { Section } from './section';

/** What is said of two groups where the gap is clear of chance: the boldest first. */
export const CLEAR: Section = {
  heading: 'More or less',
  note: 'Only where the gap is clear of chance, each group holds 50 or more, and 5 had and 5 had not the outcome.',
  places: ['headline', 'finding', 'aloud'],
  lines: [
    '{[of those], }[A] were [more] likely to [do]: [share], [B] [share][but]',
    '{[of those], }[outcome] was [more] likely for [A]: [share], [B] [share][but]',
    '[A] were [more] likely than [B] to [do]: [share], against [share]; {so were [groups] children on their own|in no single group is it clear}',
    '[A] met the heavier outcome [more] often than [B] at {all n|n of {the }n|the one} decision{s}{ with enough [children] to tell}[but]',
    '[A] {had {a [children]|[children]}|were separated} [more] often than [B]: n [per] ([made of]), against n ([made of])',
    '{episodes of }[A] [went on] [more] often than {episodes of }[B]: n in 100 (of n), against n in 100 (of n)',
    '[A] were {over|under}-represented: n in 100 of the [children] here ([few]), against n in 100 of [B] [there] ({[few]|about n of n at a time})',
    '[outcome] became {{, | and |}[more] common for [A] ([few] beside [few])}… than a year before',
    '{Like for like the gap turns round, |As it stands, the gap could be chance; like for like, |}[similar]{:|,} [times]{; {the gap is wider like for like|none of the gap goes|almost all of the gap is left|most of the gap goes|about {a quarter|half|three quarters} of the gap go{es}}}',
    'Compared with [B] [alike], [A] had {a [children]|[children]} [more] often: [times]',
    '{The gap turns round: }[A] were {still }separated [more] often than [B] [alike]: [times]',
    '{[A] were [more] likely than [B]{ [alike]} to [do]|[outcome] was [more] likely for [A] than for [B]{ [alike]}} {at|in} [few] [rows]{ and [more] likely in n}{; [A] [more] likely {at|in} [few]{ and [more] likely in n}}…[looked at]',
    '{[places] {is|are} {above|below}{, and |}}… [usual]',
  ],
};

/** What is said where chance alone could have made the gap. */
export const CHANCE: Section = {
  heading: 'Could be chance',
  places: ['headline', 'finding', 'aloud'],
  lines: [
    '{[of those], }{[outcome]: }[share of A] and [share of B]{ [did]}[or chance][but]',
    '{Had a [children]|Were separated}: n [per] for [A] ([made of]) and n for [B] ([made of])[or chance]',
    'n in 100 {episodes of }[A] (of n) and n in 100 {episodes of }[B] (of n) [went on][or chance]',
    '[A] were n in 100 of the [children] here ([few]), against n in 100 of [B] [there] ({[few]|about n of n at a time})[or chance]',
    'Officers saw n in 100 [children]{ of [children]} of unknown ethnicity ([few]) as [A], against n in 100 whose ethnicity is known ([few]){[or chance]}',
    '{The gap for [A] could be chance, as it stands and like for like|There is no gap for [A] as it stands, and none that is clear like for like}: [times]',
    'Compared with [B] [alike], {no clear gap is left for [A]|the gap for [A] could be chance}: [times]',
    'Since [when] {[A] went from n to n times as likely as [B] to [do]|[outcome] went from n to n times as likely for [A] as for [B]} (n before, n since): a change that {could be|is unlikely to be} chance',
    'At {none of the n {decisions|steps}{ with enough [children] to tell| after the draw|} is a|the one decision with enough [children] to tell, no} gap from [B] {is }clear of chance{ for a group of n or more{; a smaller group stands apart in the table}}',
    'No gap from [B]{ [alike]} stands out {at|in} {any of n [rows]|the one [rows] with enough [children] to say}[looked at]',
    '{All n boroughs lie within|[few] boroughs lie{s} outside} [usual]{; {it does not stand|none stands} out once all are looked at together}',
    '[outcome]: no change over the year is clear of chance',
  ],
};

/** What is said of too few, of one group alone and of nobody. */
export const TOO_FEW: Section = {
  heading: 'Too few to tell, or nobody to compare',
  places: ['headline', 'finding', 'aloud', 'silent', 'rider'],
  lines: [
    '{[of those], }{[outcome]: }[few of A] and [few of B]{ [did]}{: too few to tell|: no gap}',
    '{[of those], }{there are no [B] here to compare with|there is nobody to compare with [B]}{: {[few of A] [did]|[outcome] in [few of A]}}',
    '{[of those], }{[few of A] [did], and [few of B]|[outcome] in [few of A], and in [few of B]}, so there is no gap to measure',
    '{[of those], }{no [children] to compare in this selection|no row was sent of [when], so there is nothing to compare|ethnicity is not known for {any of n [children]|the 1 [children] here}}',
    '{Nobody is|No [children]{ of known ethnicity}|No group to compare} in this selection',
    '{Had a [children]|Were separated}: [made of] of [A] and [made of] of [B]: too few to tell',
    '[A] were [few] of the [children] here: too few to tell',
    'Officers saw [few] [children]{ of [children]} of unknown ethnicity as [A], and [few] whose ethnicity is known: too few to tell',
    'How long separations lasted: n episodes of [A] and n of [B] are too few to tell',
    'Before [when], {[few of A] and [few of B] [did]|[few of A] and [few of B]: [outcome]}; since then, [few] and [few]: too few to tell',
    'There are too few [children] on one side of [when] to compare before with since',
    'Too few similar cases to say: {[few] [children] had no match|n [A] and n [B]}',
    '{Too few|No} [children] {[alike] to compare{ in this selection}|to compare [alike]|at any one [rows] to compare groups|in any one [rows] to compare groups|or boroughs to set boroughs beside each other|to say how long separations lasted}',
    'There is only one [rows] in this selection, [row], and no other to set beside it',
    '[outcome]: too few [children] in a year to tell a change',
    'Too few to say what is most common: the largest group, [A], has n [children] with a known [what]',
    'At none of the n decisions are there two groups to compare',
    'There are no {[children]{ and adults}}{ here}{ to compare{ at any step}| to show [by]| whose ethnicity is known| in this selection}',
    'There are too few{ similar}{ [children]}{ to compare| to say{ how long they lasted}| on one side of the day to say}',
    'No{body| [children]} of unknown ethnicity {were|was} described by an officer',
  ],
};
