import type { Section } from './section';

/** Findings that set no group beside another. */
export const FINDINGS: Section = {
  heading: 'Findings of other kinds',
  places: ['headline', 'finding', 'aloud', 'rider', 'caution'],
  lines: [
    'At the rate of [B], about {n [more]|as many} {of the [children] for [A]|[A]} would have {[did]|had this outcome}',
    'We do not know the ethnicity of [few] [children]',
    'If we did, the gap could turn out {wider, |}{vanish, or turn the other way|wider|{wider or }narrower, but would not vanish}{ ({n to n|at least n|n} times [B])|}',
    'Ethnicity is known for all{ of these| n} [children]{, so no unknown can move these ratios}',
    'For {both }[A]{ and [B]}, {it|the {[which] }[children] most often} [step]{, {[share]|n and [few]}}|These were n and [few]',
    'The largest group were [A]: [share]',
    'Largest [by]|Too few to tell',
    '[extracts]: {[row list], n{ to n} in 100{ each}{ ([few])|}|too few to tell (n [children])}',
    '{[outcome]|It} followed “{admitted|no comment|denied}” for {[share]|[few] (too few to tell)}',
    'Of [children]{ of [children]} of unknown ethnicity, officers saw {n in 100 as [A] ([few])|[few] as [A]}',
    'By lot, [few of A] and [few of B] were randomised in',
    'That is chance or a fault, not a decision',
    'Of {[B]|all [children]}, {[share]|[few]} were decided as recommended',
    '{[few] [children] account{s} for a fifth of the n [children]|half of {all|the n whose [unit] is recorded} came from [few] [unit]}',
    '{All|The} n [children] came from one [unit]',
    '[outcome]: {n in 100 [children][way] ([few])|[few] [children][way]} in [when]|No full period to show',
    'The choice of population {changes the size of the gap, not its direction|hardly changes the gap|turns the gap round|moves the gap across “the same”, not clear of chance on both sides}',
    '[A] against [B]: n times by {one of the populations, n times by another|each of them}',
    'Too few [children] are counted to tell what {the choice of population|that} does to a gap|These populations leave nothing to compare',
    'Depending on who is counted as living here, the rate of [A] is n{ or n} times that of [B]',
    'n boroughs sent no street community resolutions: [places]',
  ],
};
