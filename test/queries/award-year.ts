// A bloc with the shipped rule book of 2021 and its year-end conference, served for questions about dossiers, budget and meetings.
import { laoCai2021 } from '../../libs/domain/samples/lao-cai-2021.ts';
import { runServer, type ServerUnderTest } from '../running-server.ts';
import { clientOf, type Acting, type Client } from '../server-client.ts';
import { foundation, paper, send, year, type Step } from '../year-by-mutations.ts';

export const of = { bloc: 'k1', year } as const;
export const lead: Acting = { role: 'blocLead', unit: 'stp', bloc: 'k1' };

export interface AwardYear {
  readonly server: ServerUnderTest;
  readonly client: Client;
}

/** Units stc, stp (the lead) and snv (the Board's seat) in bloc k1, under the rules of the guidance. */
export async function openAwardYear(): Promise<AwardYear> {
  const server = await runServer();
  const client = clientOf(server);
  const steps = foundation.map(([name, input, actor]): Step => {
    const told = name === 'publishRuleBook' ? { ...input, book: laoCai2021 } : input;
    return actor ? [name, told, actor] : [name, told];
  });
  await send(client, steps);
  return { server, client };
}

export const conference = {
  ...of,
  meeting: 'tong-ket',
  kind: 'yearEnd',
  from: '2021-12-19',
  until: '2021-12-20',
  occurredOn: '2021-12-20',
  roll: [
    { unit: 'stp', attendance: 'present' },
    { unit: 'stc', attendance: 'presentWrongComposition' },
    { unit: 'snv', attendance: 'absent' },
  ],
};

/** The Board's notice of ineligible dossiers. */
export const notice = paper('97', '2021-12-28');
