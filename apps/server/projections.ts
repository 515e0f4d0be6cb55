// Every view that this process keeps; a feature adds its projection here.
import type { Projection } from '../../libs/views/projection.ts';

export const projections: readonly Projection[] = [];
