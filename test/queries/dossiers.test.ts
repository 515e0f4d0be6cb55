// Award dossiers and holds over real HTTP: from the submission to the award and its revocation, and findings carried out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { legalBasis } from '../year-by-mutations.ts';
import { headersOf, type RecordedAnswer } from '../server-client.ts';
import {
  awardAndRevoke,
  findIneligibleAndHold,
  findLaterIneligible,
  officer,
  person,
} from './award-course.ts';
import { of, openAwardYear, type AwardYear } from './award-year.ts';

let served: AwardYear;
let last: RecordedAnswer;
let beforeVote: RecordedAnswer;
let finding: RecordedAnswer;

type Node = Readonly<Record<string, unknown>>;
interface Page {
  readonly index: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: Node }[];
}

async function page(name: string, asked: string, fields: string): Promise<Page> {
  const source = `{ ${name}(year: 2021 ${asked}) { index pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`;
  return (await served.client.query(source, {}, { waitFor: last }))[name] as Page;
}
const nodes = async (name: string, asked: string, fields: string) =>
  (await page(name, asked, fields)).edges.map(({ node }) => node);

beforeAll(async () => {
  served = await openAwardYear();
  ({ beforeVote } = await awardAndRevoke(served.client));
  ({ finding, last } = await findIneligibleAndHold(served.client));
});
afterAll(() => served.server.stop());

describe('a dossier that was awarded, and its award revoked', () => {
  test('shows every step in order, the receipt that decides, and that it was awarded', async () => {
    const [first] = await nodes(
      'dossiers',
      'bloc: "k1"',
      `dossier step wasAwarded ownCase beneficiary { kind unit unitName person { shown } }
       submitter { unit capacity } category occasion
       steps { step channel receiptNumber decides nothingUnscannable votes { for invalidOrNotReturned } }
       timeliness { clause { reference } lastDay metOn late daysLate }
       awards { award wasAwarded inForce withoutCouncilVote grantedOn revocation { cause legalBasis { text } } }`,
    );
    expect(first).toMatchObject({
      dossier: '2021-k1-01',
      step: 'granted',
      wasAwarded: true,
      ownCase: false,
      beneficiary: { kind: 'memberUnit', unit: 'stc', unitName: 'Sở stc', person: null },
      submitter: { unit: 'stp', capacity: 'blocLead' },
      category: 'other',
      timeliness: {
        clause: { reference: expect.stringContaining('mục III') as string },
        lastDay: '2021-12-25',
        metOn: '2021-12-27',
        late: true,
        daysLate: 2,
      },
      awards: [
        {
          award: '2021-k1-kt-01',
          wasAwarded: true,
          inForce: false,
          withoutCouncilVote: false,
          grantedOn: '2021-12-30',
          revocation: { cause: 'falseDeclaration', legalBasis: { text: 'Công văn đính chính' } },
        },
      ],
    });
    expect(first?.['steps']).toMatchObject([
      { step: 'submitted' },
      { step: 'received', channel: 'portal', receiptNumber: 'H38-7', decides: false },
      { step: 'received', channel: 'postalDesk', decides: true, nothingUnscannable: false },
      { step: 'eligible' },
      { step: 'putToCouncil' },
      { step: 'recommended', votes: { for: 7, invalidOrNotReturned: 1 } },
      { step: 'granted' },
      { step: 'revoked' },
    ]);
  });

  test('is shown as it was known before the Council voted', async () => {
    const source = `{ events(filter: { stream: "blocYear-2021-k1" }) { edges { node { address index } } } }`;
    const { events } = (await served.client.query(source)) as {
      readonly events: {
        readonly edges: readonly {
          readonly node: { readonly address: string; readonly index: number };
        }[];
      };
    };
    const address = `blocYear-2021-k1@${beforeVote.revision}`;
    const index = events.edges.find(({ node }) => node.address === address)?.node.index;
    const seen = await page('dossiers', `asOf: { index: ${index} }`, 'dossier step wasAwarded');
    expect(seen.index).toBe(index);
    expect(seen.edges.map(({ node }) => node)).toEqual([
      { dossier: '2021-k1-01', step: 'putToCouncil', wasAwarded: false },
    ]);
  });
});

