// Dossiers, holds and notices of ineligible dossiers hold at every index what a fresh reading of the streams gives.
import { describe, expect, test } from 'vitest';
import { submitted } from '../libs/domain/bloc-year/dossier-given.contract.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { awardingDeed } from '../test/awarding-deeds.ts';
import { openDeedStore } from '../test/deed-store.ts';
import { randomFrom } from '../test/years/random.ts';
import {
  dossiers,
  dossiersScope,
  dossierYearsScope,
  type DossierRow,
  type DossierYearRow,
} from './dossiers.ts';
import { holds, holdsScope, type HoldRow } from './holds.ts';
import { ineligibleDossierNotices, noticesScope } from './ineligible-dossier-notices.ts';

const stream = 'blocYear-2021-khoi-1';
type Data = Readonly<Record<string, never>>;
interface Told {
  readonly type: string;
  readonly revision: number;
  readonly data: Data;
}

/** Type of event → the step of each dossier that it names; one that ends by votes or by an award says it itself. */
const plainSteps: Readonly<Record<string, string>> = {
  DossierSubmitted: 'submitted',
  DossierReceived: 'received',
  DossierReturned: 'returned',
  DossierWithdrawn: 'withdrawn',
  DossiersFoundEligible: 'eligible',
  DossiersFoundIneligible: 'ineligible',
  DossiersPutToCouncil: 'putToCouncil',
  AwardsGranted: 'granted',
  AwardsRefused: 'refused',
};

interface Named {
  readonly dossier: string;
  readonly recommended?: boolean;
}

/** The dossiers that an event names, whatever list it names them in. */
function named({ data }: Told): readonly Named[] {
  const {
    dossier,
    dossiers: listed,
    awards,
  } = data as {
    readonly dossier?: string;
    readonly dossiers?: readonly (string | Named)[];
    readonly awards?: readonly Named[];
  };
  if (dossier !== undefined) return [{ dossier }];
  return (listed ?? awards ?? []).map((each) => {
    return typeof each === 'string' ? { dossier: each } : each;
  });
}

function stepsOf(id: string, events: readonly Told[], annulled: ReadonlyMap<number, number>) {
  return events.flatMap((event) => {
    const { type, revision, data } = event;
    const at = { revision, annulledAt: annulled.get(revision) ?? null };
    if (type === 'AwardRevoked') {
      const grant = events.find((each) => {
        const { awards } = each.data as { readonly awards?: readonly { readonly award: string }[] };
        return awards?.some(({ award }) => award === data['award']);
      });
      const ofIt = grant && named(grant).some((each) => each.dossier === id);
      return ofIt && id === dossierOfAward(grant, data['award'] ?? '')
        ? [{ step: 'revoked', ...at }]
        : [];
    }
    const naming = named(event).find(({ dossier }) => dossier === id);
    const voted = naming?.recommended ? 'recommended' : 'notRecommended';
    const step = type === 'CouncilVoted' ? voted : plainSteps[type];
    return naming && step !== undefined ? [{ step, ...at }] : [];
  });
}

function dossierOfAward(grant: Told, award: string): string | undefined {
  const { awards } = grant.data as {
    readonly awards?: readonly { readonly award: string; readonly dossier: string }[];
  };
  return awards?.find((each) => each.award === award)?.dossier;
}

function annulmentsIn(events: readonly Told[]): ReadonlyMap<number, number> {
  const found = events.filter(({ type }) => type === 'BlocYearFactAnnulled');
  return new Map(found.map(({ data, revision }) => [Number(data['fact']), revision]));
}

/** Each dossier as the events of its bloc-year up to a point tell it. */
function freshDossiers(events: readonly Told[]) {
  const annulled = annulmentsIn(events);
  const submissions = events.filter(({ type }) => type === 'DossierSubmitted');
  return submissions
    .map(({ data, revision }) => {
      const { read: _, ...submitted } = data;
      const id = String(data['dossier']);
      const steps = stepsOf(id, events, annulled);
      const standing = steps.filter(
        ({ annulledAt, step }) => annulledAt === null && step !== 'revoked',
      );
      const again = submissions.filter(
        (each) => each.data['resubmits'] === id && !annulled.has(each.revision),
      );
      return {
        ...submitted,
        dossier: id,
        revision,
        annulledAt: annulled.get(revision) ?? null,
        step: standing.at(-1)?.step ?? null,
        steps,
        comesAgainAs: again.map((each) => String(each.data['dossier'])),
      };
    })
    .toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1));
}

function freshHolds(events: readonly Told[]) {
  const annulled = annulmentsIn(events);
  const placed = events.filter(({ type }) => type === 'ProposalsHeld');
  return placed
    .map(({ data, revision }) => {
      const lifted = events.filter(
        (each) => each.type === 'HoldLifted' && each.data['hold'] === data['hold'],
      );
      const ended = annulled.has(revision) || lifted.some((each) => !annulled.has(each.revision));
      const liftings = lifted.map((each) => [each.revision, annulled.get(each.revision) ?? null]);
      return { hold: String(data['hold']), revision, inForce: !ended, liftings };
    })
    .toSorted((a, b) => (a.hold < b.hold ? -1 : 1));
}

