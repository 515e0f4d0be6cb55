// The acts of a bloc through its year: plan, movements, difficulties, pact.
import { blocYear } from '../bloc-year/bloc-year.ts';
import { addPactSignature, signPact } from '../bloc-year/signing.ts';
import { of } from './tabled.ts';

export const blocLifeActs = {
  signPact: of(blocYear, signPact),
  addPactSignature: of(blocYear, addPactSignature),
} as const;
