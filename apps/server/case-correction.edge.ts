// The edge of putting the entry of a case right.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { Area } from '../../libs/domain/complaint-procedure/matter.ts';
import type { CorrectCaseEntry } from '../../libs/domain/complaint/correcting-entry.ts';
import { Acting } from './actor.ts';
import { ConcernedYearInput, DisputedInput } from './case-lodging.edge.ts';
import { CaseCommandInput } from './case.input.ts';
import { areaEnum } from './graphql/case-enumerations.ts';
import {
  CriterionIds,
  Day,
  lengths,
  Moment,
  OneOf,
  Part,
  Parts,
  Text,
} from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

const optional = { optional: true } as const;

/** The entry whole anew, of the instance that is being dealt with. */
@InputType(inputOf('correctCaseEntry'))
export class CorrectCaseEntryInput extends CaseCommandInput implements CorrectCaseEntry {
  @Moment(
    [
      'Thời điểm thực nhận đơn; để trống nếu đã ghi đúng',
      'When it was received after all; null: as it was entered',
    ],
    optional,
  )
  readonly caseReceivedAt: Instant | null = null;

  @Day(['Ngày người nộp đơn biết được quyết định', 'When they came to know of it'], optional)
  readonly knownOn: CivilDate | null = null;

  @OneOf(areaEnum, ['Địa bàn', 'The area'])
  readonly area: Area;

  @Part(() => DisputedInput, ['Quyết định bị khiếu nại', 'The disputed event'], optional)
  readonly against: DisputedInput | null = null;

  @CriterionIds(['Các dòng điểm bị khiếu nại', 'The disputed lines of the score'], 20)
  readonly lines: readonly string[] = [];

  @Parts(
    () => ConcernedYearInput,
    ['Các đơn vị, năm thi đua có liên quan', 'The unit-years that it concerns'],
    20,
  )
  readonly concerns: readonly ConcernedYearInput[] = [];

  @Text(
    ['Nội dung đơn; không ghi tên cá nhân', 'What is claimed; it names no person'],
    lengths.reason,
  )
  readonly claims: string;

  @Text(['Lý do đính chính; không ghi tên cá nhân', 'The reason; it names no person'], 500)
  readonly reason: string;

  @Part(() => LegalBasisInput, ['Căn cứ đính chính', 'Legal basis of the correction'])
  readonly legalBasis: LegalBasisInput;
}

@Resolver()
export class CaseCorrectionMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('correctCaseEntry')
  correctCaseEntry(
    @Acting() actor: Actor,
    @Input() input: CorrectCaseEntryInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'correctCaseEntry', input, actor);
  }
}
