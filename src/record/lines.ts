import { LISTS } from './record';

/**
 * The value of a record file whose text is no JSON: what stands on whole lines, as `writeRecord` writes them. A line that
 * is no value is passed over.
 */
export function documentOfLines(text: string): object {
  const lists = new Map<string, unknown[]>();
  const head = new Map<string, unknown>();
  let current: unknown[] | undefined;
  for (const line of text.split('\n')) {
    const list = LISTS.find((name) => line.startsWith(`"${name}":[`));
    if (list) {
      current = [];
      lists.set(list, current);
    } else if (line.startsWith('"')) head.set(...fieldOf(line));
    else if (line.startsWith('{"')) current?.push(...valueOf(withoutComma(line)));
  }
  return Object.fromEntries([...head, ...lists]);
}

/** The name and the value of a line like `"body":"A panel",`. */
function fieldOf(line: string): [name: string, value: unknown] {
  const end = line.indexOf(':');
  const [value] = valueOf(withoutComma(line.slice(end + 1)));
  return [line.slice(1, Math.max(1, end - 1)), value];
}

const withoutComma = (line: string): string => line.replace(/,\s*$/, '');

/** The value of a text; none where it is no JSON. */
function valueOf(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