describe('the list of dossiers', () => {
  const idsOf = async (asked: string) =>
    (await nodes('dossiers', asked, 'dossier')).map(({ dossier }) => dossier);

  test('is kept to a unit, a step, and to what a hold stops', async () => {
    expect(await idsOf('unit: "snv"')).toEqual(['2021-k1-02']);
    expect(await idsOf('step: ineligible')).toEqual(['2021-k1-02', '2021-k1-03']);
    expect(await idsOf('held: true')).toEqual(['2021-k1-01', '2021-k1-03']);
    expect(await idsOf('held: false')).toEqual(['2021-k1-02']);
    expect(await idsOf('bloc: "k2"')).toEqual([]);
  });

  test('goes on page by page', async () => {
    const first = await page('dossiers', 'first: 2', 'dossier');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { endCursor } = first.pageInfo;
    expect(await idsOf(`first: 2, after: "${endCursor}"`)).toEqual(['2021-k1-03']);
  });

  test('names a person only to those who may act', async () => {
    const query = `{ dossiers(year: 2021, step: ineligible, unit: "stc") {
      edges { node { beneficiary { person { subject state fullName } } timeliness { late } } } } }`;
    const shownTo = async (headers: Readonly<Record<string, string>>) => {
      const { body } = await served.server.ask({ query }, headers);
      const { dossiers } = body.data as unknown as { readonly dossiers: Page };
      return dossiers.edges[0]?.node;
    };
    const { subject, fullName } = person;
    expect(await shownTo(headersOf(officer))).toEqual({
      beneficiary: { person: { subject, state: 'open', fullName } },
      timeliness: null,
    });
    expect(await shownTo({})).toMatchObject({
      beneficiary: { person: { subject, state: 'sealed', fullName: null } },
    });
  });
});

describe('a hold', () => {
  test('is listed with its cause, and stands until it is lifted', async () => {
    const fields =
      'hold unit unitName cause inForce liftings { outcome liftedFrom } legalBasis { text }';
    expect(await nodes('holds', 'inForce: true', fields)).toEqual([
      {
        hold: 'td1',
        unit: 'stc',
        unitName: 'Sở stc',
        cause: 'inspection',
        inForce: true,
        liftings: [],
        legalBasis: { text: 'Công văn đính chính' },
      },
    ]);
    const lifting = {
      ...of,
      hold: 'td1',
      liftedFrom: '2021-12-29',
      outcome: 'notUpheld',
      legalBasis,
    };
    last = await served.client.mutate('liftHold', lifting);
    expect(await nodes('holds', 'unit: "stc"', 'inForce liftings { outcome }')).toEqual([
      { inForce: false, liftings: [{ outcome: 'notUpheld' }] },
    ]);
    const [dossier] = await nodes('dossiers', '', 'held holdsInForce holdsLifted');
    expect(dossier).toEqual({ held: false, holdsInForce: [], holdsLifted: ['k1/td1'] });
  });
});

