// Who may do what several acts share, role by role.
import { describe, expect, test } from 'vitest';
import { roles, type Actor, type Role } from './actor.ts';
import {
  requireBoard,
  requireCouncil,
  requireDecider,
  requireHolder,
  requireRunsBloc,
  runsBloc,
} from './entitled.ts';

const provincial = { bloc: 'khoi-1', authority: null };
const delegated = { bloc: 'khoi-xa', authority: 'ubnd-huyen-bao-thang' };

function actor(role: Role, rest: Partial<Actor> = {}): Actor {
  const none = { unit: null, bloc: null, actingFor: null, appointment: null };
  return { account: 'tk-1', role, channel: 'graphql', ...none, ...rest };
}

/** The roles that a rule lets pass, and the code that the others are refused with. */
function passing(rule: (actor: Actor) => void): readonly Role[] {
  return roles.filter((role) => refusalOf(() => rule(actor(role))) === null);
}

function refusalOf(rule: () => void): unknown {
  try {
    rule();
    return null;
  } catch (error) {
    return error;
  }
}

describe('a bloc', () => {
  test.each<
    readonly [who: string, runs: boolean, bloc: typeof delegated | typeof provincial, Actor]
  >([
    ['its lead', true, provincial, actor('blocLead', { bloc: 'khoi-1' })],
    ['its deputy', true, provincial, actor('blocDeputy', { bloc: 'khoi-1' })],
    ['the lead of another bloc', false, provincial, actor('blocLead', { bloc: 'khoi-2' })],
    ['the Board', true, provincial, actor('board')],
    ['the authority of another bloc', false, delegated, actor('delegatedAuthority', { unit: 'x' })],
    [
      'the authority that it is delegated to',
      true,
      delegated,
      actor('delegatedAuthority', { unit: 'ubnd-huyen-bao-thang' }),
    ],
    [
      'a delegated authority, for a provincial bloc',
      false,
      provincial,
      actor('delegatedAuthority'),
    ],
    ['an officer of a member', false, provincial, actor('unitOfficer', { bloc: 'khoi-1' })],
  ])('is run by %s: %s', (_who, runs, bloc, by) => {
    expect(runsBloc(bloc, by)).toBe(runs);
    const refused = refusalOf(() => requireRunsBloc(bloc, by));
    const { code, field } = { code: null, field: null, ...(refused as object) };
    const refusal = { code: 'NOT_FOR_THIS_BLOC', field: 'actor.role' };
    expect({ code, field }).toEqual(runs ? { code: null, field: null } : refusal);
  });
});

test('the Board alone does what is the Board’s, and never what is the Council’s', () => {
  expect(passing(requireBoard)).toEqual(['board']);
  expect(passing(requireCouncil)).toEqual(['council']);
  const refusals = [
    refusalOf(() => requireBoard(actor('council'))),
    refusalOf(() => requireCouncil(actor('board'))),
  ];
  expect(refusals).toMatchObject([{ code: 'NOT_THE_BOARD' }, { code: 'NOT_THE_COUNCIL' }]);
});

test('provincial awards are decided by the Chairman; the Board records those of the State too', () => {
  expect(passing((by) => requireDecider('provincial', by))).toEqual([
    'chairman',
    'peoplesCommittee',
  ]);
  expect(passing((by) => requireDecider('state', by))).toEqual([
    'board',
    'chairman',
    'peoplesCommittee',
  ]);
  expect(refusalOf(() => requireDecider('provincial', actor('board')))).toMatchObject({
    code: 'NOT_THE_DECIDER',
  });
});

test('holds are placed by the Board, the complaint handler and the province', () => {
  expect(passing(requireHolder)).toEqual([
    'board',
    'chairman',
    'peoplesCommittee',
    'complaintHandler',
  ]);
  expect(refusalOf(() => requireHolder(actor('inspector')))).toMatchObject({
    code: 'NOT_ENTITLED_TO_HOLD',
  });
});
