/** Values that were found and not understood: column -> value as text -> rows. */
export type Unrecognised = Map<string, Map<string, number>>;
