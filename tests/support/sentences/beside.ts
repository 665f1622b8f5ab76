import type { Section } from './section';

/** What stands under a headline or a finding. */
export const UNDER: Section = {
  heading: 'Under a headline or a finding',
  places: ['rider', 'remark', 'base', 'source'],
  lines: [
    'Times their share living here, on both sides of an equal share: {{; |}[A], n to n}…',
    'Allowing for chance, the gap is between [range] in every 100',
    'In the worst case unknown ethnicity ([few] [children]) would move it between [range]',
    '{{All three|Four steps|All five} together: }in the worst case, unknown ethnicity could make {the ratio {of [A] to [B]|of the two shares|before|since}|the second divided by the first} anything from n {to n|upwards}',
    '{These numbers are |}[provisional]',
    'That includes an equal rate',
    'The two {shares|rates} would be equal if n in 100 of them were [A]',
    '{It is {the largest of|one of n equally large among} the n gaps by [apart]{;|}|Of the n gaps compared here,}{ about n would look clear by chance|}',
    'None of the n gaps by [apart] is clear of chance',
    'To say more needs n [children] in each group, n with the outcome and n without',
    'At “[outcome]”: [share of A], [B] [share]',
    'Too few to tell at {{, | and |}[outcome]}…',
    '[A]: {as many|n [more]}{ [children]} {as|than} if their rate were that of [B] (likely range [range])',
    'Similar cases have the same [columns]|Not held equal, though supplied: [columns]',
    'Different kinds of case alone would make {hardly any|[size]} in every 100{, different outcomes in the same kind [size]|}',
    'Holding [columns] equal too would {turn the gap round|leave no clear gap}: n times',
    'The gap is not the same {in every {kind of case|establishment}|at every age}{ and {at|in} every {age|borough}}, so one figure hides something',
    'This does not clear the gap: {who gets here|where a child is held} is a decision too',
    'n [children] with one of these not known {is|are} compared only with each other',
    'Groups of fewer than n [children] are not spoken of',
    'Outside {the inner dashed line alone|both dashed lines}: {{, | and |}{[place]|n borough{s} of too few [children] to name}}…|No borough lies outside a dashed line',
    'Boroughs differ {by more than|about as much as} chance would make them{; which is unclear|}',
    'Trend over n full periods from [when]',
    '{A {rise|fall} that chance would seldom make|No clear rise or fall|Too few to tell} for [groups] [children]',
    'No {trend: it needs|control limits: they need} n full periods without a break, and there {is|are} n',
    'The decisions are not multiplied',
  ],
};

/** What is made to be said aloud, where it is not the finding itself. */
export const ALOUD: Section = {
  heading: 'To be said aloud',
  places: ['aloud'],
  lines: [
    'Of every n [A]{ [there]}, n {[did]|did|had|were|{had a [children]|were separated} in [span]}',
    'For every n [A]{ [there]} there were n{ [children] in [span]}',
    '[outcome]{, [of those]}',
    'That is n in every n for [A], and n in every n for [B]',
  ],
};
