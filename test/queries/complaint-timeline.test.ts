// The course of a case over real HTTP: every event with its day, its words, its paper and files; every phase with its days.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accepted,
  before,
  decide,
  file,
  handler,
  heard,
  lodged,
  notice,
  ofCase,
  ofDenouncer,
  suspended,
} from '../../libs/domain/complaint/case-given.contract.ts';
import { tookEffect } from '../../libs/domain/complaint/ending.contract.ts';
import { by, deed } from '../../libs/domain/given.contract.ts';
import { askTheDeeds } from './asking-deeds.ts';
import type { Asking } from './asking.ts';

const officer = { ...handler, role: 'unitOfficer', unit: 'so-y-te' } as const;
const resumed = deed(
  'resumeCase',
  { ...ofCase, suspension: 'td-1', resumedFrom: '2022-01-09', document: null },
  by(handler, '2022-01-10'),
);
const asked = deed(
  'requestEvidence',
  {
    ...ofCase,
    request: 'yc-1',
    from: { kind: 'unit', unit: 'so-y-te' },
    what: 'Hồ sơ Mục III',
    due: '2022-01-10',
    document: notice('62', '2021-12-28'),
  },
  by(handler, '2021-12-28'),
);
const given = deed(
  'giveEvidence',
  {
    ...ofCase,
    evidence: 'cc-1',
    request: 'yc-1',
    by: { kind: 'unit', unit: 'so-y-te' },
    summary: 'Hồ sơ kèm theo',
    files: [file],
    document: null,
  },
  by(officer, '2022-01-04', '2022-01-03T03:00:00.000Z'),
);

let asking: Asking;
beforeAll(async () => {
  asking = await askTheDeeds([
    ...before,
    lodged(),
    accepted(),
    asked,
    given,
    suspended(),
    resumed,
    ...heard,
    decide(),
    tookEffect(),
    lodged(ofDenouncer),
  ]);
});
afterAll(() => asking.stop());

const query = `query($id: ID!, $on: CivilDate, $asOf: AsOf) { complaintTimeline(id: $id, on: $on, asOf: $asOf, first: 50) {
  on phases { from until daysTaken suspensions { from resumedFrom days event resumption }
    deadline { clock instance name { vi } state lastDay lateDays days clause { reference } illustrative } }
  edges { node { event type instance day occurredOn receivedAt by { vi en } sentence { vi }
    parties { part { vi } name { vi } unit } due { lastDay metOn metBy lateDays } document { number date } files { sha256 name } filesCount annulment } } } }`;
interface Timeline {
  readonly on: string;
  readonly phases: readonly {
    readonly from: string;
    readonly daysTaken: number;
    readonly deadline: { readonly clock: string; readonly state: string };
  }[];
  readonly edges: readonly { readonly node: { readonly type: string; readonly event: string } }[];
}
const timelineOf = (id: string, more: object = {}) =>
  asking.ask<Timeline>(query, { id, on: '2022-04-01', ...more });

