// What events of a bloc's life through the year say happened.
import type { BlocLifeEvent } from '../../bloc-year/bloc-life.ts';
import { sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';

export const blocLifeDeeds: Deeds<BlocLifeEvent> = {
  PactSigned: ({ signers, nonSigners }) => {
    const named = nonSigners.map(({ unit }) => unit).join(', ');
    return sentence(
      `Ký giao ước thi đua: ${signers.length} đơn vị ký${named && `; chưa ký: ${named}`}`,
      `Signed the emulation pact: ${signers.length} units signed${named && `; not signed: ${named}`}`,
    );
  },
  PactSignatureAdded: ({ unit }) =>
    sentence(`${unit} ký bổ sung giao ước thi đua`, `${unit} signed the emulation pact later`),
};
