import type { Distance, FoundCounts, SaidAndSeen } from '../../../dataset/kinds/found';
import { OBSERVED_ETHNICITY } from '../../../vocabulary/ethnicity';
import { whole } from '../../../vocabulary/written';
import { type FindingTable, inHundred, listed, type WordsOf } from './words';

const SO_WHAT: Readonly<Record<Distance, string>> = {
  far: 'Those whose answer is missing are not a cross-section, so leaving them out shifts every comparison of groups.',
  chance: 'Among so few, chance can make such a difference; whether they are a cross-section is not known.',
  near: 'Those whose answer is missing look much like the others to officers, which lessens the doubt and does not remove it.',
};

function splitTable({ events, unknown, known, split, unseen }: FoundCounts['observed-among-unknown']): FindingTable {
  return {
    caption: `Seen by officers as, in every 100 ${events}`,
    columns: ['Seen as', 'Own answer not known', 'Own answer known'],
    rows: [
      ...[...split, unseen].map(({ label, here, there }) => [label, inHundred(here, unknown), inHundred(there, known)]),
      [`All ${events}`, whole(unknown), whole(known)],
    ],
  };
}

function saidBySeen(groups: readonly SaidAndSeen[]): FindingTable {
  return {
    caption: 'What the child said, and what the officer saw, in every 100 of the row',
    columns: ['Child said', ...OBSERVED_ETHNICITY.codes.map(({ label }) => `Seen as ${label}`), 'Rows with both'],
    rows: groups.map(({ label, seen, all }) => [label, ...seen.map((many) => inHundred(many, all)), whole(all)]),
  };
}

/** Of ethnicity as children said it beside ethnicity as officers saw it. */
export const WORDS_OF_OBSERVED: WordsOf<'observed-among-unknown' | 'observed-agreement'> = {
  'observed-among-unknown': (counts) => {
    const { events, unknown, known, most, distance } = counts;
    return {
      what: `${inHundred(unknown, unknown + known)} in 100 ${events} have no self-defined ethnicity. Officers saw ${inHundred(most.here, unknown)} in 100 of those as ${most.label}, against ${inHundred(most.there, known)} in 100 where the child’s own answer is known.`,
      soWhat: SO_WHAT[distance],
      toDo: 'Quote groups beside the rows "Not stated" and "Not recorded". What an officer saw is never used to fill them.',
      table: splitTable(counts),
    };
  },
  'observed-agreement': ({ events, alike, groups, unknown }) => {
    const apart = groups
      .filter((group) => group.alike * 2 < group.all)
      .map((group) => `${group.label} (${inHundred(group.alike, group.all)} in 100)`);
    const rarely = apart.length ? ` Officers agree least where the child said ${listed(apart)}.` : '';
    return {
      what: `Where both are recorded, officer and child name the same group in ${inHundred(alike.part, alike.of)} of 100 ${events}.${rarely}`,
      soWhat:
        'A figure by what officers saw is another figure than one by what children said; the two never stand in one chart.',
      toDo: 'Ask whether ethnicity was asked of the child, and by whom it was written down.',
      table: saidBySeen(unknown.all > 0 ? [...groups, unknown] : groups),
    };
  },
};
