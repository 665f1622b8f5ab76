import { boroughCode, PLACES } from './boroughs';
import { NO_STREET_RESOLUTIONS } from './oocd-assumptions';
import type { Circumstances } from './oocd-decision';
import type { Random } from './random';
import type { Sheet } from './sheet';

const WITHOUT_STREET = new Set(NO_STREET_RESOLUTIONS.map((short) => PLACES.indexOf(boroughCode(short))));

const OUT_OF_COURT = ['community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution'];

/** Disposals one step lighter and heavier, for recommendations that the decision did not follow. */
const LIGHTER: Readonly<Record<string, string>> = {
  ...{ charge: 'youth_conditional_caution', youth_conditional_caution: 'youth_caution' },
  ...{ youth_caution: 'community_resolution', outcome_22: 'community_resolution', community_resolution: 'outcome_21' },
};
const HEAVIER: Readonly<Record<string, string>> = {
  ...{ community_resolution: 'youth_caution', outcome_22: 'youth_caution' },
  ...{ youth_caution: 'youth_conditional_caution', youth_conditional_caution: 'charge', charge: 'charge' },
};

/** Writes what surrounds a disposal: route, who decided, the funnel from eligible to completed, the panel's work. */
export class OocdProcess {
  constructor(
    readonly sheet: Sheet,
    readonly random: Random,
  ) {}

  /** Returns whether the disposal was given in the street. */
  write(row: number, disposal: string, case_: Circumstances): boolean {
    const { sheet, random } = this;
    const street = disposal === 'community_resolution' && !WITHOUT_STREET.has(case_.place) && random.chance(0.14);
    const five = disposal === 'charge' || OUT_OF_COURT.includes(disposal);
    const panel = !street && (disposal === 'charge' ? random.chance(0.3) : five && random.chance(0.95));
    sheet.code('disposal').set(row, disposal);
    if (street || panel) sheet.code('route').set(row, street ? 'street' : 'panel');
    this.#decision(row, disposal, case_, street, panel, five);
    this.#funnel(row, disposal, case_);
    if (panel) this.#panel(row, disposal, case_);
    if (OUT_OF_COURT.includes(disposal)) this.#conditions(row, disposal, case_);
    return street;
  }

  #decision(row: number, disposal: string, case_: Circumstances, street: boolean, panel: boolean, five: boolean): void {
    const { sheet, random } = this;
    const maker = street ? 'police' : disposal === 'charge' ? (random.chance(0.6) ? 'cps' : 'police') : 'police';
    sheet.code('decision_maker').set(row, panel && random.chance(0.75) ? 'joint_panel' : maker);
    // Gravity is complete for the five disposals and admission everywhere: like for like must be able to condition on them.
    if (five || random.chance(0.8)) sheet.code('gravity').set(row, String(case_.gravity));
    sheet.code('admission').set(row, case_.admission);
    sheet.code('gravity_scheme').set(row, case_.scheme);
  }

  /** Whoever was dealt with out of court was eligible, offered and accepted; some children who were charged were too. */
  #funnel(row: number, disposal: string, { broad, gravity }: Circumstances): void {
    const { sheet, random } = this;
    const set = (column: string, yes: boolean): void => sheet.code(column).set(row, yes ? 'yes' : 'no');
    if (OUT_OF_COURT.includes(disposal)) {
      for (const column of ['eligible', 'offered', 'accepted']) set(column, true);
      if (random.chance(0.92)) set('completed', random.chance(broad === 'black' || broad === 'mixed' ? 0.84 : 0.88));
    } else if (disposal === 'charge') {
      const eligible = random.chance(gravity >= 4 ? 0.2 : 0.6);
      set('eligible', eligible);
      const offered = eligible && random.chance(0.45);
      if (eligible) set('offered', offered);
      const accepted = offered && random.chance(0.2);
      if (offered) set('accepted', accepted);
      if (accepted) set('completed', false);
    } else if (random.chance(0.3)) set('eligible', false);
  }

  /** PLANTED in kind: the panel decides above the recommendation more often for Black children (0.16 against 0.10). */
  #panel(row: number, disposal: string, { broad }: Circumstances): void {
    const { sheet, random } = this;
    const above = broad === 'black' ? 0.16 : broad === 'mixed' ? 0.14 : 0.1;
    const lot = random.next();
    const advice = lot < above ? LIGHTER[disposal] : lot > 0.95 ? HEAVIER[disposal] : disposal;
    if (random.chance(0.94)) sheet.code('yot_recommendation').set(row, advice ?? disposal);
    const assessed = broad === 'black' || broad === 'mixed' ? 0.58 : 0.66;
    if (random.chance(0.93)) sheet.code('assessed_before_decision').set(row, random.chance(assessed) ? 'yes' : 'no');
    if (random.chance(0.9)) {
      sheet.code('child_met_before_decision').set(row, random.pick({ yes: 44, no: 50, not_clear: 6 }));
    }
  }

  #conditions(row: number, disposal: string, { broad }: Circumstances): void {
    const { sheet, random } = this;
    if (random.chance(0.08)) return;
    const weight = disposal === 'youth_conditional_caution' ? 1.5 : disposal === 'youth_caution' ? 0.4 : 0.9;
    sheet.whole('rehabilitative').set(row, random.poisson(weight));
    sheet.whole('reparative').set(row, random.poisson(0.6 * weight));
    sheet.whole('restrictive').set(row, random.poisson((broad === 'black' ? 0.42 : 0.3) * weight));
  }
}
