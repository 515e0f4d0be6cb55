// The form of what refusals say: a code, and its sentence in both languages.

/** What is wrong and what to do next; `{id}`, `{max}` and their like are filled from the refusal's details. */
export type RefusalSentences = Readonly<
  Record<string, { readonly vi: string; readonly en: string }>
>;
