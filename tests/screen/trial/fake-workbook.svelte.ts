/* eslint-disable svelte/prefer-svelte-reactivity -- the sets are replaced, never changed */
import type { WorkbookView } from '../../../src/workbook/view';
import { haringey, london } from '../fixture';

/** A workbook that answers from the fixture: enough to draw every state of the screen. */
export function fakeWorkbook(query: URLSearchParams): WorkbookView {
  let sheet = $state<WorkbookView['sheet']>(query.get('sheet') === 'overview' ? 'overview' : 'oocd');
  let ticks = $state.raw<Record<string, ReadonlySet<string>>>({
    borough: new Set(['E09000014']),
    age: new Set(['10', '11', '12', '13', '14', '15', '16', '17']),
    month: new Set([
      '2022-04',
      '2022-05',
      '2022-06',
      '2022-07',
      '2022-08',
      '2022-09',
      '2022-10',
      '2022-11',
      '2022-12',
      '2023-01',
      '2023-02',
      '2023-03',
    ]),
  });
  let refusals = $state.raw<WorkbookView['refusals']>(
    query.has('refused')
      ? [
          {
            id: 1,
            failure: {
              what: 'The file was not opened: a column that the workbook needs is missing.',
              file: 'oocd-2024-final-FINAL.parquet',
              column: 'ethnicity',
              found: '21 columns, none of them called “ethnicity”',
              expected: 'self-defined ethnicity in the 18+1 codes',
              remedy: 'Ask the supplier for the column, or rename it, and open the file again.',
            },
          },
        ]
      : [],
  );
  const presented = $derived(sheet === 'overview' ? london(ticks) : haringey(ticks));
  const phase: WorkbookView['phase'] = query.has('waiting') ? 'waiting' : query.has('starting') ? 'starting' : 'ready';
  return {
    phase,
    get sheet() {
      return sheet;
    },
    sheets: [
      { id: 'overview', label: 'Overview', open: true },
      { id: 'kcpo', label: 'Knife crime prevention orders', open: true },
      { id: 'oocd', label: 'Out-of-court disposals', open: true },
      { id: 'remand', label: 'Remand', open: true },
      { id: 'rule49', label: 'Rule 49', open: false },
    ],
    synthetic: true,
    get presented() {
      return phase === 'ready' ? presented : null;
    },
    stale: query.has('stale'),
    status: 'Updated for Haringey',
    openings: query.has('opening')
      ? [{ id: 1, file: 'oocd-2024.parquet', rowsRead: 412_000, rowsInFile: 1_000_000, doing: 'Reading' }]
      : [],
    get refusals() {
      return refusals;
    },
    addressNotes: query.has('note')
      ? ['The address could not be read and was put aside. This is the opening view.']
      : [],
    wanted: query.has('waiting') ? ['oocd-2024.parquet (Out-of-court disposals)'] : [],
    extracts: [
      {
        kind: 'oocd',
        label: 'Out-of-court disposals',
        file: 'oocd-sample.parquet',
        synthetic: true,
        rows: '10,214',
        children: '8,930',
        coverage: 'April 2021 to March 2023',
        status: 'provisional',
        findings: [
          {
            what: 'Four boroughs sent no street community resolutions.',
            soWhat: 'Their children seem to be charged more often than they are.',
            toDo: 'Leave them out when boroughs are compared.',
            examples: ['Sutton', 'Merton'],
          },
        ],
      },
      {
        kind: 'remand',
        label: 'Remand',
        file: 'remand-sample.parquet',
        synthetic: true,
        rows: '1,871',
        children: '1,630',
        coverage: 'April 2021 to March 2023',
        status: 'provisional',
        findings: [],
      },
    ],
    canUndo: true,
    canRedo: false,
    goTo: (next) => (sheet = next),
    tick(part, codes, on) {
      const next = new Set(ticks[part]);
      for (const code of codes)
        if (on) next.add(code);
        else next.delete(code);
      ticks = { ...ticks, [part]: next };
    },
    clearPart: (part) => (ticks = { ...ticks, [part]: new Set() }),
    clearAll: () => (ticks = {}),
    startAgain: () => (ticks = {}),
    undo: () => undefined,
    redo: () => undefined,
    choose: () => undefined,
    open: () => undefined,
    openSamples: () => undefined,
    cancel: () => undefined,
    dismiss: (id) => (refusals = refusals.filter((refusal) => refusal.id !== id)),
    painted: () =>
      (document.documentElement.dataset.painted = String(Number(document.documentElement.dataset.painted ?? 0) + 1)),
  };
}