describe('a finding of ineligible dossiers', () => {
  const charges = () =>
    nodes('dossiers', 'step: ineligible', 'charge { unit unitName year state noticeIn finding }');
  const carryOut = (commandId: string) =>
    served.client.mutate('carryOutFinding', { ...of, finding: finding.revision, commandId });

  test('shows what it charges and that it is missing there', async () => {
    const told = {
      finding: `blocYear-2021-k1@${finding.revision}`,
      year: 2021,
      state: 'missing',
      noticeIn: null,
    };
    expect(await charges()).toEqual([
      { charge: { unit: 'snv', unitName: 'Sở snv', ...told } },
      { charge: { unit: 'stc', unitName: 'Sở stc', ...told } },
    ]);
  });

  test('is carried out in the year of every unit that it charges, each once, and names its cause', async () => {
    last = await carryOut('thuc-hien-1');
    expect(last).toEqual({ stream: 'unitYear-2021-stc', revision: 1, repeated: false });
    expect(await carryOut('thuc-hien-1')).toEqual({ ...last, repeated: true });
    expect(await carryOut('thuc-hien-2')).toEqual({ ...last, repeated: true });
    expect(await charges()).toMatchObject([
      { charge: { state: 'carriedOut', noticeIn: 'unitYear-2021-snv@1' } },
      { charge: { state: 'carriedOut', noticeIn: 'unitYear-2021-stc@1' } },
    ]);
    const source = `{ events(filter: { stream: "unitYear-2021-snv" }) { edges { node { type data causation { address } } } } }`;
    const { events } = (await served.client.query(source)) as {
      readonly events: { readonly edges: readonly { readonly node: Node }[] };
    };
    expect(events.edges.at(-1)?.node).toMatchObject({
      type: 'IneligibleDossiersNotified',
      causation: { address: `blocYear-2021-k1@${finding.revision}` },
      data: { dossiers: [{ dossier: '2021-k1-02', submittedBy: 'stp', onBehalfOf: 'snv' }] },
    });
  });

  test('leads to the notices, and each of them comes from it', async () => {
    const cause = `blocYear-2021-k1@${finding.revision}`;
    const caused = await served.client.query(
      `{ effects(event: "${cause}") { caused { address type } causedComplete } }`,
    );
    const type = 'IneligibleDossiersNotified';
    expect(caused['effects']).toEqual({
      caused: [
        { address: 'unitYear-2021-snv@1', type },
        { address: 'unitYear-2021-stc@1', type },
      ],
      causedComplete: true,
    });
    const comes = await served.client.query(
      '{ causes(event: "unitYear-2021-stc@1") { causes { tie address field event { type } } } }',
    );
    expect(comes['causes']).toEqual({
      causes: [
        { tie: 'ordered', address: cause, field: null, event: { type: 'DossiersFoundIneligible' } },
      ],
    });
  });

  test('of a dossier that came later under the same document is carried out with those before it', async () => {
    const { client } = served;
    const later = await findLaterIneligible(client);
    last = later;
    const asked = 'charge { unit state notice }';
    const charged = await nodes('dossiers', 'unit: "stc", step: ineligible', asked);
    const charge = charged[0]?.['charge'] as { readonly notice: string } | undefined;
    const notice = charge?.notice;
    expect(charged.map(({ charge }) => charge)).toMatchObject([
      { unit: 'stc', state: 'carriedOut' },
      { unit: 'stc', state: 'otherNotice', notice },
    ]);
    const refused = await client.refused('carryOutFinding', { ...of, finding: later.revision });
    expect(refused.extensions.code).toBe('DOCUMENT_ALREADY_RECORDED');
    const annulment = { cause: 'recordedInError', legalBasis };
    last = await client.mutate('annulIneligibleDossierNotice', {
      unit: 'stc',
      year: 2021,
      notice,
      ...annulment,
    });
    last = await client.mutate('carryOutFinding', { ...of, finding: later.revision });
    expect(
      await nodes('dossiers', 'unit: "stc", step: ineligible', 'charge { state noticeIn }'),
    ).toEqual([
      { charge: { state: 'carriedOut', noticeIn: 'unitYear-2021-stc@3' } },
      { charge: { state: 'carriedOut', noticeIn: 'unitYear-2021-stc@3' } },
    ]);
    const again = {
      ...of,
      fact: later.revision,
      factType: 'DossiersFoundIneligible',
      ...annulment,
    };
    await client.mutate('annulBlocYearFact', again);
  });

  test('asks for the notice to be annulled where the finding was', async () => {
    const annulled = {
      fact: finding.revision,
      factType: 'DossiersFoundIneligible',
      cause: 'recordedInError',
      legalBasis,
    };
    last = await served.client.mutate('annulBlocYearFact', { ...of, ...annulled });
    const seen = await nodes('dossiers', '', 'dossier step charge { state }');
    expect(seen.slice(1, 3)).toEqual([
      { dossier: '2021-k1-02', step: 'submitted', charge: { state: 'findingAnnulled' } },
      { dossier: '2021-k1-03', step: 'submitted', charge: { state: 'findingAnnulled' } },
    ]);
    const error = await served.client.refused('carryOutFinding', {
      ...of,
      finding: finding.revision,
    });
    expect(error.extensions).toMatchObject({ code: 'FACT_UNKNOWN', field: 'finding' });
  });
});
