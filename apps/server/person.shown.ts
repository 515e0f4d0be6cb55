// A person as queries show one: by name to those who may see, else as the subject of a key.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, ID, ObjectType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Person, Sealed } from '../../libs/domain/sealed.ts';
import { actorOf } from './actor.ts';
import { Shown } from './graphql/answer-fields.ts';
import { enumeration } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import type { People, PersonPlace } from './people.ts';
import { EdgeRefusal } from './refusal.ts';

type PersonState = 'open' | 'sealed' | 'erased' | 'unreadable';

const personStateEnum = enumeration<PersonState>(
  'PersonState',
  ['Thông tin cá nhân có đọc được hay không', 'Whether personal data can be read'],
  {
    open: ['Đã mở niêm phong', 'Opened'],
    sealed: ['Đã niêm phong; người truy vấn chưa được quyền xem', 'Sealed; the asker may not see'],
    erased: ['Đã xoá theo quyết định; sự kiện vẫn còn giá trị', 'Erased; the event stays valid'],
    unreadable: [
      'Không mở được: không có khoá, hoặc dữ liệu không thuộc sự kiện này',
      'Cannot be opened: the key is not here, or the seal is of another event',
    ],
  },
);

const nullable = { nullable: true } as const;

@ObjectType('Person', { description: inBoth('Một cá nhân được nêu tên', 'A person who is named') })
export class PersonShown {
  @Shown(() => ID, 'Mã chủ thể: cùng một người thì cùng một mã', 'Opaque id of the person')
  readonly subject: string;

  @Shown(() => personStateEnum, 'Có đọc được hay không', 'Whether it can be read')
  readonly state: PersonState;

  @Shown(
    () => String,
    'Họ tên, chức vụ, nơi làm việc; hoặc "đã niêm phong", "đã xoá"',
    'Name, position and workplace, or why they are not told',
  )
  readonly shown: string;

  @Shown(() => String, 'Họ và tên', 'Full name', nullable)
  readonly fullName: string | null;

  @Shown(() => String, 'Chức vụ', 'Position', nullable)
  readonly position: string | null;

  @Shown(() => String, 'Nơi làm việc', 'Workplace', nullable)
  readonly workplace: string | null;
}

/** A resolver's parameter: whether the caller may see people, as for personal files: whoever may act. */
export const MaySeePeople = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean => {
    const { reply } = GqlExecutionContext.create(context).getContext<{
      reply: { request: FastifyRequest };
    }>();
    return isActing(reply.request);
  },
);

/** Whether somebody acts whom this server believes. */
export function isActing(request: FastifyRequest): boolean {
  try {
    actorOf(request);
    return true;
  } catch (error) {
    if (error instanceof EdgeRefusal) return false;
    throw error;
  }
}

const untold = { fullName: null, position: null, workplace: null } as const;

/**
 * A person of an event: `place` is the event that holds the seal, and the field in its data (`beneficiary.person`).
 * @param maySee what `MaySeePeople` answered
 */
export async function personShown(
  people: People,
  sealed: Sealed,
  place: PersonPlace,
  maySee: boolean,
): Promise<PersonShown> {
  const { subject } = sealed;
  if (!maySee) return { subject, state: 'sealed', shown: 'đã niêm phong', ...untold };
  const person = await people.open(sealed, place);
  if (person === 'erased') return { subject, state: 'erased', shown: 'đã xoá', ...untold };
  if (person === null) return { subject, state: 'unreadable', shown: 'không mở được', ...untold };
  return { subject, state: 'open', shown: wordsOf(person), ...person };
}

function wordsOf({ fullName, position, workplace }: Person): string {
  return [fullName, position, workplace].filter((each) => each !== null).join(', ');
}
