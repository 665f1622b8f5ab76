import embed from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import type { Cases, Counted, PeerPart } from './peer';

/** Boxes with counts, two plain charts and two tables: what every peer paints after a click. */
export interface Painting {
  show(counted: Counted): Promise<void>;
}

const numbers = new Intl.NumberFormat('en-GB');

/** Puts the boxes, the charts and the tables into the page; `onclick` gets the part and the box, none for "Clear". */
export async function painting(
  { parts, outcome }: Cases,
  onclick: (part: number, box?: number) => void,
): Promise<Painting> {
  const counts = parts.map((part, place) => fieldset(part, (box) => onclick(place, box)));
  const groups = parts[0]?.boxes ?? [];
  const main = document.querySelector('main');
  const shares = await chart(main, { field: 'share', stack: true });
  const totals = await chart(main, { field: 'count', stack: false });
  const tables = [table(main, groups.length, outcome.size), table(main, groups.length, 1)];
  return {
    async show({ parts: all, mix }) {
      parts.forEach(({ boxes }, part) =>
        boxes.forEach(({ codes }, box) => set(counts[part]?.[box], sumOf(all[part], codes))),
      );
      const rows = groups.map(({ codes, label }) => ({ label, cells: cellsOf(mix, codes, outcome.size) }));
      rows.forEach(({ cells }, row) => {
        cells.forEach((count, code) => set(tables[0]?.[row]?.[code], count));
        set(tables[1]?.[row]?.[0], total(cells));
      });
      const values = rows.flatMap(({ label, cells }) =>
        cells.map((count, code) => ({ group: label, outcome: code, count, share: count / (total(cells) || 1) })),
      );
      await Promise.all([shares(values), totals(values)]);
    },
  };
}

function set(cell: HTMLElement | undefined, count: number): void {
  if (cell) cell.textContent = numbers.format(count);
}

const total = (cells: readonly number[]): number => cells.reduce((sum, count) => sum + count, 0);
const sumOf = (counts: ArrayLike<number> | undefined, codes: readonly number[]): number =>
  codes.reduce((sum, code) => sum + (counts?.[code] ?? 0), 0);
const cellsOf = (mix: ArrayLike<number>, codes: readonly number[], size: number): readonly number[] =>
  Array.from({ length: size }, (_, outcome) =>
    sumOf(
      mix,
      codes.map((code) => code * size + outcome),
    ),
  );

function made<Name extends keyof HTMLElementTagNameMap>(name: Name, inside: Element | null, words = '') {
  const element = document.createElement(name);
  element.textContent = words;
  inside?.append(element);
  return element;
}

function fieldset(part: PeerPart, onclick: (box?: number) => void): readonly HTMLElement[] {
  const field = made('fieldset', document.querySelector('aside'));
  made('legend', field, part.legend);
  const state = made('p', field);
  state.className = 'state';
  made('button', state, 'Clear').addEventListener('click', () => onclick());
  return part.boxes.map(({ label }, box) => {
    const line = made('label', field);
    const input = made('input', line);
    input.type = 'checkbox';
    input.addEventListener('change', () => onclick(box));
    made('span', line, label).className = 'words';
    const count = made('span', line);
    count.className = 'count';
    return count;
  });
}

function table(main: Element | null, rows: number, columns: number): readonly (readonly HTMLElement[])[] {
  const body = made('tbody', made('table', main));
  return Array.from({ length: rows }, () => {
    const row = made('tr', body);
    return Array.from({ length: columns }, () => made('td', row));
  });
}

async function chart(main: Element | null, { field, stack }: { readonly field: string; readonly stack: boolean }) {
  const place = made('div', made('figure', main));
  place.className = 'drawing';
  const x = { field, type: 'quantitative', aggregate: 'sum' } as const;
  const { view } = await embed(
    place,
    {
      data: { name: 'values', values: [] },
      width: 600,
      height: 150,
      mark: 'bar',
      encoding: {
        x,
        y: { field: 'group', type: 'nominal' },
        ...(stack ? { color: { field: 'outcome', type: 'ordinal', legend: null } } : {}),
      },
    },
    { ast: true, expr: expressionInterpreter, actions: false, renderer: 'svg' },
  );
  return async (values: readonly object[]): Promise<void> => {
    await view.data('values', [...values]).runAsync();
  };
}
