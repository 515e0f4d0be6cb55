// Registrations over real HTTP: the versions of each unit, in time or not, and what sent them on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { by, deed, type Deed } from '../../libs/domain/given.contract.ts';
import { basis, board, lead, paper } from '../../libs/domain/papers.contract.ts';
import { laoCai2021 } from '../../libs/domain/samples/lao-cai-2021.ts';
import { ofBloc, registration, stagesOf } from '../../libs/domain/year.contract.ts';
import { type Asking, type Page } from './asking.ts';
import { askTheDeeds } from './asking-deeds.ts';

const health = { unit: 'so-y-te', year: 2021 } as const;
const justice = { unit: 'so-tu-phap', year: 2021 } as const;
/** The paper came at an instant by the clock of Lào Cai. */
const at = (local: string): string => new Date(`${local}+07:00`).toISOString();
const recorded = (received: string) => by(board, '2021-12-02', at(received));
const taken = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
const [target, task] = registration.items;
const raised = [{ ...target, value: '99' }, task] as const;

const deeds: readonly Deed[] = [
  // A delegated bloc: its authority registers with the Provincial People's Committee.
  ...stagesOf({ book: laoCai2021, authority: 'so-noi-vu' }).opened,
  deed('openUnitYear', { ...justice, bloc: 'khoi-1' }, by(board, '2021-10-22')),
  deed('openUnitYear', { unit: 'so-noi-vu', ...ofBloc }, by(board, '2021-10-22')),
  deed(
    'receiveRegistration',
    { unit: 'so-noi-vu', year: 2021, ...registration },
    recorded('2021-03-01T08:00:00'),
  ),
  deed('openUnitYear', { unit: 'so-tai-chinh', ...ofBloc }, by(board, '2021-10-22')),
  deed('receiveRegistration', { ...health, ...registration }, recorded('2021-03-20T08:00:00')),
  deed(
    'correctRegistrationError',
    {
      ...health,
      ...registration,
      titles: ['Cờ thi đua của UBND tỉnh'],
      reallyReceivedAt: at('2021-03-14T23:59:59'),
      legalBasis: basis,
    },
    by(board, '2021-12-03'),
  ),
  deed('receiveRegistration', { ...justice, ...registration }, recorded('2021-03-15T00:00:00')),
  deed(
    'sendConsolidation',
    {
      ...ofBloc,
      units: ['so-y-te', 'so-tu-phap', 'so-noi-vu'],
      document: paper('9', 'KTĐ', '2021-03-14'),
    },
    by(lead, '2021-12-04', at('2021-03-15T00:00:00')),
  ),
  deed(
    'submitDelegatedRegistrations',
    { ...ofBloc, units: ['so-y-te'], document: paper('301', 'SNV', '2021-12-05'), file: null },
    by(board, '2021-12-05'),
  ),
  deed(
    'amendRegistration',
    { ...health, ...registration, registration: 'dk-b', amends: 'dk-2021', items: raised },
    recorded('2021-10-01T08:00:00'),
  ),
  deed(
    'amendRegistration',
    { ...health, ...registration, registration: 'dk-c', amends: 'dk-b', items: raised },
    recorded('2021-10-05T08:00:00'),
  ),
  deed('annulRegistration', { ...health, registration: 'dk-c', ...taken }, by(board, '2021-12-08')),
  deed(
    'annulBlocYearFact',
    { ...ofBloc, fact: 3, factType: 'DelegatedRegistrationsSubmitted', ...taken },
    by({ ...board, role: 'complaintHandler' }, '2021-12-09'),
  ),
  ...moving(),
];

/** Home Affairs goes on in another bloc, whose year is pinned to the same book. */
function moving(): readonly Deed[] {
  const then = by(board, '2021-12-10');
  const decision = paper('60', 'QĐ-UBND', '2021-12-01');
  const other = { bloc: 'khoi-2', year: 2021 } as const;
  const unit = 'so-noi-vu';
  const tier = { tier: 'provincial', authority: null } as const;
  return [
    deed(
      'setUpBloc',
      { bloc: 'khoi-2', name: 'Khối 2', ...tier, setUpOn: '2018-01-15', decision },
      then,
    ),
    deed('openBlocYear', other, then),
    deed('pinRuleBook', { ...other, ruleBook: 'lao-cai-2021', legalBasis: null }, then),
    deed('leaveBloc', { unit, bloc: 'khoi-1', until: '2021-12-05', decision }, then),
    deed('joinBloc', { unit, bloc: 'khoi-2', from: '2021-12-06', decision }, then),
    deed('transferUnitYear', { unit, ...other, legalBasis: basis }, then),
  ];
}

let asking: Asking;
beforeAll(async () => {
  asking = await askTheDeeds(deeds);
});
afterAll(async () => {
  await asking.stop();
});

interface Version {
  readonly registration: string;
}
interface Registered {
  readonly unit: string;
  readonly versions: readonly Version[];
}
interface Sent {
  readonly consolidations: readonly object[];
  readonly submissions: readonly object[];
  readonly memberRule: object;
  readonly consolidationRule: object;
}
const query = `query($asOf: AsOf, $first: Int, $after: String, $bloc: ID = "khoi-1") {
  registrations(year: 2021, bloc: $bloc, asOf: $asOf, first: $first, after: $after) {
    index pageInfo { hasNextPage endCursor }
    memberRule { clause { reference } illustrative due { vi } lastDay }
    consolidationRule { due { vi } lastDay }
    consolidations { event receivedAt inTime document { number } registrations annulled }
    submissions { event inTime registrations annulled annulment }
    edges { node { unit unitName registered inTime consolidated submitted versions {
      registration event amends receivedAt inTime titles items { item value } corrections annulled
      annulment baseline consolidatedBy submittedBy document { number } } } } } }`;

