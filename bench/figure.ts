// Figures: what was measured against which goal, and the table that shows them.

export interface Figure {
  readonly figure: string;
  readonly goal: Goal;
  /** What the goal is held to: a ratio of medians, or milliseconds, or MB. */
  readonly value: number;
  /** Both sides in their own units. */
  readonly measured: string;
  readonly told: string;
}

export interface Goal {
  readonly kind: 'atLeast' | 'atMost';
  readonly limit: number;
  /** Empty for a ratio. */
  readonly unit: '' | 'ms' | 's' | 'MB';
}

export function atLeast(limit: number): Goal {
  return { kind: 'atLeast', limit, unit: '' };
}
export function atMost(limit: number, unit: Goal['unit'] = ''): Goal {
  return { kind: 'atMost', limit, unit };
}

export function isMet({ goal, value }: Figure): boolean {
  return goal.kind === 'atLeast' ? value >= goal.limit : value <= goal.limit;
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** As a person reads it: a decimal below a hundred. */
export function shown(value: number): string {
  return value < 100 ? fine.format(value) : whole.format(value);
}

export function perSecond(value: number, what = ''): string {
  return `${shown(value)}${what === '' ? '' : ` ${what}`}/s`;
}

const header = '| figure | goal | measured | median ratio | told |\n|---|---|---|---|---|';

export function rowOf(figure: Figure): string {
  const { goal, value, measured, told } = figure;
  const sign = goal.kind === 'atLeast' ? '≥' : '≤';
  const limit = goal.unit === '' ? goal.limit : `${goal.limit} ${goal.unit}`;
  const ratio = goal.unit === '' ? value.toFixed(2) : '–';
  const mark = isMet(figure) ? '' : ' **missed**';
  return `| ${figure.figure} | ${sign} ${limit} | ${measured} | ${ratio}${mark} | ${told} |`;
}

export function tableOf(figures: readonly Figure[]): string {
  return [header, ...figures.map(rowOf)].join('\n');
}
