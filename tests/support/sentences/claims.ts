import type { Section } from './section';

/** What is said of two groups where the gap is clear of chance: the boldest first. */
export const CLEAR: Section = {
  heading: 'More or less',
  note: 'Only where the gap is clear of chance, each group holds 50 or more, and 5 had and 5 had not the outcome.',
  places: ['headline', 'finding', 'aloud'],
  lines: [
    '{[of those], }{[A] were [more] likely than [B] to [do]|[outcome] was [more] likely for [A] than for [B]}',
    '[A] met the heavier outcome [more] often than [B] at {all n|n of n|one} decision{s}',
    '{It was [more] often at n|{One more holds|n more hold} too few to tell}',
    '[A] [had] [more] often than [B]',
    '{episodes of }[A] [went on] [more] often than {episodes of }[B]',
    '[A] were {over|under}-represented',
    '[outcome] became [more] common for [A] than a year before ([few] beside [few])',
    '{{Like for like it could not: }[similar]|{Like for like t|T}he gap turns round|As it stands, the gap could be chance}',
    '{The gap is wider like for like|None of the gap goes|Almost all of the gap is left|Most of the gap goes|About {a quarter|half|three quarters} of the gap go{es}}',
    'Compared with [B] [alike], [A] [had] [more] often',
    '[A] were {still }separated [more] often than [B] [alike]',
    '{At [outcome], a|A}mong similar cases {there is no clear gap|the gap could be chance|they were [more] likely|{{ and |}with the same [columns] too, {the gap turns round|there is no clear gap}}…}',
    '{At|In} [few] [rows], {[A] were [more] likely than [B] to [do]|[outcome] was [more] likely for [A] than for [B]}',
    '{At|In} {n {it was|they were}|[few], {[A] were|for [A] it was}} [more] likely',
    'This allows for the n gaps looked at',
    '{Above|Below} [usual]: [places]',
    'It is the same for [groups] children on their own',
    'In no single group is it clear',
  ],
};

/** The numbers of a finding, which follow what is said in words. */
export const NUMBERS: Section = {
  heading: 'The numbers that follow',
  places: ['headline', 'finding', 'aloud'],
  lines: [
    '{[at], it|It} was {[share], against [share]|n in 100 (of n), against n in 100 (of n)|n [per] ([made of]), against n ([made of])|[made of], against [made of]}',
    'That is n times as {likely|often}, against n as it stands',
    '{They|[A]} were n in 100 of the [children] here ([few])',
    'Of [B] [there], they were n in 100 ({[few]|about n of n at a time})',
    '{Of those whose ethnicity is known, it|It} was {[share]|[few]}{ in [when]}',
    'The likely range is n to n',
    'That is from before [when] (n of them) to since (n)',
    'Since then it was [few] and [few]',
  ],
};

/** What is said where chance alone could have made the gap. */
export const CHANCE: Section = {
  heading: 'Could be chance',
  places: ['headline', 'finding', 'aloud'],
  lines: [
    '{[of those], }{[outcome]: }{the [gap] could be chance|there is no [gap]}',
    '{That {gap|number|change} could be chance|{[at], t|T}here is no gap|{{[at], t|T}hat is|There are} too few to tell|Chance alone is unlikely to make such a gap}',
    '{The gap for [A] could be chance, as it stands and like for like|There is no gap for [A] as it stands, and none that is clear like for like}',
    'Compared with [B] [alike], {no clear gap is left for [A]|the gap for [A] could be chance}',
    '{[A] went from n to n times as likely as [B] to [do]|[outcome] went from n to n times as likely for [A] as for [B]}',
    'Such a change {could be|is unlikely to be} chance',
    'At {none of the n {decisions|steps}{ with enough [children] to tell| after the draw|} is a|the one decision with enough [children] to tell, no} gap from [B] {is }clear of chance{ for a group of n or more}|A smaller group stands apart in the table',
    'No gap from [B] stands out {at|in} {any of n [rows]|the one [rows] with enough [children] to say}',
    '{All n boroughs lie within|[few] boroughs lie{s} outside} [usual]',
    '{It does not stand|None stands} out once all are looked at together',
    '[outcome]: no change over the year is clear of chance',
  ],
};

/** What is said of too few, of one group alone and of nobody. */
export const TOO_FEW: Section = {
  heading: 'Too few to tell, or nobody to compare',
  places: ['headline', 'finding', 'aloud', 'silent', 'rider'],
  lines: [
    '{[of those], }{[few of A] and [few of B] [did]|[outcome]: [few of A], [few of B]}',
    '{[of those], }{there are no [B] here to compare with|there is nobody to compare with [B]}',
    '[few of A] [did]',
    '[outcome] in [few of A]',
    '{[of those], }{[few of A] [did], [few of B]|[outcome] in [few of A], in [few of B]}',
    'So there is no gap to measure',
    '{[of those], }{no [children] to compare in this selection|no row was sent of [when], so there is nothing to compare|ethnicity is not known for {any of n [children]|the 1 [children] here}}',
    '{Nobody is|No [children]{ of known ethnicity}|No group to compare} in this selection',
    'There are too few to tell if [A] and [B] differ in how often they [had]',
    '[A] were [few] of the [children] here',
    'Officers saw [few] [children]{ of [children]} of unknown ethnicity as [A], and [few] whose ethnicity is known',
    '{How long separations lasted: }n episodes of [A] and n of [B] are too few to tell',
    'Before [when], {[few of A] and [few of B] [did]|[few of A] and [few of B]: [outcome]}',
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
