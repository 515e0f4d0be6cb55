// What is told of single units and blocs of the province beside their drawn years: fates that are fixed, and acts of their own.
import type { Diary } from '../diary.ts';
import type { Year } from './blocs.ts';
import type { Fate, Season } from './season.ts';

const fates: Readonly<Record<string, Partial<Fate>>> = {
  'xa-thao-chu 2021': { halfYearReport: 'missing', yearReport: 'missing' },
};

export function fateTold(unit: string, year: Year): Partial<Fate> {
  return fates[`${unit} ${year}`] ?? {};
}

export function enterStories(diary: Diary, seasons: readonly Season[]): void {
  void diary;
  void seasons;
}
