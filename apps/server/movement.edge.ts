// The edge of emulation movements: launched, reviewed.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { LaunchMovement, ReviewMovement } from '../../libs/domain/bloc-year/launching.ts';
import type {
  MovementKind,
  MovementOf,
  ReviewStage,
} from '../../libs/domain/bloc-year/movement.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import {
  movementKindEnum,
  movementOfEnum,
  reviewStageEnum,
} from './graphql/bloc-life-enumerations.ts';
import { Day, Id, Ids, lengths, OneOf, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

@InputType({ isAbstract: true })
abstract class MovementInput extends BlocYearCommandInput {
  @Id(['Mã phong trào thi đua', 'Id of the movement'])
  readonly movement: string;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;

  @Part(() => StoredFileInput, ['Tệp, nếu có', 'The file, if any'], optional)
  readonly file: StoredFileInput | null = null;
}

@InputType(inputOf('launchMovement'))
export class LaunchMovementInput extends MovementInput implements LaunchMovement {
  @Text(['Tên phong trào', 'Title'], lengths.name)
  readonly title: string;

  @OneOf(movementOfEnum, ['Phong trào của tỉnh hay của khối', 'The province’s, or the bloc’s own'])
  readonly of: MovementOf;

  @OneOf(movementKindEnum, ['Loại phong trào', 'Kind of the movement'])
  readonly kind: MovementKind;

  @Day(['Ngày bắt đầu', 'First day'])
  readonly from: CivilDate;

  @Day(['Ngày kết thúc; để trống là chưa định', 'Last day; null: none is set'], optional)
  readonly until: CivilDate | null = null;

  @Ids(['Mã các đơn vị được phát động, nêu đủ từng đơn vị', 'Ids of the units, each named'], 200)
  readonly units: readonly string[];
}

@InputType(inputOf('reviewMovement'))
export class ReviewMovementInput extends MovementInput implements ReviewMovement {
  @OneOf(reviewStageEnum, ['Sơ kết hay tổng kết', 'Interim or final'])
  readonly stage: ReviewStage;
}

@Resolver()
export class MovementMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('launchMovement')
  launchMovement(@Acting() actor: Actor, @Input() input: LaunchMovementInput): Promise<Recorded> {
    return record(this.ledger, 'launchMovement', input, actor);
  }

  @MutationOf('reviewMovement')
  reviewMovement(@Acting() actor: Actor, @Input() input: ReviewMovementInput): Promise<Recorded> {
    return record(this.ledger, 'reviewMovement', input, actor);
  }
}
