// The test server and, where EVENTSTORE_URL names one, a real server: both must answer the protocol alike.
import { describe } from 'vitest';
import { describeAccess, describeSettings } from './store-access.contract.ts';
import { describeBatches } from './store-batch.contract.ts';
import { describeReads } from './store-reads.contract.ts';
import { openRealTarget, openTestTarget, REAL_URL, type StoreTarget } from './store-target.ts';
import { describeWrites } from './store-writes.contract.ts';

type Target = readonly [string, () => Promise<StoreTarget>];

const real: readonly Target[] =
  REAL_URL === null ? [] : [['the real server of EVENTSTORE_URL', () => openRealTarget(REAL_URL!)]];
const isRealSecure = REAL_URL !== null && !REAL_URL.includes('tls=false');
const insecure: Target = ['the test server', () => openTestTarget(false)];
const secure: Target = ['the secure test server', () => openTestTarget(true)];

describe.each([insecure, secure, ...real])('%s', (_, open) => {
  describe('writes', () => {
    describeWrites(open);
  });
  describe('batches', () => {
    describeBatches(open);
  });
  describe('reads', () => {
    describeReads(open);
  });
});

describe.each([secure, ...(isRealSecure ? real : [])])('%s', (_, open) => {
  describe('access', () => {
    describeAccess(open);
  });
});

describe('the secure test server', () => {
  describe('settings', () => {
    describeSettings(() => openTestTarget(true));
  });
});
