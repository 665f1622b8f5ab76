import { EXTRACTS } from '../../dataset/kinds/extracts';
import { figuresOf } from '../../figures/sheets';
import type { Findable, FindableFigure, FindableOutside, FindableSheet } from '../../finding/findable';
import { CASES } from '../../presentation/cases/page-words';
import { controlsOf } from '../../presentation/controls';
import { SECTION } from '../../presentation/section-titles';
import { holdsCases } from '../../questions/case-ids';
import { outcomesOffered } from '../../questions/question';
import { OUTSIDE } from '../../record/outside';
import { CASE_PAGES } from '../../selection/case-pages';
import { tickedIn } from '../../selection/facets';
import { RECORD_PAGE, type Selection, type SheetId } from '../../selection/selection';
import type { References } from '../../dataset/references/references';
import { queryContextOf } from '../answering/query-context';
import type { OpenExtract } from '../extracts/open-extract';
import { facetsInSight, OVERVIEW_PARTS } from '../extracts/sheet-names';

/** Of the overview, which has no declaration of its own. */
const OVERVIEW_FIGURES: readonly FindableFigure[] = [
  {
    id: 'stages',
    name: 'Decision by decision',
    section: SECTION.decisions,
    asks: '',
    said: ['decision by decision', 'strip', 'stages', 'every decision'],
  },
  {
    id: 'overview-ethnicity',
    name: 'The extracts by ethnicity',
    section: SECTION.across,
    asks: '',
    said: ['children by ethnicity', 'by ethnicity'],
  },
  {
    id: 'overview-age',
    name: 'The extracts by age',
    section: SECTION.across,
    asks: '',
    said: ['children by age', 'by age'],
  },
  {
    id: 'overview-borough',
    name: 'The extracts by borough',
    section: SECTION.across,
    asks: '',
    said: ['children by borough', 'by borough'],
  },
  {
    id: 'overview-month',
    name: 'The extracts over time',
    section: SECTION.across,
    asks: '',
    said: ['over time', 'by month', 'trend'],
  },
];
/** The page on which cases are drawn, of every sheet of records. */
const PAGE_OF_CASES: FindableFigure = {
  ...{ id: CASE_PAGES[0], name: CASES.name, section: CASES.name, asks: CASES.fromHere },
  said: [
    'draw',
    'draw cases',
    'sample',
    'dip sample',
    'casework',
    'case review',
    'review cases',
    'certificate of a draw',
  ],
};
/** What no extract holds ends in the register of the record, never in silence. */
const NOT_HELD: readonly FindableOutside[] = OUTSIDE.map(({ dataset, said }) => ({
  ...{ name: dataset, said, page: RECORD_PAGE, heading: 'record-register' },
}));
/** The choices that the overview has. */
const OVERVIEW_CONTROLS = ['comparator', 'unit', 'grain'];

/** All that can be found while these extracts are open and this is selected. */
export function findableOf(
  open: readonly OpenExtract[],
  inSight: SheetId,
  selection: Selection,
  references: (synthetic: boolean) => References | undefined = () => undefined,
): Findable {
  const own = open.map((extract) => sheetOf(extract, selection, references(extract.dataset.metadata.synthetic)));
  const parts = facetsInSight(open, 'overview').filter(({ id }) => OVERVIEW_PARTS.includes(id));
  const overview: FindableSheet = {
    ...{ id: 'overview', label: 'Overview', contracts: EXTRACTS, parts, figures: open.length ? OVERVIEW_FIGURES : [] },
    ...{ outcomes: [], chosenOutcome: null, chosenBase: null },
    controls: (own[0]?.controls ?? []).filter(({ id }) => OVERVIEW_CONTROLS.includes(id)),
  };
  return {
    sheets: [overview, ...own],
    ...{ inSight, outside: NOT_HELD },
    ticked: (sheet, part) => {
      const holder = facetsInSight(open, sheet).find(({ id }) => id === part);
      return holder ? tickedIn(holder, selection.ticks) : [];
    },
  };
}

function sheetOf(extract: OpenExtract, selection: Selection, references?: References): FindableSheet {
  const { kind, contract, dataset, parts } = extract;
  const asked = queryContextOf(extract, selection, references);
  const outcomes = outcomesOffered(contract, dataset.supplied);
  const figures = asked ? figuresOf(kind).filter(({ doesNotApply }) => !doesNotApply?.(asked)) : [];
  return {
    ...{ id: kind, label: contract.label, contracts: [contract], parts },
    controls: asked ? controlsOf(contract, outcomes, asked, selection, dataset.children !== null) : [],
    ...{ outcomes, chosenOutcome: asked?.outcome.id ?? null, chosenBase: chosenBaseOf(asked) },
    figures: [
      ...figures.map(({ id, name, section, asks, said }) => ({ id, name, section, asks, said })),
      ...(holdsCases(dataset) ? [PAGE_OF_CASES] : []),
    ],
  };
}

function chosenBaseOf(asked: ReturnType<typeof queryContextOf>): string | null {
  const { outcome, base } = asked ?? {};
  return (outcome?.otherBases ?? []).find(({ id }) => id === base?.id)?.short ?? null;
}
