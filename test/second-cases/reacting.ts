// The reactor on a ledger in memory: two of them, as on two servers, whose commands are found again by their ids.
import type { Answer, Command } from '../../libs/commands/carry-out.ts';
import type { StreamFold } from '../../libs/commands/stream-fold.ts';
import type { Aggregate, Circumstances } from '../../libs/domain/act.ts';
import { DomainError } from '../../libs/domain/refusal.ts';
import { complaintHolds } from '../../libs/reactors/complaint-holds.ts';
import type { Refused } from '../../libs/reactors/place-file.ts';
import type { Recorder } from './course.ts';

export interface Reacting {
  /** Compares a case as two servers do at once; what a rule refuses. */
  react(complaint: string, at: Circumstances): Promise<readonly Refused[]>;
}

export function reactingOn({ ledger, facts, run }: Recorder): Reacting {
  const sent = new Map<string, string>();
  let at: Circumstances | null = null;

  const fold = (stream: string): StreamFold => {
    const state = <State>(aggregate: Aggregate<State>) => ledger.known.of(aggregate, stream).state;
    const revision = ledger.events(stream).length - 1;
    const none = { hash: null, lastRecordedAt: null, carriedOut: () => null };
    return { stream, revision, ...none, state, advance: () => undefined };
  };

  async function carryOut({ name, id, input, ...of }: Command): Promise<Answer> {
    await Promise.resolve();
    const content = JSON.stringify([name, input]);
    const before = sent.get(id);
    if (before !== undefined && before !== content)
      throw new DomainError('COMMAND_ID_REUSED', 'commandId');
    const answer = { stream: '', revision: 0, repeated: before !== undefined };
    if (before !== undefined) return answer;
    const refused = run(name, input, {
      ...at!,
      commandId: id,
      actor: of.actor,
      occurredOn: of.occurredOn,
      causation: of.causation ?? null,
      correlation: of.correlation ?? null,
    });
    if (refused !== null) throw new DomainError(refused, 'reactor');
    sent.set(id, content);
    return answer;
  }

  const reactors = [0, 1].map(() =>
    complaintHolds({ read: (stream) => Promise.resolve(fold(stream)), carryOut }),
  );
  return {
    async react(complaint, circumstances) {
      at = circumstances;
      const stream = `complaint-${complaint}`;
      const both = await Promise.all(reactors.map((reactor) => reactor.react(stream)));
      const count = facts.length;
      // At rest: what was refused to one that came second is not refused to it again, and nothing more is done.
      const again = await reactors[0]!.react(stream);
      if (facts.length > count && both.every((refused) => refused.length === 0))
        throw new Error(`reacting to ${stream} again did more`);
      return again;
    },
  };
}
