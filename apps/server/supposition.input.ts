// Facts that a question supposes: the inputs of the acts that would record them, so that a supposed fact is checked as a real one.
import { InputType } from '@nestjs/graphql';
import { acts } from '../../libs/domain/acts.ts';
import type { Role } from '../../libs/domain/actor.ts';
import { AppraiseSectionThreeInput } from './appraisal.edge.ts';
import { RecordBlocDeductionInput, AnnulBlocDeductionInput } from './bloc-deduction.edge.ts';
import {
  RecordCriticismDocumentInput,
  AnnulCriticismDocumentInput,
} from './criticism-document.edge.ts';
import {
  RecordDisciplineBreachInput,
  AnnulDisciplineBreachInput,
} from './discipline-breach.edge.ts';
import { WithdrawEvidenceInput } from './evidence.edge.ts';
import { RecordExclusionInput, LiftExclusionInput, AnnulExclusionInput } from './exclusion.edge.ts';
import {
  NotifyIneligibleDossiersInput,
  AnnulIneligibleDossierNoticeInput,
} from './ineligible-dossier.edge.ts';
import {
  AgreeScoresInput,
  FindLineNotApplicableInput,
  AnnulNotApplicableInput,
} from './members-act.edge.ts';
import {
  RecordOrganisationsInput,
  RateOrganisationInput,
  AnnulOrganisationRatingInput,
} from './organisation.edge.ts';
import {
  ReceiveRegistrationInput,
  AmendRegistrationInput,
  CorrectRegistrationErrorInput,
  AnnulRegistrationInput,
} from './registration.edge.ts';
import {
  RecordResultInput,
  AnnulResultInput,
  AgreeTaskExceededInput,
  AnnulTaskExceededInput,
} from './result.edge.ts';
import { SubmitSelfScoreInput } from './self-score.edge.ts';
import type { Envelope } from './command.input.ts';
import { roleEnum } from './graphql/answer-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { OneOf, Part, Spelled } from './graphql/input-fields.ts';

const optional = { optional: true } as const;

function wordsOf(name: keyof typeof acts): readonly [string, string] {
  const { vi, en } = acts[name].act;
  return [vi, en];
}

/** The acts whose facts may be supposed, each with its own input. */
@InputType({ isAbstract: true })
abstract class SupposedActs {
  @Part(() => RecordCriticismDocumentInput, wordsOf('recordCriticismDocument'), optional)
  readonly recordCriticismDocument: RecordCriticismDocumentInput | null = null;

  @Part(() => AnnulCriticismDocumentInput, wordsOf('annulCriticismDocument'), optional)
  readonly annulCriticismDocument: AnnulCriticismDocumentInput | null = null;

  @Part(() => NotifyIneligibleDossiersInput, wordsOf('notifyIneligibleDossiers'), optional)
  readonly notifyIneligibleDossiers: NotifyIneligibleDossiersInput | null = null;

  @Part(() => AnnulIneligibleDossierNoticeInput, wordsOf('annulIneligibleDossierNotice'), optional)
  readonly annulIneligibleDossierNotice: AnnulIneligibleDossierNoticeInput | null = null;

  @Part(() => RecordDisciplineBreachInput, wordsOf('recordDisciplineBreach'), optional)
  readonly recordDisciplineBreach: RecordDisciplineBreachInput | null = null;

  @Part(() => AnnulDisciplineBreachInput, wordsOf('annulDisciplineBreach'), optional)
  readonly annulDisciplineBreach: AnnulDisciplineBreachInput | null = null;

  @Part(() => RecordBlocDeductionInput, wordsOf('recordBlocDeduction'), optional)
  readonly recordBlocDeduction: RecordBlocDeductionInput | null = null;

  @Part(() => AnnulBlocDeductionInput, wordsOf('annulBlocDeduction'), optional)
  readonly annulBlocDeduction: AnnulBlocDeductionInput | null = null;

  @Part(() => RecordExclusionInput, wordsOf('recordExclusion'), optional)
  readonly recordExclusion: RecordExclusionInput | null = null;

  @Part(() => LiftExclusionInput, wordsOf('liftExclusion'), optional)
  readonly liftExclusion: LiftExclusionInput | null = null;

  @Part(() => AnnulExclusionInput, wordsOf('annulExclusion'), optional)
  readonly annulExclusion: AnnulExclusionInput | null = null;

