// The form of a clause.
import { record, text, type Shape } from '../shape.ts';
import type { Clause } from './clause.ts';

/** A rule without its place in a text is nothing that an auditor can follow. */
export const clauseShape: Shape<Clause> = record<Clause>({ reference: text(200), vi: text(1000) });
