// The disputed result then, now and what differs, and the saved reconstructions of the case: computed from the file's events alone.
import { answerHash, answerOf, type Answer } from '../domain/reconstruction/answer.ts';
import { ledgerOf } from '../domain/reconstruction/ledger-of-events.ts';
import { yearOfStream, type Asked, type Question } from '../domain/reconstruction/question.ts';
import { reconstruction } from '../domain/reconstruction/reconstruction.ts';
import type { Reference } from '../domain/actor.ts';
import { DomainError } from '../domain/refusal.ts';
import { canonicalBytes, canonicalText } from '../ledger/canonical.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { names } from './contents.ts';
import type { CaseReading } from './reading.ts';

export interface CaseAnswer {
  readonly path: string;
  /** RFC 8785. */
  readonly text: string;
  /** Null: the answer was not saved in the ledger, but made for this file. */
  readonly saved: { readonly title: string; readonly hash: string; readonly same: boolean } | null;
}

/** An event that the case disputes, of its first or its second instance. */
export function pinsOf({ state }: CaseReading): readonly Reference[] {
  const pins = new Map<string, Reference>();
  for (const { entry } of state.instances) {
    const event = entry.against?.event;
    if (event) pins.set(`${event.stream}@${event.revision}`, event);
  }
  return [...pins.values()];
}

export function digestOf(value: unknown): string {
  return sha256Hex(canonicalBytes(value));
}

export function caseAnswers(reading: CaseReading): readonly CaseAnswer[] {
  const ledger = ledgerOf(reading.events, digestOf);
  const made = pinsOf(reading).flatMap((pin, place) => {
    const suffix = place === 0 ? '' : `-${place + 1}`;
    return questionsOn(reading, pin).map(([name, asked]) => ({
      path: `${names.answers}/${name}${suffix}.json`,
      text: canonicalText(answerOf(asked, ledger).content),
      saved: null,
    }));
  });
  const saved = savedFor(reading).map((each): CaseAnswer => {
    const { title, answerHash: hash } = each;
    const { text, same } = askedAgain(() => answerOf(each, ledger), hash);
    const path = `${names.answers}/reconstruction-${each.reconstruction}.json`;
    return { path, text, saved: { title, hash, same } };
  });
  return [...made, ...saved];
}

/** What was answered once may be refused by a later version of a decision: then that is the answer. */
function askedAgain(answer: () => Answer, hash: string): { text: string; same: boolean } {
  try {
    const { content, ...rest } = answer();
    return {
      text: canonicalText(content),
      same: answerHash({ content, ...rest }, digestOf) === hash,
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { text: canonicalText({ refused: error.code, field: error.field }), same: false };
  }
}

/** Then is up to the disputed event, it included; now is up to the last event of the file. */
function questionsOn(
  { events }: CaseReading,
  pin: Reference,
): readonly (readonly ['then' | 'now' | 'difference', Asked])[] {
  const category = yearOfStream(pin.stream)?.category;
  const last = events.at(-1);
  if (category === undefined || !last) return [];
  const now = { stream: last.stream, revision: last.recorded.revision };
  const point = (event: Reference) => ({ ...event, inEffectOn: null });
  const asked = (what: Partial<Question>, at: Reference): Asked => ({
    question: { ...what, stream: pin.stream } as Question,
    at,
    inEffectOn: null,
  });
  const isUnit = category === 'unitYear';
  const result = { what: isUnit ? 'score' : 'scoreboard' } as const;
  const compared = {
    what: isUnit ? 'compareScores' : 'compareScoreboards',
    from: point(pin),
    to: point(now),
  } as const;
  return [
    ['then', asked(result, pin)],
    ['now', asked(result, now)],
    ['difference', asked(compared, now)],
  ];
}

function savedFor({ events, fold, id }: CaseReading) {
  const streams = new Set(events.map(({ stream }) => stream));
  return [...streams].flatMap((stream) => {
    if (!stream.startsWith('reconstruction-')) return [];
    const { saved } = fold(reconstruction, stream);
    return saved?.complaint === id ? [saved] : [];
  });
}
