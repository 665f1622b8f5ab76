import { CODES_THAT_DIFFER, ETHNICITY_CODE_SETS } from '../../vocabulary/ethnicity-code-sets';
import { trimmed } from './found-key';
import type { DateFormat, EthnicityCodeSet, FromColumn, Mapping } from './mapping';
import type { ColumnProfile } from './profile';

/** Something that neither names nor values could tell, and that a person must. */
export type OpenQuestion =
  | {
      readonly about: 'ethnicity code set';
      readonly column: 'ethnicity';
      readonly question: string;
      readonly choices: readonly { readonly id: EthnicityCodeSet; readonly label: string }[];
    }
  | {
      readonly about: 'date format';
      readonly column: string;
      readonly question: string;
      readonly choices: readonly { readonly id: DateFormat; readonly label: string }[];
    }
  | {
      readonly about: 'how many';
      readonly column: 'count';
      readonly question: string;
      /** "from:" and the name of a column, or "none": each row is one. */
      readonly choices: readonly { readonly id: string; readonly label: string }[];
    };

/** The mapping once a question is answered with the `id` of one of its choices; an unknown id changes nothing. */
export function withAnswer(mapping: Mapping, question: OpenQuestion, id: string): Mapping {
  if (question.about === 'ethnicity code set') {
    const choice = question.choices.find((one) => one.id === id);
    return choice ? { ...mapping, declared: { ...mapping.declared, ethnicityCodeSet: choice.id } } : mapping;
  }
  if (question.about === 'how many') {
    return question.choices.some((one) => one.id === id) ? withCount(mapping, id) : mapping;
  }
  const choice = question.choices.find((one) => one.id === id);
  const source = mapping.columns[question.column];
  if (!choice || !source || !('from' in source)) return mapping;
  const dated: FromColumn = { ...source, dates: choice.id };
  return { ...mapping, columns: { ...mapping.columns, [question.column]: dated } };
}

function withCount(mapping: Mapping, id: string): Mapping {
  const { count: _before, ...others } = mapping.columns;
  const from = id.startsWith('from:') ? id.slice('from:'.length) : null;
  return { ...mapping, columns: from === null ? others : { ...others, count: { from } } };
}

/** Codes that only one version has, and so tell which it is likely to be. */
const TELLING: readonly (readonly [string, string])[] = [
  ['W4', 'W4, Roma, which only 19+1 has'],
  ['O2', 'O2, which 18+1 often uses for Arab'],
];

/** Asks which version the ethnicity codes of a column are, where one of them means one group here and another there. */
export function aboutCodeSet({ values }: ColumnProfile): readonly OpenQuestion[] {
  const codes = new Set(values.map(({ value }) => trimmed(value ?? '').toUpperCase()));
  const differing = CODES_THAT_DIFFER.filter((code) => codes.has(code));
  if (differing.length === 0) return [];
  const hints = TELLING.filter(([code]) => codes.has(code)).map(([, hint]) => ` The file holds ${hint}.`);
  const mean = differing.length === 1 ? `${differing[0] ?? ''} means` : `${differing.join(' and ')} mean`;
  return [
    {
      about: 'ethnicity code set',
      column: 'ethnicity',
      question: `Which version are the ethnicity codes? ${mean} one group in one version and another in the next.${hints.join('')}`,
      choices: ETHNICITY_CODE_SETS.map(({ id, label }) => ({ id, label })),
    },
  ];
}
