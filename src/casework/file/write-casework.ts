import type { CaseworkFile } from './casework-file';

/**
 * A casework file as JSON text. Each draw and each review stands on a line of its own, so that of a file that was cut
 * off or damaged on a disk the lines that are whole can still be read.
 */
export function writeCasework(file: CaseworkFile): string {
  const { draws, reviews, earlier, ...head } = file;
  const fields = Object.entries(head).map(([name, value]) => field(name, JSON.stringify(value)));
  const drawn = draws.map((draw) => JSON.stringify(draw));
  const reviewed = Object.entries(reviews).map(([id, review]) => field(id, JSON.stringify(review)));
  const kept = [
    ...fields,
    field('earlier', JSON.stringify(earlier)),
    field('draws', `[\n${drawn.join(',\n')}\n]`),
    field('reviews', `{\n${reviewed.join(',\n')}\n}`),
  ];
  return `{\n${kept.join(',\n')}\n}\n`;
}

const field = (name: string, json: string): string => `${JSON.stringify(name)}:${json}`;
