/** The name of a sheet that explains another of its workbook, as those of the templates do: it is never read as rows. */
export const EXPLANATIONS = 'Explanations';
