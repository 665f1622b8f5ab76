import { withheldRule } from '../../presentation/pack-mode-words';
import { askedInWords } from '../../presentation/pack-words';
import type { PackChoices, PackOffer } from '../view/pack-view';
import { recordsWithoutChild } from './children-named';
import type { DeclaredExtract } from './pack-work';

/** What is chosen, sentence by sentence: outcome, base and years of each extract, and what is withheld. */
export function chosenInWords(
  declared: readonly DeclaredExtract[],
  offers: readonly PackOffer[],
  { lattices, threshold, zerosWithheld }: PackChoices,
): readonly string[] {
  const zeros = zerosWithheld ? 'withheld' : 'published';
  const rules = declared.map(({ extract: { dataset, contract } }) => {
    const counts = recordsWithoutChild(dataset) === 'all' ? 'events' : 'children';
    return withheldRule({ threshold, zeros, counts, events: contract.event.many });
  });
  const asked = declared.flatMap(({ extract }) => {
    const isOf = ({ kind }: { readonly kind: string }) => kind === extract.kind;
    const [offer, own] = [offers.find(isOf), lattices.find(isOf)];
    return offer && own ? askedInWords(offer, own, declared.length > 1) : [];
  });
  return [...asked, ...rules.filter((rule, at) => rules.indexOf(rule) === at)];
}
