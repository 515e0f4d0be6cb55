// The views that this process keeps: every one there is.
export { projections } from '../../projections/all.ts';
