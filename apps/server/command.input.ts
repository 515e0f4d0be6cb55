// What every command's input carries beside the act's own fields, and the parts that several acts share.
import { InputType } from '@nestjs/graphql';
import type { Reference } from '../../libs/domain/actor.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import type { Annulment } from '../../libs/domain/unit-year/standing.ts';
import { annulmentCauseEnum } from './graphql/enumerations.ts';
import { Day, Id, Moment, OneOf, Part, Spelled, Year } from './graphql/input-fields.ts';
import { LegalBasisInput, ReferenceInput } from './official-document.input.ts';

/** The envelope of a command: it is no part of the act's input. */
export interface Envelope {
  readonly commandId: string;
  readonly occurredOn: CivilDate;
  readonly receivedAt: Instant | null;
  /** The decision on a complaint that this corrects a record by; null for everything else. */
  readonly orderedBy: Reference | null;
}

@InputType({ isAbstract: true })
export abstract class CommandInput implements Envelope {
  @Spelled(
    [
      'Mã của lệnh do nơi gửi đặt; gửi lại cùng mã và cùng nội dung thì chỉ ghi một lần',
      'The command’s own id, chosen by the sender; sent again with the same content it is recorded once',
    ],
    /^[A-Za-z0-9._:-]{1,100}$/,
    [
      'phải là mã gồm 1 đến 100 chữ cái không dấu, chữ số, dấu chấm, gạch dưới, gạch nối hoặc hai chấm',
      'must be 1 to 100 letters without marks, digits, dots, underscores, hyphens or colons',
    ],
  )
  readonly commandId: string;

  @Day(['Ngày diễn ra việc này', 'The day of the act itself'])
  readonly occurredOn: CivilDate;

  @Moment(
    [
      'Thời điểm văn bản đến hệ thống được chỉ định, nếu trước lúc ghi nhận',
      'When the paper entered the designated system, where that was before the recording',
    ],
    { optional: true },
  )
  readonly receivedAt: Instant | null = null;

  @Part(
    () => ReferenceInput,
    [
      'Quyết định giải quyết đơn mà việc điều chỉnh này thi hành, nếu có',
      'The decision of a case that orders this correction, if one does',
    ],
    { optional: true },
  )
  readonly orderedBy: ReferenceInput | null = null;
}

@InputType({ isAbstract: true })
export abstract class BlocYearCommandInput extends CommandInput {
  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;
}

@InputType({ isAbstract: true })
export abstract class UnitYearCommandInput extends CommandInput {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;
}

/** What every annulment says. */
@InputType({ isAbstract: true })
export abstract class AnyAnnulmentInput extends CommandInput implements Annulment {
  @OneOf(annulmentCauseEnum, ['Nguyên nhân huỷ', 'Why it is annulled'])
  readonly cause: Annulment['cause'];

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;

  @Day(
    [
      'Huỷ từ ngày nào; để trống là từ đầu, coi như chưa từng có',
      'The day from which it is annulled; null: from the start, as if it had never been',
    ],
    { optional: true },
  )
  readonly effectiveFrom: CivilDate | null = null;
}

/** What every annulment of a fact of a unit-year says. */
@InputType({ isAbstract: true })
export abstract class AnnulmentInput extends AnyAnnulmentInput implements OfUnitYear {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;
}
