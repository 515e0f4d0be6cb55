// An act as the table of acts holds it: beside the fold of its stream.
import type { Act, Aggregate } from '../act.ts';

/** An act with the fold of its stream. */
export interface TabledAct<Input = never, State = unknown> {
  readonly aggregate: Aggregate<State>;
  readonly act: Act<Input, State>;
}

/** Pairs an act with its aggregate; an act may need only a part of the aggregate's state. */
export function of<Input, Part, State extends Part>(
  aggregate: Aggregate<State>,
  act: Act<Input, Part>,
): TabledAct<Input, State> {
  return { aggregate, act };
}
