// How a mutation becomes a command: one declaration for all, one way in, one answer.
import { Args, Field, Int, Mutation, ObjectType } from '@nestjs/graphql';
import type { Answer } from '../../libs/commands/carry-out.ts';
import { acts, type ActName, type InputOf } from '../../libs/domain/acts.ts';
import type { Actor } from '../../libs/domain/actor.ts';
import type { Envelope } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { InClear } from './person.input.ts';

@ObjectType({
  description: inBoth(
    'Lệnh đã được ghi vào sổ cái; muốn truy vấn thấy ngay thì gửi tiêu đề x-wait-for: stream@revision',
    'The command is in the ledger; a query that must see it sends the header x-wait-for: stream@revision',
  ),
})
export class Recorded implements Answer {
  @Field(() => String, {
    description: inBoth('Chuỗi sự kiện đã ghi vào', 'The stream that it was recorded in'),
  })
  readonly stream: string;

  @Field(() => Int, {
    description: inBoth(
      'Số thứ tự của sự kiện cuối cùng mà lệnh tạo ra',
      'Revision of the command’s last event',
    ),
  })
  readonly revision: number;

  @Field(() => Boolean, {
    description: inBoth(
      'Đúng nếu lệnh này đã được ghi từ trước: lần này không ghi thêm',
      'True where the command had been recorded before: nothing was added now',
    ),
  })
  readonly repeated: boolean;
}

/** Declares the mutation of an act: its name, its words and the codes of its refusals come from the table of acts. */
export function MutationOf(name: ActName): MethodDecorator {
  const { vi, en, refusals } = acts[name].act;
  const codes = refusals.length > 0 ? `\nMã từ chối / Refusal codes: ${refusals.join(', ')}.` : '';
  return Mutation(() => Recorded, { name, description: `${inBoth(vi, en)}${codes}` });
}

/** A mutation's one argument. */
export function Input(): ParameterDecorator {
  return Args('input', { description: inBoth('Dữ liệu của lệnh', 'The command’s input') });
}

/** The words of an act's input type. */
export function inputOf(name: ActName): { readonly description: string } {
  const { vi, en } = acts[name].act;
  return { description: inBoth(`Dữ liệu của lệnh: ${vi}`, `Input of: ${en}`) };
}

/**
 * Carries out an act on an input that was checked.
 * @throws as `OpenLedger.carryOut`
 */
export function record<Name extends ActName>(
  ledger: OpenLedger,
  name: Name,
  input: InputOf<Name> & Envelope,
  actor: Actor,
): Promise<Recorded> {
  const { envelope, own } = parted(input);
  return ledger.carryOut({ name, actor, ...envelope, input: plain(own) });
}

/**
 * Carries out an act whose input names people: they are sealed for the place of its event, and only there.
 * @throws as `OpenLedger.carryOut`; EvidenceRefused EVIDENCE_ERASED where a person's key was erased
 */
export async function recordNaming<Name extends ActName>(
  ledger: OpenLedger,
  name: Name,
  input: InClear<InputOf<Name>> & Envelope,
  actor: Actor,
): Promise<Recorded> {
  const { envelope, own } = parted(input);
  return ledger.carryOut({ name, actor, ...envelope, ...(await ledger.people.sealing(own)) });
}

/**
 * As `recordNaming`, for acts where the length of a sealed name would tell whose it is.
 * @throws as `recordNaming`
 */
export async function recordPadded<Name extends ActName>(
  ledger: OpenLedger,
  name: Name,
  input: InClear<InputOf<Name>> & Envelope,
  actor: Actor,
): Promise<Recorded> {
  const { envelope, own } = parted(input);
  return ledger.carryOut({ name, actor, ...envelope, ...(await ledger.people.sealingPadded(own)) });
}

/**
 * Carries out an act whose input is filled in from what the ledger knows when it is decided: what was sent is what tells
 * commands apart, so that the same command sent later is the same.
 * @throws as `OpenLedger.carryOut`
 */
export function recordFilled<Name extends ActName>(
  ledger: OpenLedger,
  name: Name,
  { input, filled }: { readonly input: Envelope; readonly filled: () => InputOf<Name> },
  actor: Actor,
): Promise<Recorded> {
  const { envelope, own } = parted(input);
  const sealedFor = () => plain(filled()) as object;
  return ledger.carryOut({ name, actor, ...envelope, input: plain(own), sealedFor });
}

/** What every command carries, and the act's own input. */
function parted<Sent extends Envelope>(input: Sent) {
  const { commandId: id, occurredOn, receivedAt, orderedBy, ...own } = input;
  const ordered = { orderedBy: plain(orderedBy), causation: null, correlation: null };
  return { envelope: { id, occurredOn, receivedAt, ...ordered }, own };
}

/** Evidence holds plain objects only, not instances of input classes. */
function plain<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(plain) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, plain(each)]),
  ) as Value;
}
