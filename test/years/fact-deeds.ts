// Deeds of a random year that record and unmake facts: papers, notices, breaches, exclusions, organisations and ratings.
import { blocYear } from '../../libs/domain/bloc-year/bloc-year.ts';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import type { Criterion } from '../../libs/domain/scorecard/scorecard.ts';
import { breachKinds } from '../../libs/domain/unit-year/discipline-breach.ts';
import { issuingBodies } from '../../libs/domain/unit-year/criticism-document.ts';
import { unitYear, type UnitYear } from '../../libs/domain/unit-year/unit-year.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import {
  attempt,
  basisOfLaw,
  freshId,
  someDocument,
  someReceipt,
  today,
  type Course,
} from './course.ts';
import { ratings } from './scorecard.ts';

/** One random act for a unit; whether it is lawful is the domain's to say. */
export type Deed = (course: Course, unit: string) => void;

export function stateOf(course: Course, unit: string): UnitYear {
  return course.ledger.known.of(unitYear, unitYearStream({ unit, year: course.year })).state;
}

/** The criteria of the scorecard of the bloc that the unit-year is in. */
export function criteriaOf(course: Course, unit: string): readonly Criterion[] {
  const stream = blocYearStream(course.year, stateOf(course, unit).bloc ?? '');
  return course.ledger.known.of(blocYear, stream).state.issued?.scorecard.criteria ?? [];
}

/** Mostly one that was recorded, seldom one that was not. */
export function someId(course: Course, known: readonly { readonly id: string }[]): string {
  const { random } = course;
  return known.length === 0 || random.chance(0.03) ? 'khong-co' : random.pick(known).id;
}

export function annulment(course: Course) {
  return {
    cause: course.random.pick(['recordedInError', 'revoked'] as const),
    legalBasis: basisOfLaw(course),
    effectiveFrom: course.random.chance(0.5) ? null : today(course),
  };
}

const criticise: Deed = (course, unit) => {
  const { random, year } = course;
  const kind = random.pick(['criticism', 'criticism', 'reminder'] as const);
  const usual = ['provincialPartyCommittee', 'provincialPeoplesCommittee'] as const;
  const earlier = stateOf(course, unit).criticismDocuments;
  const again = earlier.length > 0 && random.chance(0.08);
  const input = {
    unit,
    year,
    criticism: freshId(course, 'vb'),
    kind,
    issuingBody: random.chance(0.65) ? random.pick(usual) : random.pick(issuingBodies),
    document: again ? random.pick(earlier).document : someDocument(course),
    serious: random.chance(0.08),
    extendsDeadlineTo: random.chance(0.3) ? `${year + 1}-06-30` : null,
  };
  attempt(course, 'recordCriticismDocument', input, { receivedAt: someReceipt(course) });
};

const annulCriticism: Deed = (course, unit) => {
  const criticism = someId(course, stateOf(course, unit).criticismDocuments);
  const { year } = course;
  attempt(course, 'annulCriticismDocument', { unit, year, criticism, ...annulment(course) });
};

const notify: Deed = (course, unit) => {
  const { random, year, units } = course;
  const names = Array.from({ length: 14 }, (_, place) => `hs${place + 1}`);
  const dossiers = random.some(names, random.pick([0.1, 0.25, 0.5])).map((dossier) => {
    const submittedBy = random.chance(0.7) ? unit : random.pick(units);
    const own = random.chance(0.7);
    const onBehalfOf = own && submittedBy === unit ? null : random.pick([unit, unit, ...units]);
    return {
      dossier,
      level: random.pick(['provincial', 'state'] as const),
      submittedBy,
      onBehalfOf,
    };
  });
  const earlier = stateOf(course, unit).notices;
  const sameDay =
    earlier.length > 0 && random.chance(0.4) ? random.pick(earlier).document.date : null;
  const document = someDocument(course, sameDay === null ? {} : { date: sameDay });
  const role = random.chance(0.97) ? 'board' : 'blocLead';
  const notice = freshId(course, 'tb');
  const manner = { role, receivedAt: someReceipt(course) } as const;
  attempt(course, 'notifyIneligibleDossiers', { unit, year, notice, document, dossiers }, manner);
};

