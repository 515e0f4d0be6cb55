// A line of a report form: its words, and the fields and sections that hold what it asks for.

/** A line of a form: `fields` are paths in the event's data, `sections` parts of the narrative. */
export interface FormLine<Paper, Section extends string> {
  readonly place: string;
  /** Its words, as the guidance has them. */
  readonly words: string;
  readonly fields: readonly PathIn<Paper>[];
  readonly sections: readonly Section[];
}

/** A field of the paper, or a field of one of its parts; the parts of a list are written as of one entry. */
type PathIn<Paper> = {
  [Key in keyof Paper & string]: Key | `${Key}.${PartOf<Paper[Key]>}`;
}[keyof Paper & string];
type PartOf<Part> = Part extends readonly (infer Entry)[]
  ? PartOf<Entry>
  : Part extends object
    ? keyof Part & string
    : never;
