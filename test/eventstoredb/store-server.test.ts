// The test server and, where EVENTSTORE_URL names one, a real server: both must answer the protocol alike.
import { describe } from 'vitest';
import { openRealTarget, openTestTarget, REAL_URL } from './store-target.ts';
import { describeWrites } from './store-writes.contract.ts';

describe('the test server', () => {
  describeWrites(() => openTestTarget(false));
});

describe('the test server, secure', () => {
  describeWrites(() => openTestTarget(true));
});

describe.runIf(REAL_URL !== null)('the real server of EVENTSTORE_URL', () => {
  describeWrites(() => openRealTarget(REAL_URL!));
});
