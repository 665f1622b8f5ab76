import type { Section } from './section';

/** Findings that set no group beside another. */
export const FINDINGS: Section = {
  heading: 'Findings that compare no two groups',
  places: ['headline', 'finding', 'aloud', 'rider'],
  lines: [
    'At the rate of [B], about {n [more]|as many} {of the [children] for [A]|[A]} would have {[did]|had this outcome}{ ({[range]|n to n})|, a number that could be chance|}',
    'We do not know the ethnicity of [few] [children]',
    'If we did, the gap could turn out {wider, |}{vanish, or turn the other way|wider|{wider or }narrower, but would not vanish} ({n to n|at least n|n} times [B])',
    'Ethnicity is known for all{ of these| n} [children]{, so no unknown can move these ratios}',
    'For {both }[A]{ and [B]}, the {[which] }[children] most often [step]{: [share]{ and [share]}|, [share]; for [B], it [step], [share]}',
    'The largest group were [A]: [share]',
    '{Largest|Too few to say which is largest|Nothing to show|Nothing to set side by side} [by]{: only [row] is in this selection}',
    '{[extract]: {[row list], n in 100{ each} ([few])|too few to say (n [children])}{; |}}…',
    '{For [A], }[outcome] followed for {{[share]|[few] (too few to tell)} after “{admitted|no comment|denied}”{, | and |}}…',
    'By lot, [few of A] and [few of B] were randomised in: chance or a fault, not a decision',
    'Of {[B]|all [children]}, {[share]|[few]} were decided as recommended',
    '{[few] [children] account{s} for a fifth of the n [children]}{; }{half of {all|the n whose [unit] is recorded} came from [few] [unit]}',
    '{All|The} n [children] came from one [unit]',
    'n [children] in this selection: too few to say {where they come from|which group is largest}',
    'Of n [children] here, none is known to be of a group shown',
    '[outcome]: n in 100 [children][way] ([few]) in [when]{, against [share] in [when]}',
    '[outcome]: [few] [children][way] in [when]{, and [few] in [when]}: too few to tell',
    'n boroughs sent no street community resolutions: [places]',
  ],
};
