// The scorecards of every kind of bloc in both years: the samples of 2021, and their maxima fitted to the later book's ceilings.
import type { Points } from '../../domain/points.ts';
import type { RuleBook } from '../../domain/rule-book/rule-book.ts';
import { communes2021 } from '../../domain/samples/commune-scorecard.ts';
import { departments2021, departments2022 } from '../../domain/samples/department-scorecards.ts';
import { enterprises2021 } from '../../domain/samples/enterprise-scorecard.ts';
import { laoCai2022 } from '../../domain/samples/lao-cai-2022.ts';
import type { Criterion, Scorecard } from '../../domain/scorecard/scorecard.ts';
import { blocs, type BlocId } from '../bodies.ts';
import type { ProvinceBloc, Year } from './blocs.ts';

const samples: Readonly<Record<Year, Readonly<Record<BlocId, Scorecard>>>> = {
  2021: {
    [blocs.departments]: departments2021,
    [blocs.communes]: communes2021,
    [blocs.enterprises]: enterprises2021,
  },
  2022: {
    [blocs.departments]: departments2022,
    [blocs.communes]: fitted(communes2021, laoCai2022),
    [blocs.enterprises]: fitted(enterprises2021, laoCai2022),
  },
};

export function scorecardOf({ profile, name }: ProvinceBloc, year: Year): Scorecard {
  const sample = samples[year][profile];
  return { ...sample, title: `Bảng chấm điểm năm ${year} · ${name} (mẫu minh hoạ)` };
}

/** Contents keep their criteria; maxima grow or shrink alike, and the first criterion takes what rounding leaves over. */
function fitted(scorecard: Scorecard, book: RuleBook): Scorecard {
  const contents = book.sections.flatMap((section) => section.contents);
  return {
    ...scorecard,
    criteria: contents.flatMap(({ id, ceiling }) => {
      const own = scorecard.criteria.filter((each) => each.content === id);
      const sum = sumOf(own);
      const scaled = own.map((each) => resized(each, (points) => scaledBy(points, ceiling, sum)));
      const left = ceiling - sumOf(scaled);
      return scaled.map((each, place) => (place === 0 ? grown(each, left) : each));
    }),
  };
}

function sumOf(criteria: readonly Criterion[]): Points {
  return criteria.reduce((sum, { max }) => sum + max, 0);
}

/** In steps of 0.10 points, rounded down. */
function scaledBy(points: Points, ceiling: Points, sum: Points): Points {
  return Math.floor((points * ceiling) / sum / 10) * 10;
}

function resized(criterion: Criterion, to: (points: Points) => Points): Criterion {
  const ratings = criterion.ratings.map((each) => ({ ...each, points: to(each.points) }));
  return { ...criterion, max: to(criterion.max), ratings };
}

function grown(criterion: Criterion, by: Points): Criterion {
  const [best, ...rest] = criterion.ratings;
  const ratings = best ? [{ ...best, points: best.points + by }, ...rest] : [];
  return { ...criterion, max: criterion.max + by, ratings };
}