async function registered(variables: object = {}): Promise<ReadonlyMap<string, Registered>> {
  const page = await asking.ask<Page<Registered>>(query, variables);
  return new Map(page.edges.map(({ node }) => [node.unit, node]));
}

describe('the registrations of a bloc', () => {
  test('are told through their versions, as corrected, with those annulled marked', async () => {
    const unit = (await registered()).get('so-y-te');
    expect(unit).toMatchObject({ unitName: 'Sở Y tế', registered: true, inTime: true });
    expect(unit?.versions).toMatchObject([
      {
        registration: 'dk-2021',
        event: 'unitYear-2021-so-y-te@1',
        amends: null,
        receivedAt: '2021-03-14T16:59:59.000Z',
        inTime: true,
        titles: ['Cờ thi đua của UBND tỉnh'],
        items: [
          { item: 'ct-1', value: '98.5' },
          { item: 'nv-1', value: null },
        ],
        corrections: ['unitYear-2021-so-y-te@2'],
        annulled: false,
        baseline: true,
        consolidatedBy: ['blocYear-2021-khoi-1@2'],
        submittedBy: [],
        document: { number: '120' },
      },
      { registration: 'dk-b', amends: 'dk-2021', inTime: false, baseline: false, annulled: false },
      {
        registration: 'dk-c',
        annulled: true,
        annulment: 'unitYear-2021-so-y-te@5',
        baseline: false,
      },
    ]);
  });

  test('received at 15/3 00:00 is late, and no baseline; a unit that sent none is listed', async () => {
    const all = await registered();
    expect([...all.keys()]).toEqual(['so-tai-chinh', 'so-tu-phap', 'so-y-te']);
    expect(all.get('so-tu-phap')).toMatchObject({
      inTime: false,
      consolidated: true,
      versions: [{ inTime: false, baseline: false }],
    });
    expect(all.get('so-tai-chinh')).toMatchObject({
      registered: false,
      inTime: null,
      consolidated: false,
      versions: [],
    });
  });

  test('are consolidated as far as the newest that stands was sent', async () => {
    expect((await registered()).get('so-y-te')).toMatchObject({ consolidated: false });
    const index = (await asking.indexOf('unitYear-2021-so-y-te@3')) - 1;
    expect((await registered({ asOf: { index } })).get('so-y-te')).toMatchObject({
      consolidated: true,
      submitted: true,
      versions: [{ registration: 'dk-2021', submittedBy: ['blocYear-2021-khoi-1@3'] }],
    });
  });

  test('tell what was sent on, in time or not, and what of it was annulled', async () => {
    const sent = await asking.ask<Sent>(query);
    expect(sent.memberRule).toMatchObject({
      due: { vi: 'trước ngày 15/03/2021' },
      lastDay: '2021-03-14',
    });
    expect(sent.consolidationRule).toMatchObject({ lastDay: '2021-03-14' });
    expect(sent.consolidations).toEqual([
      {
        event: 'blocYear-2021-khoi-1@2',
        receivedAt: '2021-03-14T17:00:00.000Z',
        inTime: false,
        document: { number: '9' },
        registrations: [
          'unitYear-2021-so-y-te@1',
          'unitYear-2021-so-tu-phap@1',
          'unitYear-2021-so-noi-vu@1',
        ],
        annulled: false,
      },
    ]);
    expect(sent.submissions).toEqual([
      {
        event: 'blocYear-2021-khoi-1@3',
        inTime: null,
        registrations: ['unitYear-2021-so-y-te@1'],
        annulled: true,
        annulment: 'blocYear-2021-khoi-1@4',
      },
    ]);
  });

  test('follow a unit to its new bloc, sent on as they were by the one before', async () => {
    const all = await registered({ bloc: 'khoi-2' });
    expect([...all.keys()]).toEqual(['so-noi-vu']);
    expect(all.get('so-noi-vu')).toMatchObject({
      inTime: true,
      consolidated: true,
      versions: [{ baseline: true, consolidatedBy: ['blocYear-2021-khoi-1@2'] }],
    });
  });

  test('come page by page', async () => {
    const first = await asking.ask<Page<Registered>>(query, { first: 2 });
    expect(first.edges.map(({ node }) => node.unit)).toEqual(['so-tai-chinh', 'so-tu-phap']);
    const after = first.pageInfo.endCursor;
    expect([...(await registered({ first: 2, after })).keys()]).toEqual(['so-y-te']);
  });
});

test('an annulment of a fact is told by the words of what it annuls', async () => {
  const { edges } = await asking.ask<Page<{ readonly sentence: { readonly vi: string } }>>(
    '{ events(first: 5, filter: { types: ["BlocYearFactAnnulled"] }) { edges { node { sentence { vi } } } } }',
  );
  expect(edges.map(({ node }) => node.sentence.vi)).toEqual([
    expect.stringMatching(
      /^Huỷ nội dung đã ghi nhận tại sự kiện số 3 \(“Đăng ký thi đua với UBND tỉnh .*301.*”\), căn cứ: /,
    ),
  ]);
});