describe('every event', () => {
  const nodeOf = async (type: string) =>
    (await timelineOf('kn-1')).edges.map(({ node }) => node).find((each) => each.type === type);

  test('has its address, its day by its paper, who acted in words, and the paper', async () => {
    expect(await nodeOf('CaseAccepted')).toMatchObject({
      event: 'complaint-kn-1@1',
      instance: 'first',
      day: '2021-12-24',
      by: { vi: 'Người giải quyết khiếu nại', en: 'Complaint handler' },
      sentence: { vi: expect.stringContaining('Thụ lý') as string },
      document: { number: '60', date: '2021-12-24' },
      files: [],
      filesCount: 0,
      annulment: null,
    });
    expect(await nodeOf('CaseDecided')).toMatchObject({
      day: '2022-01-17',
      occurredOn: '2022-01-18',
      document: { number: '15' },
    });
  });

  test('that came in has the day of its receipt, the unit that sent it, and its files', async () => {
    expect(await nodeOf('EvidenceGiven')).toMatchObject({
      day: '2022-01-03',
      occurredOn: '2022-01-04',
      by: { vi: 'Cán bộ của đơn vị thành viên, Sở Y tế' },
      document: null,
      files: [{ sha256: file.sha256, name: file.name }],
      filesCount: 1,
    });
  });

  test('names the parties, and tells whether what it asked for came in time', async () => {
    expect(await nodeOf('EvidenceRequested')).toMatchObject({
      parties: [
        { part: { vi: 'Được yêu cầu cung cấp' }, name: { vi: 'Sở Y tế' }, unit: 'so-y-te' },
      ],
      due: { lastDay: '2022-01-10', metOn: '2022-01-03', metBy: 'complaint-kn-1@3', lateDays: 0 },
    });
    expect(await nodeOf('DialogueHeld')).toMatchObject({
      parties: [
        { part: { vi: 'Có mặt' }, name: { vi: 'Người nộp đơn' }, unit: null },
        { part: { vi: 'Có mặt' }, name: { vi: 'Sở Tư pháp' } },
        { part: { vi: 'Vắng mặt' }, name: { vi: 'Thanh tra tỉnh' } },
      ],
      due: null,
    });
  });

  test('that asked for something tells that it is late before it comes', async () => {
    const asOf = { event: 'complaint-kn-1@2' };
    const { edges } = await timelineOf('kn-1', { asOf, on: '2022-01-12' });
    expect(edges.at(-1)?.node).toMatchObject({
      type: 'EvidenceRequested',
      due: { lastDay: '2022-01-10', metOn: null, metBy: null, lateDays: 2 },
    });
  });

  test('of a denunciation tells how many files there are, and lists none', async () => {
    const timeline = await timelineOf('tc-0123456789abcdef');
    expect(timeline.edges).toMatchObject([
      { node: { type: 'CaseLodged', document: null, files: [], filesCount: 1 } },
    ]);
    expect(JSON.stringify(timeline)).not.toContain('nguoi-900');
  });
});

describe('every phase', () => {
  test('tells from when to when it took, how many days, whether it was late, and the clause', async () => {
    const { phases, on } = await timelineOf('kn-1');
    expect(on).toBe('2022-04-01');
    expect(phases.map(({ from }) => from)).toEqual(phases.map(({ from }) => from).toSorted());
    const phaseOf = (clock: string) => phases.find(({ deadline }) => deadline.clock === clock);
    expect(phaseOf('acceptance')).toMatchObject({
      from: '2021-12-20',
      until: '2021-12-24',
      daysTaken: 4,
      deadline: { state: 'metInTime', lateDays: 0, days: 10 },
      suspensions: [],
    });
    expect(phaseOf('settlement')).toMatchObject({
      from: '2021-12-24',
      until: '2022-01-17',
      daysTaken: 24,
      deadline: {
        name: { vi: 'Giải quyết vụ việc' },
        state: 'metInTime',
        days: 30,
        lastDay: '2022-01-23',
        clause: { reference: expect.stringContaining('Luật Khiếu nại năm 2011') as string },
        illustrative: true,
      },
      suspensions: [
        {
          from: '2022-01-05',
          resumedFrom: '2022-01-09',
          days: 4,
          event: 'complaint-kn-1@4',
          resumption: 'complaint-kn-1@5',
        },
      ],
    });
  });

  test('that is not over counts to the day asked about, and what is overdue says so', async () => {
    const asOf = { event: 'complaint-kn-1@5' };
    const phases = async (on: string) =>
      (await timelineOf('kn-1', { asOf, on })).phases.filter(
        ({ deadline }) => deadline.clock === 'settlement',
      );
    expect(await phases('2022-01-20')).toMatchObject([
      { until: null, daysTaken: 27, deadline: { state: 'open', lastDay: '2022-01-23' } },
    ]);
    expect(await phases('2022-02-02')).toMatchObject([
      { until: null, daysTaken: 40, deadline: { state: 'overdue', lateDays: 10 } },
    ]);
  });

  test('that has not begun is not told', async () => {
    const asOf = { event: 'complaint-kn-1@0' };
    const { phases } = await timelineOf('kn-1', { asOf, on: '2021-12-22' });
    expect(phases.map(({ deadline }) => deadline.clock)).toEqual(['lodging', 'acceptance']);
  });
});
