import { type ExtractKind, EXTRACTS } from '../dataset/kinds/extracts';
import { agePlan, boroughPlan } from './categories';
import { changePlan } from './change';
import { stratifiedPlan, triplePlan, unknownsPlan } from './comparisons';
import { concentrationPlan } from './concentration';
import { disposalConditionsPlan, orderConditionsPlan } from './conditions';
import { intersectionPlan } from './intersection';
import type { FigurePlan } from './declaring/plan';
import { childAdultPlan, kcpoFunnelPlan, oocdFunnelPlan } from './funnels';
import { admissionPlan, beforeDecisionPlan } from './oocd-blocks';
import { afterAdmissionPlan, concordancePlan } from './oocd-matrices';
import { mixPlan, ratesPlan } from './outcomes';
import { denominatorsPlan, perThousandPlan } from './per-thousand';
import { placesPlan } from './places';
import { observedPlan, streetPlan } from './record-quality';
import { bailPlan, remandEndsPlan } from './remand-blocks';
import { compositionPlan, heldRepresentationPlan, representationPlan } from './representation';
import { separationGroundsPlan } from './rule49-blocks';
import { separationAlikePlan } from './separation-alike';
import { separationRatesPlan } from './separation-rates';
import { lengthPlan, repeatsPlan } from './separations';
import { standardisedPlan } from './standardised';
import { timePlan, yearsPlan } from './time';

/** Every figure, in the order in which it stands on the sheets that have it. */
export const FIGURES: readonly FigurePlan[] = [
  mixPlan,
  ratesPlan,
  triplePlan,
  unknownsPlan,
  stratifiedPlan,
  intersectionPlan,
  changePlan,
  compositionPlan,
  representationPlan,
  heldRepresentationPlan,
  perThousandPlan,
  standardisedPlan,
  denominatorsPlan,
  separationRatesPlan,
  separationAlikePlan,
  kcpoFunnelPlan,
  childAdultPlan,
  orderConditionsPlan,
  oocdFunnelPlan,
  concordancePlan,
  beforeDecisionPlan,
  disposalConditionsPlan,
  admissionPlan,
  afterAdmissionPlan,
  streetPlan,
  remandEndsPlan,
  bailPlan,
  lengthPlan,
  separationGroundsPlan,
  repeatsPlan,
  observedPlan,
  concentrationPlan,
  agePlan,
  // Before the long table of boroughs, which on paper fills a page by itself.
  placesPlan,
  boroughPlan,
  timePlan,
  yearsPlan,
];

/** The figures of each extract's sheet, in order: those whose declaration says that they are for its kind. */
const SHEETS: ReadonlyMap<ExtractKind, readonly FigurePlan[]> = new Map(
  EXTRACTS.map((contract) => [contract.kind, FIGURES.filter(({ on }) => on?.(contract) ?? true)]),
);

/** The figures of one kind of extract, in order. */
export const figuresOf = (kind: ExtractKind): readonly FigurePlan[] => SHEETS.get(kind) ?? [];
