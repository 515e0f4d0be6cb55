// Commands of one process on one stream take turns, so that they do not conflict with each other.

export interface Turns {
  take<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

export function openTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const turn = before.then(work, work);
      const settled = turn
        .catch(() => undefined)
        .then(() => {
          if (last.get(key) === settled) last.delete(key);
        });
      last.set(key, settled);
      return turn;
    },
  };
}