  @Part(() => ReceiveRegistrationInput, wordsOf('receiveRegistration'), optional)
  readonly receiveRegistration: ReceiveRegistrationInput | null = null;

  @Part(() => AmendRegistrationInput, wordsOf('amendRegistration'), optional)
  readonly amendRegistration: AmendRegistrationInput | null = null;

  @Part(() => CorrectRegistrationErrorInput, wordsOf('correctRegistrationError'), optional)
  readonly correctRegistrationError: CorrectRegistrationErrorInput | null = null;

  @Part(() => AnnulRegistrationInput, wordsOf('annulRegistration'), optional)
  readonly annulRegistration: AnnulRegistrationInput | null = null;

  @Part(() => RecordResultInput, wordsOf('recordResult'), optional)
  readonly recordResult: RecordResultInput | null = null;

  @Part(() => AnnulResultInput, wordsOf('annulResult'), optional)
  readonly annulResult: AnnulResultInput | null = null;

  @Part(() => AgreeTaskExceededInput, wordsOf('agreeTaskExceeded'), optional)
  readonly agreeTaskExceeded: AgreeTaskExceededInput | null = null;

  @Part(() => AnnulTaskExceededInput, wordsOf('annulTaskExceeded'), optional)
  readonly annulTaskExceeded: AnnulTaskExceededInput | null = null;

  @Part(() => RecordOrganisationsInput, wordsOf('recordOrganisations'), optional)
  readonly recordOrganisations: RecordOrganisationsInput | null = null;

  @Part(() => RateOrganisationInput, wordsOf('rateOrganisation'), optional)
  readonly rateOrganisation: RateOrganisationInput | null = null;

  @Part(() => AnnulOrganisationRatingInput, wordsOf('annulOrganisationRating'), optional)
  readonly annulOrganisationRating: AnnulOrganisationRatingInput | null = null;

  @Part(() => WithdrawEvidenceInput, wordsOf('withdrawEvidence'), optional)
  readonly withdrawEvidence: WithdrawEvidenceInput | null = null;

  @Part(() => SubmitSelfScoreInput, wordsOf('submitSelfScore'), optional)
  readonly submitSelfScore: SubmitSelfScoreInput | null = null;

  @Part(() => AgreeScoresInput, wordsOf('agreeScores'), optional)
  readonly agreeScores: AgreeScoresInput | null = null;

  @Part(() => FindLineNotApplicableInput, wordsOf('findLineNotApplicable'), optional)
  readonly findLineNotApplicable: FindLineNotApplicableInput | null = null;

  @Part(() => AnnulNotApplicableInput, wordsOf('annulNotApplicable'), optional)
  readonly annulNotApplicable: AnnulNotApplicableInput | null = null;

  @Part(() => AppraiseSectionThreeInput, wordsOf('appraiseSectionThree'), optional)
  readonly appraiseSectionThree: AppraiseSectionThreeInput | null = null;
}

/** Names of the acts that may be supposed. */
export type SupposedActName = keyof SupposedActs;

@InputType('SupposedFact', {
  description: inBoth(
    'Một nội dung giả định: nêu đúng một việc; việc bị từ chối khi ghi thật thì cũng bị từ chối khi giả định',
    'A supposed fact: exactly one act; what would be refused in earnest is refused here too',
  ),
})
export class SupposedFactInput extends SupposedActs {
  @OneOf(roleEnum, ['Ai thực hiện; trống: Ban', 'Who would act; null: the Board'], optional)
  readonly as: Role | null = null;

  @Spelled(
    [
      'Giả định ghi trước sự kiện này (chuỗi@số thứ tự); trống: trước lần phê duyệt đang có hiệu lực, nếu không có thì sau cùng',
      'As if recorded before this event (stream@revision); null: before the approval that stands, else at the end',
    ],
    /^[^@\s]{1,200}@\d{1,9}$/,
    ['phải có dạng chuỗi@số thứ tự', 'must be spelled stream@revision'],
    optional,
  )
  readonly before: string | null = null;
}

/** The one act that a supposed fact names, with its input; null where it names none, or several. */
export function actSupposed(
  fact: SupposedFactInput,
): { readonly name: SupposedActName; readonly input: Envelope } | null {
  const { as: _as, before: _before, ...named } = fact;
  const given = Object.entries(named).flatMap(([name, input]) =>
    input === null ? [] : [{ name: name as SupposedActName, input }],
  );
  const [first] = given;
  return first && given.length === 1 ? first : null;
}