const annulNotice: Deed = (course, unit) => {
  const notice = someId(course, stateOf(course, unit).notices);
  const { year } = course;
  attempt(course, 'annulIneligibleDossierNotice', { unit, year, notice, ...annulment(course) });
};

const breach: Deed = (course, unit) => {
  const { random, year, blocs } = course;
  const breachedOn = today(course).startsWith(String(year)) ? today(course) : `${year}-10-10`;
  const input = {
    unit,
    year,
    breach: freshId(course, 'vp'),
    kind: random.pick(breachKinds),
    breachedOn,
    description: 'Không tham gia họp khối',
    concerns: null,
    document: null,
  };
  const role = random.pick(['board', 'blocLead', 'blocDeputy'] as const);
  attempt(course, 'recordDisciplineBreach', input, { role, bloc: random.pick(blocs) });
};

const annulBreach: Deed = (course, unit) => {
  const id = someId(course, stateOf(course, unit).breaches);
  const { year } = course;
  attempt(course, 'annulDisciplineBreach', { unit, year, breach: id, ...annulment(course) });
};

const exclude: Deed = (course, unit) => {
  const exclusion = freshId(course, 'kbx');
  const input = {
    exclusion,
    ground: 'Khoản 3 Điều 7',
    legalBasis: basisOfLaw(course),
    document: null,
  };
  attempt(course, 'recordExclusion', { unit, year: course.year, ...input });
};

const endExclusion: Deed = (course, unit) => {
  const exclusion = someId(course, stateOf(course, unit).exclusions);
  const { year } = course;
  if (course.random.chance(0.5)) {
    attempt(course, 'annulExclusion', { unit, year, exclusion, ...annulment(course) });
    return;
  }
  const legalBasis = basisOfLaw(course);
  attempt(course, 'liftExclusion', {
    unit,
    year,
    exclusion,
    liftedFrom: today(course),
    legalBasis,
  });
};

export const recordOrganisations: Deed = (course, unit) => {
  const { random, year } = course;
  const [partyOrganisation, tradeUnion] = random.pick([
    [true, true],
    [true, false],
    [false, true],
    [false, true],
    [false, false],
  ] as const);
  const input = { unit, year, partyOrganisation, tradeUnion, reason: 'Theo báo cáo' };
  attempt(course, 'recordOrganisations', input);
};

const rate: Deed = (course, unit) => {
  const { random, year } = course;
  const official = random.chance(0.5);
  const input = {
    unit,
    year,
    ratingId: freshId(course, 'xl'),
    organisation: random.pick(['party', 'tradeUnion', 'tradeUnion', 'massOrganisations'] as const),
    rating: random.pick(ratings),
    official,
    document: official ? someDocument(course) : null,
  };
  attempt(course, 'rateOrganisation', input);
};

const annulRating: Deed = (course, unit) => {
  const ratingId = someId(course, stateOf(course, unit).ratings);
  const { year } = course;
  attempt(course, 'annulOrganisationRating', { unit, year, ratingId, ...annulment(course) });
};

/** What unmakes: after an approval most of it waits to be admitted. */
export const factUnmaking: readonly Deed[] = [
  annulCriticism,
  annulNotice,
  annulBreach,
  annulRating,
  endExclusion,
];

/** Each with how often it comes beside the others. */
export const factDeeds: readonly (readonly [Deed, number])[] = [
  [criticise, 10],
  [annulCriticism, 4],
  [notify, 7],
  [annulNotice, 3],
  [breach, 4],
  [annulBreach, 2],
  [exclude, 1],
  [endExclusion, 1],
  [recordOrganisations, 2],
  [rate, 7],
  [annulRating, 2],
];