/** The year-end conference that stands, of several the one that ended last. */
function freshConference(events: readonly Told[]) {
  const annulled = annulmentsIn(events);
  const held = events.filter(
    ({ type, data, revision }) =>
      type === 'MeetingHeld' && String(data['kind']) === 'yearEnd' && !annulled.has(revision),
  );
  const last = held
    .toSorted((a, b) => (String(a.data['until']) < String(b.data['until']) ? -1 : 1))
    .at(-1);
  if (!last) return null;
  const { meeting, until } = last.data;
  return { meeting, until, revision: last.revision };
}

function freshNotices(dossier: string, events: readonly Told[]) {
  return events
    .filter((each) => each.type === 'IneligibleDossiersNotified')
    .filter((each) => named(each).some((one) => one.dossier === dossier))
    .map(({ data, revision }) => {
      const annulment = events.find(
        (each) =>
          each.type === 'IneligibleDossierNoticeAnnulled' && each.data['notice'] === data['notice'],
      );
      return { notice: data['notice'], revision, annulledAt: annulment?.revision ?? null };
    });
}

const summary = ({ step, revision, annulledAt }: DossierRow['steps'][number]) => {
  return { step, revision, annulledAt };
};
const toldIn = (views: Views, of: string, index: number) =>
  views.stream(of, index) as readonly (ViewEvent & Told)[];

const met = new Map<string, number>();

function expectHeldAt(views: Views, index: number): void {
  const events = toldIn(views, stream, index);
  const rows = views.rows(dossiers.name, dossiersScope(2021), index).rows;
  const held = rows.map(({ value }) => value as DossierRow);
  const fresh = freshDossiers(events);
  expect(
    held.map(({ steps, ...row }) => ({ ...row, steps: steps.map(summary) })),
    `dossiers as of ${index}`,
  ).toEqual(fresh.map((each) => ({ ...each, bloc: 'khoi-1', year: 2021 })));
  const year = views.row(dossiers.name, dossierYearsScope(2021), 'khoi-1', index).row?.value;
  const conference = (year as DossierYearRow | undefined)?.conference ?? null;
  expect(conference, `the conference as of ${index}`).toEqual(freshConference(events));
  const ofHolds = views.rows(holds.name, holdsScope(2021), index).rows;
  expect(
    ofHolds.map(({ value }) => {
      const { hold, revision, inForce, liftings } = value as HoldRow;
      return {
        hold,
        revision,
        inForce,
        liftings: liftings.map((each) => [each.revision, each.annulledAt]),
      };
    }),
    `holds as of ${index}`,
  ).toEqual(freshHolds(events));
  const notices = toldIn(views, 'unitYear-2021-so-y-te', index);
  for (const { dossier } of held) {
    const { rows: named } = views.rows(ineligibleDossierNotices.name, noticesScope(dossier), index);
    expect(named.map(({ value }) => value)).toMatchObject(freshNotices(dossier, notices));
    expect(named).toHaveLength(freshNotices(dossier, notices).length);
  }
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('in random lawful course %i', (seed) => {
  test('dossiers, holds and notices as of every index are what a fresh reading gives', async () => {
    const random = randomFrom(seed);
    const { store, streams, tryDeed } = openDeedStore();
    for (const each of submitted) expect(await tryDeed(each)).toBe(true);
    for (let tried = 0; tried < 240; tried += 1) {
      const next = awardingDeed(random, streams());
      if (await tryDeed(next)) met.set(next.act, (met.get(next.act) ?? 0) + 1);
    }
    const views = openViews(':memory:', [dossiers, holds, ineligibleDossierNotices]);
    await views.catchUp(store);
    const last = views.resolveAsOf(null);
    for (let index = 0; index <= last; index += 1) expectHeldAt(views, index);
    const year = views.row(dossiers.name, dossierYearsScope(2021), 'khoi-1', null).row?.value;
    expect(year).toMatchObject({ bloc: 'khoi-1', ruleBook: { stream: 'ruleBook-lao-cai-2021' } });
    views.close();
  });
});

test('the random courses met every act on dossiers, holds and notices', () => {
  const acts = [
    'submitDossier',
    'receiveDossier',
    'returnDossier',
    'withdrawDossier',
    'findDossiersEligible',
    'findDossiersIneligible',
    'putDossiersToCouncil',
    'recordCouncilVote',
    'grantAwards',
    'refuseAwards',
    'revokeAward',
    'holdProposals',
    'liftHold',
    'notifyIneligibleDossiers',
    'annulIneligibleDossierNotice',
    'annulBlocYearFact',
  ];
  expect(acts.filter((each) => (met.get(each) ?? 0) < 3)).toEqual([]);
});
