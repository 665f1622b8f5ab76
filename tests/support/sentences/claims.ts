import type { Section } from './section';

/** What is said of two groups where the gap is clear of chance: the boldest first. */
export const CLEAR: Section = {
  heading: 'More or less',
  places: ['headline', 'finding', 'aloud'],
  lines: [
    '{{At|In} [few] [rows], |[of those], |}{[A] were {still }[more] likely than [B]{ in similar cases} to [do]|[outcome] was {still }[more] likely for [A] than for [B]{ in similar cases}}',
    '{At|In} {n {it was|they were}|[few], {[A] were|for [A] it was}} [more] likely',
    'This allows for the n gaps looked at',
    '[A] met the heavier outcome [more] often than [B] at {all n|n of n|one} decision{s}|It was [more] often at n',
    '{episodes of }[A] {were {still }separated|[had]|[went on]} [more] often than {episodes of }[B]{ [alike]}',
    '[A] were {over|under}-represented',
    '[outcome] became [more] common for [A] than a year before',
    '{At [outcome], a|A}mong similar cases {there is no clear gap|the gap could be chance|they were [more] likely|{{ and |}with the same [columns] too, {the gap turns round|there is no clear gap}}…}',
    '{None|Little|About {a {quarter|third}|half}|Most} of the gap goes|The gap {is wider like for like|turns round}|As it stands, the gap could be chance',
    '{Above|Below} [usual]: [places]',
    'The same holds for [groups] children on their own',
  ],
};

/** The numbers of a finding, which follow what is said in words. */
export const NUMBERS: Section = {
  heading: 'The numbers that follow',
  places: ['headline', 'finding', 'aloud'],
  lines: [
    '{{[at], it|It} was|The {rates|two shares} were} {[share]|n in 100 (of n)|n [per] ([made of])}{, against| and} {[share]|n in 100 (of n)|n ([made of])}',
    '{[of those], }{[share of A] [did]|[outcome]: [share of A]}|For [B], it was [share]',
    'That is n times as {likely|often}, {against n|just} as it stands',
    '{They|[A]} were n in 100 of the [children] here ([few])',
    'Of [B] [there], they were n in 100 ({[few]|about n of n at a time})',
    '{Of those whose ethnicity is known, it|It} was {[share]|[few]}{ in [when]}',
    'The likely range is n to n',
    'That is from before [when] (n of them) to since (n)',
    '{Since then it|It} was [few]{, against| and} [few]',
  ],
};

/** What is said where chance alone could have made the gap. */
export const CHANCE: Section = {
  heading: 'Could be chance',
  places: ['headline', 'finding', 'aloud'],
  lines: [
    '{{the|no clear} [gap] {could be chance{, as it stands and like for like}|is left [alike]}|there is no [gap]{ as it stands, and none that is clear like for like}}',
    '{That {gap|number|change}|{[at], t|T}he gap} could be chance|{[at], t|T}here is no gap|Chance alone is unlikely to make such a gap',
    '{[A] went from n to n times as likely as [B] to [do]|[outcome] went from n to n times as likely for [A] as for [B]}',
    'Such a change {could be|is unlikely to be} chance',
    'No gap from [B] is clear of chance {at|in} {{any|either} of n {decisions|steps|[rows]}|{“[outcome]”, |}the one {decision|[rows]}}{ with enough [children] to tell| after the draw|}{, for a group of n or more}',
    '{All n boroughs lie within|[few] boroughs lie{s} outside} [usual]',
    '{It cannot|None can} be singled out once all are looked at together',
    '[outcome]: no change over the year is clear of chance',
  ],
};

/** What is said of too few, of one group alone and of nobody. */
export const TOO_FEW: Section = {
  heading: 'Too few to tell, or nobody to compare',
  places: ['headline', 'finding', 'aloud', 'rider'],
  lines: [
    '{{[at], t|T}hat is|{One more holds|n more hold}} too few to tell',
    '{[of those], }{[few of A]{ and [few of B]} [did]|[outcome]: [few of A]{{, | and }[few of B]}}',
    'Before [when], {[few of A] and [few of B] [did]|[few of A] and [few of B]: [outcome]}',
    '{[of those], |[at], |}{there are no [B] here to compare with|there is nobody to compare with [B]|{no row was sent of [when]|nobody {here|in either group} had {another|this} outcome|no [children] here [did]}, so there is nothing to compare|ethnicity is not known for {any of n [children]|the 1 [children] here}}',
    '{[of those], no|No|Too few} [children]{ [alike]| {at|in} any one [rows]| and adults|} to compare',
    '[A]: [made of]; [B]: [made of]',
    '[A] were [few] of the [children] here',
    'n [children]{ of [A] and n of [B]} {is|are} too few to tell',
    'Too few similar cases to say: {[few] [children] had no match|n [A] and n [B]}',
    'Only [row] is in this selection',
    'Nobody is in this selection|No [children]{ of known ethnicity} in this selection',
    'Like could not be compared with like',
  ],
};
