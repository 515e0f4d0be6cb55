// The version of the questions of history: what comparisons, explanations, suppositions and days of effect answer.

/** Changes whenever the same events could give another comparison, explanation or supposition. */
export const historyVersion = '2';
