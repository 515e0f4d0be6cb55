// People in a command are sealed for the place of the event: anew after a conflict, and outside what tells commands apart.
import { describe, expect, test } from 'vitest';
import type { Reference } from '../domain/actor.ts';
import { openMemoryStore } from '../event-store/memory.ts';
import type { EventStore } from '../event-store/port.ts';
import { open } from '../ledger/seal.ts';
import type { Command } from './carry-out.ts';
import { commandsOn, enterUnit, setUpBloc } from './commands.contract.ts';

/** Stands for a seal: what is recorded differs at every place. */
function sealed(command: Command, places: string[] = []): Command {
  const sealedFor = ({ stream, revision }: Reference) => {
    places.push(`${stream}@${revision}`);
    return { ...command.input, name: `Niêm phong cho ${stream}@${revision}` };
  };
  return { ...command, sealedFor };
}

async function namesIn(store: EventStore, stream: string): Promise<readonly unknown[]> {
  const names: unknown[] = [];
  for await (const { bytes } of store.readStream(stream)) {
    names.push((open(bytes).data as { readonly name: string }).name);
  }
  return names;
}

describe('a command whose people are sealed', () => {
  test('records them as sealed for the revision that its event has', async () => {
    const store = openMemoryStore();
    await commandsOn(store).carryOut(sealed(enterUnit('c-1', 'stc')));
    expect(await namesIn(store, 'unit-stc')).toEqual(['Niêm phong cho unit-stc@0']);
  });

  test('is the same command when it is sent again, though another seal would differ', async () => {
    const store = openMemoryStore();
    await commandsOn(store).carryOut(sealed(enterUnit('c-1', 'stc')));
    const again = await commandsOn(store).carryOut(sealed(enterUnit('c-1', 'stc')));
    expect(again.repeated).toBe(true);
    const unsealed = await commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    expect(unsealed.repeated).toBe(true);
  });

  test('is sealed anew where another process took its place', async () => {
    const store = openMemoryStore();
    const [here, there] = [commandsOn(store), commandsOn(store)];
    await here.carryOut(setUpBloc('c-1'));
    const { input } = setUpBloc('c-1') as { readonly input: { readonly decision: object } };
    const { decision } = input;
    const reconstitute = (id: string): Command => ({
      ...setUpBloc(id),
      name: 'reconstituteBloc',
      input: { bloc: 'k1', name: 'K', authority: null, reconstitutedOn: '2021-02-02', decision },
    });
    await there.carryOut(reconstitute('c-2'));
    const places: string[] = [];
    await here.carryOut(sealed(reconstitute('c-3'), places));
    expect(places).toEqual(['bloc-k1@1', 'bloc-k1@2']);
    expect((await namesIn(store, 'bloc-k1')).at(-1)).toBe('Niêm phong cho bloc-k1@2');
  });
});
