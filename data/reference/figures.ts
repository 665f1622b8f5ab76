import { PUBLISHED_COUNTS, REFERENCE_FIGURES } from './published-figures';
import { booleanColumn, numberColumn, type Table, textColumn } from './table';

/** The published figures as a table; `synthetic` is false in every row. */
export function figuresTable(): Table {
  const text = (['id', 'kind', 'measure', 'group', 'setting', 'place', 'period', 'unit', 'source'] as const).map(
    (name) =>
      textColumn(
        name,
        REFERENCE_FIGURES.map((figure) => figure[name]),
      ),
  );
  const value = numberColumn(
    'value',
    REFERENCE_FIGURES.map((figure) => figure.value),
  );
  // As text, because most figures have none.
  const counts = PUBLISHED_COUNTS.map((name) =>
    textColumn(
      name,
      REFERENCE_FIGURES.map((figure) => String(figure.counts?.[name] ?? '')),
    ),
  );
  const rows = REFERENCE_FIGURES.length;
  const synthetic = booleanColumn('synthetic', false, rows);
  return { rows, columns: [...text.slice(0, 7), value, ...text.slice(7), ...counts, synthetic] };
}
