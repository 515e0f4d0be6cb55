// The acts on saved reconstructions.
import { reconstruction } from '../reconstruction/reconstruction.ts';
import { saveReconstruction } from '../reconstruction/saving.ts';
import { of } from './tabled.ts';

export const reconstructionActs = {
  saveReconstruction: of(reconstruction, saveReconstruction),
} as const;
