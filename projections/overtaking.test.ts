// Each rule of overtaken acts: what comes later and matters, and what comes later and does not.
import { describe, expect, test } from 'vitest';
import type { Reading, ReadingKind } from './overtaken-readings.ts';
import { overtakenBy, settledBy, type Overtaking, type Seen } from './overtaking.ts';

const day = '2021-03-10';

function reading(kind: ReadingKind, revision = 1): Reading {
  return { kind, read: { stream: 'x-1', revision }, day, unit: 'dv1' };
}

/** What a stream holds; revisions are their places. */
function course(...events: readonly (readonly [type: string, data?: object])[]): readonly Seen[] {
  return events.map(([type, data = {}], revision) => ({ revision, type, data }));
}

/** Whether the last event of the stream overtakes an act that read the second one. */
function lastOvertakes(kind: ReadingKind, seen: readonly Seen[]): Overtaking | null {
  const last = seen.at(-1);
  if (!last) throw new Error('a stream has events');
  return overtakenBy(reading(kind), last, seen);
}

const joined = ['BlocJoined', {}] as const;
const before = '2021-03-09';
const after = '2021-03-11';

const matters: readonly (readonly [what: string, ReadingKind, readonly Seen[], Overtaking])[] = [
  [
    'a member that had left the day before',
    'membership',
    course(['UnitEntered'], joined, ['BlocLeft', { until: before }]),
    'memberLeft',
  ],
  [
    'a unit that had ended',
    'membership',
    course(['UnitEntered'], joined, ['UnitDissolved', { until: before }]),
    'unitEnded',
  ],
  [
    'a membership that was annulled',
    'membership',
    course(['UnitEntered'], joined, ['UnitFactAnnulled', { fact: 1 }]),
    'factAnnulled',
  ],
  [
    'a request for appraisal that was annulled',
    'fact',
    course(['BlocYearOpened'], ['AppraisalRequested'], ['BlocYearFactAnnulled', { fact: 1 }]),
    'factAnnulled',
  ],
  [
    'another lead approved from a day before',
    'leadership',
    course(
      ['BlocSetUp'],
      ['BlocLeadApproved'],
      ['BlocLeadApproved', { from: before, until: null }],
    ),
    'leadChanged',
  ],
  [
    'a lead that was ended before',
    'leadership',
    course(['BlocSetUp'], ['BlocLeadApproved'], ['BlocLeadEnded', { approval: 1, until: before }]),
    'leadChanged',
  ],
  [
    'a registration that was amended',
    'registration',
    course(
      ['UnitYearOpened'],
      ['RegistrationReceived', { registration: 'dk1' }],
      ['RegistrationAmended', { registration: 'dk2', amends: 'dk1' }],
    ),
    'registrationChanged',
  ],
  [
    'self-scores that were given again',
    'selfScore',
    course(['UnitYearOpened'], ['SelfScored'], ['SelfScored']),
    'scoredAgain',
  ],
  [
    'a serious document after the vote',
    'gate',
    course(['UnitYearOpened'], ['SelfScored'], ['CriticismDocumentRecorded', { serious: true }]),
    'exclusionRecorded',
  ],
  [
    'a kind changed from a day before',
    'submitter',
    course(['UnitEntered'], joined, ['UnitReclassified', { from: before }]),
    'submitterChanged',
  ],
  [
    'a book superseded from the day of the pinning',
    'ruleBook',
    course(['RuleBookPublished'], ['RuleBookPublished'], ['RuleBookSuperseded', { from: day }]),
    'ruleBookSuperseded',
  ],
];

const doesNot: readonly (readonly [what: string, ReadingKind, readonly Seen[]])[] = [
  [
    'a member that left later',
    'membership',
    course(['UnitEntered'], joined, ['BlocLeft', { until: after }]),
  ],
  [
    'a member whose last day is that of the act',
    'membership',
    course(['UnitEntered'], joined, ['BlocLeft', { until: day }]),
  ],
  [
    'the leaving of a later membership',
    'membership',
    course(['UnitEntered'], joined, ['BlocLeft', { until: after }], joined, [
      'BlocLeft',
      { until: before },
    ]),
  ],
  [
    'a renaming',
    'membership',
    course(['UnitEntered'], joined, ['UnitRenamed', { from: before, name: 'Sở' }]),
  ],
  [
    'the annulment of another fact',
    'fact',
    course(['BlocYearOpened'], ['AppraisalRequested'], ['BlocYearFactAnnulled', { fact: 0 }]),
  ],
  [
    'another lead approved from a day after',
    'leadership',
    course(['BlocSetUp'], ['BlocLeadApproved'], ['BlocLeadApproved', { from: after, until: null }]),
  ],
  [
    'another registration corrected',
    'registration',
    course(
      ['UnitYearOpened'],
      ['RegistrationReceived', { registration: 'dk1' }],
      ['RegistrationErrorCorrected', { registration: 'dk7' }],
    ),
  ],
  [
    'a line that is returned',
    'selfScore',
    course(['UnitYearOpened'], ['SelfScored'], ['LineReturned']),
  ],
  [
    'a document that is not serious',
    'gate',
    course(['UnitYearOpened'], ['SelfScored'], ['CriticismDocumentRecorded', { serious: false }]),
  ],
  [
    'a kind changed from a day after',
    'submitter',
    course(['UnitEntered'], joined, ['UnitReclassified', { from: after }]),
  ],
  [
    'a book superseded from a later day',
    'ruleBook',
    course(['RuleBookPublished'], ['RuleBookPublished'], ['RuleBookSuperseded', { from: after }]),
  ],
];

describe('an act is overtaken', () => {
  test.each(matters)('by %s', (_, kind, seen, overtaking) => {
    expect(lastOvertakes(kind, seen)).toBe(overtaking);
  });

  test.each(doesNot)('not by %s', (_, kind, seen) => {
    expect(lastOvertakes(kind, seen)).toBeNull();
  });

  test('not by what was read', () => {
    const seen = course(['UnitYearOpened'], ['ExclusionRecorded', { exclusion: 'lt1' }]);
    expect(overtakenBy(reading('gate', 1), seen[1]!, seen)).toBeNull();
    expect(overtakenBy(reading('gate', 0), seen[1]!, seen)).toBe('exclusionRecorded');
  });
});

describe('an overtaken act is settled', () => {
  const asked = (stream: string): readonly [string, object] => [
    'AppraisalRequested',
    { selfScores: [{ stream, revision: 3 }] },
  ];
  const act = { type: 'AppraisalRequested', revision: 1, read: 'unitYear-2021-dv1' };

  test('by its annulment', () => {
    const seen = course(['BlocYearOpened'], asked(act.read), ['BlocYearFactAnnulled', { fact: 1 }]);
    expect(settledBy(act, seen)).toEqual({ how: 'annulled', revision: 2 });
  });

  test('by a later act in its place, unless that one is annulled', () => {
    const seen = course(['BlocYearOpened'], asked(act.read), asked(act.read));
    expect(settledBy(act, seen)).toEqual({ how: 'replaced', revision: 2 });
    const undone = [...seen, ...course(['BlocYearFactAnnulled', { fact: 2 }])].map(
      (each, revision) => ({ ...each, revision }),
    );
    expect(settledBy(act, undone)).toBeNull();
  });

  test('not by a request for another unit', () => {
    const seen = course(['BlocYearOpened'], asked(act.read), asked('unitYear-2021-dv2'));
    expect(settledBy(act, seen)).toBeNull();
  });
});
