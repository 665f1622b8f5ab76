/**
 * Published answers that are not plain intervals of one or two counts. Sources stand beside
 * each; "recomputed" means worked out again to 40 digits from the published counts.
 */

/** Applicants and admissions by department, men then women; R's data set UCBAdmissions (Bickel et al. 1975). */
export const ucbAdmissions = {
  source: "Bickel, Hammel & O'Connell (1975), Science 187:398-404; R data set UCBAdmissions",
  departments: [
    { name: 'A', men: { events: 512, atRisk: 825 }, women: { events: 89, atRisk: 108 } },
    { name: 'B', men: { events: 353, atRisk: 560 }, women: { events: 17, atRisk: 25 } },
    { name: 'C', men: { events: 120, atRisk: 325 }, women: { events: 202, atRisk: 593 } },
    { name: 'D', men: { events: 138, atRisk: 417 }, women: { events: 131, atRisk: 375 } },
    { name: 'E', men: { events: 53, atRisk: 191 }, women: { events: 94, atRisk: 393 } },
    { name: 'F', men: { events: 22, atRisk: 373 }, women: { events: 24, atRisk: 341 } },
  ],
  mantelHaenszel: { estimate: 0.944905022595929, lower: 0.866452232683004, upper: 1.03046130882747 },
  kitagawa: { composition: 0.177673911152243, rate: -0.0360284829057006 },
} as const;

/** Welsh nickel workers, nasal sinus cancer as used by Breslow & Day; exact limits of O/E. */
export const observedOverExpected = {
  source: 'Breslow & Day (1987), IARC Scientific Publications 82',
  observed: 137,
  expected: 24.19893,
  lower: 4.75312480484875,
  upper: 6.69270933417608,
} as const;

/** The fifteen p-values of the paper that introduced the method. */
export const benjaminiHochberg1995 = {
  source: 'Benjamini & Hochberg (1995), JRSS B 57:289-300',
  pValues: [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ],
  adjusted: [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875, 0.753231,
    0.813214, 1,
  ],
} as const;

/** Smokers among lung cancer patients in four studies. */
export const smokersTrend = {
  source: 'Fleiss (1981); R, prop.trend.test, example "smokers"',
  groups: [
    { events: 83, atRisk: 86 },
    { events: 90, atRisk: 93 },
    { events: 129, atRisk: 136 },
    { events: 70, atRisk: 82 },
  ],
  statistic: 8.22492228519774,
  pValue: 0.004131897,
} as const;

/** Lower 95% limits of a funnel for units of one, two and three, in per cent. */
export const pheFunnel = {
  source: 'PHEindicatormethods, test data of phe_funnels',
  centre: 0.80642448,
  lowerPercent: [3.204264, 25.885383, 35.933491],
} as const;

/** Unknown ethnicity 15/50 beside 40/100 against 60/120. */
export const feederBounds = {
  source: 'Recomputed by hand: (40/135)/(75/135) and (55/115)/(60/155)',
  group: { events: 40, atRisk: 100 },
  reference: { events: 60, atRisk: 120 },
  unknown: { events: 15, atRisk: 50 },
  lower: 0.533,
  upper: 1.236,
} as const;

/** Weeks of remission on 6-mercaptopurine; `ended: false` is a patient still in remission. */
export const freireich = {
  source: 'Freireich et al. (1963), Blood 21:699-716; estimates and Greenwood errors as in Collett, and R survival',
  ended: [6, 6, 6, 7, 10, 13, 16, 22, 23],
  goingOn: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
  survival: [
    { time: 6, survival: 0.857, standardError: 0.0764 },
    { time: 7, survival: 0.807, standardError: 0.0869 },
    { time: 10, survival: 0.753, standardError: 0.0963 },
    { time: 13, survival: 0.69, standardError: 0.1068 },
    { time: 16, survival: 0.627, standardError: 0.1141 },
    { time: 22, survival: 0.538, standardError: 0.1282 },
    { time: 23, survival: 0.448, standardError: 0.1346 },
  ],
  median: 23,
} as const;
