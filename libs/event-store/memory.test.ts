// The memory store keeps the contract.
import { openMemoryStore } from './memory.ts';
import { storeContract } from './store.contract.ts';

storeContract('the memory store', async () => ({ store: openMemoryStore() }));
