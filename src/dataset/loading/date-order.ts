/** Day of a row without a date: such rows stand last, because no event is known to come after them. */
const LAST = 0x7fffffff;

/** Days since 1970 -> the order in which rows stand by date, ties in file order; null where they already do. */
export function dateOrder(days: Int32Array): Uint32Array | null {
  if (inOrder(days)) return null;
  const [least, most] = limits(days);
  // Dates are few and rows are many: counting them is many times faster than comparing them.
  const starts = new Uint32Array(most - least + 3);
  const slot = (day: number): number => (day === LAST ? most - least + 1 : day - least);
  for (const day of days) starts[slot(day) + 1] = (starts[slot(day) + 1] ?? 0) + 1;
  for (let place = 1; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const order = new Uint32Array(days.length);
  days.forEach((day, row) => {
    const place = starts[slot(day)] ?? 0;
    order[place] = row;
    starts[slot(day)] = place + 1;
  });
  return order;
}

/** NULL dates come as this day. */
export const NO_DAY = LAST;

function inOrder(days: Int32Array): boolean {
  for (let row = 1; row < days.length; row++) if ((days[row] ?? 0) < (days[row - 1] ?? 0)) return false;
  return true;
}

function limits(days: Int32Array): readonly [number, number] {
  let [least, most] = [LAST, -LAST];
  for (const day of days) {
    if (day === LAST) continue;
    if (day < least) least = day;
    if (day > most) most = day;
  }
  return most < least ? [0, 0] : [least, most];
}
