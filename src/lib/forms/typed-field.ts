/** A field as it was typed. */
export type TypedField = readonly [name: string, value: string];
