// A unit's registration through its versions, annulled ones too: what each said as it was last put right, and what put it right.
import type { Recorded } from '../libs/domain/act.ts';
import { decode } from '../libs/domain/aggregates.ts';
import type { Instant } from '../libs/domain/civil-date.ts';
import type { OfficialDocument } from '../libs/domain/official-document.ts';
import {
  registrationTypes,
  type Registration,
  type RegistrationEvent,
} from '../libs/domain/unit-year/registration.ts';
import {
  evolveSeason,
  noSeason,
  seasonTypes,
  type Season,
  type SeasonEvent,
} from '../libs/domain/unit-year/season.ts';
import type { Fold } from '../libs/views/projection.ts';

/** Its contents are those of the newest correction. */
export interface RegistrationVersion extends Registration {
  /** The time of its recording, whenever the paper came. */
  readonly recordedAt: Instant;
  readonly document: OfficialDocument | null;
  /** Revision of its annulment. */
  readonly annulledAt: number | null;
}

export interface RegistrationVersions {
  readonly season: Season;
  /** In the order of recording. */
  readonly versions: readonly RegistrationVersion[];
}

export const registrationVersionsFold: Fold<RegistrationVersions> = {
  initial: { season: noSeason, versions: [] },
  evolve(state, event) {
    if (Object.hasOwn(registrationTypes, event.type)) {
      const recorded = decode(event) as Recorded & RegistrationEvent;
      return { ...state, versions: versionsAfter(state.versions, recorded) };
    }
    if (!Object.hasOwn(seasonTypes, event.type)) return state;
    return {
      ...state,
      season: evolveSeason(state.season, decode(event) as Recorded & SeasonEvent),
    };
  },
};

function versionsAfter(
  versions: readonly RegistrationVersion[],
  event: Recorded & RegistrationEvent,
): readonly RegistrationVersion[] {
  const { revision, receivedAt, recordedAt } = event;
  const { registration: id } = event.data;
  switch (event.type) {
    case 'RegistrationReceived':
    case 'RegistrationAmended': {
      const amends = event.type === 'RegistrationAmended' ? event.data.amends : null;
      const { items, titles, document } = event.data;
      const said = { id, amends, items, titles, document };
      const placed = { revision, receivedAt, recordedAt, corrections: [], annulledAt: null };
      return [...versions, { ...said, ...placed }];
    }
    case 'RegistrationErrorCorrected': {
      const { items, titles, document, receivedAt: really } = event.data;
      return versions.map((each) =>
        each.id === id
          ? {
              ...each,
              items,
              titles,
              document,
              receivedAt: really ?? each.receivedAt,
              corrections: [...each.corrections, revision],
            }
          : each,
      );
    }
    case 'RegistrationAnnulled':
      return versions.map((each) => (each.id === id ? { ...each, annulledAt: revision } : each));
  }
}
