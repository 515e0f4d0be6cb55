// What events of award dossiers, holds and awards say happened.
import type { AwardingEvent } from '../../bloc-year/awarding.ts';
import type { Beneficiary, ReceiptChannel } from '../../bloc-year/dossier.ts';
import { formatCivilDateVi } from '../../civil-date.ts';
import { cite } from '../cite.ts';
import { sentence, type Sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';

export const awardingDeeds: Deeds<AwardingEvent> = {
  ProposalsHeld: ({ hold, unit, dossier, from, legalBasis }) => {
    const what = dossier === null ? `đơn vị ${unit}` : `hồ sơ ${dossier} của đơn vị ${unit}`;
    return sentence(
      `Tạm dừng đề nghị khen thưởng đối với ${what} từ ngày ${formatCivilDateVi(from)} (mã ${hold}), căn cứ: ${legalBasis.text}`,
      `Held ${dossier === null ? 'every proposal' : `dossier ${dossier}`} of ${unit} from ${from} (${hold})`,
    );
  },
  HoldLifted: ({ hold, liftedFrom, legalBasis }) =>
    sentence(
      `Dỡ bỏ việc tạm dừng đề nghị khen thưởng ${hold} từ ngày ${formatCivilDateVi(liftedFrom)}, căn cứ: ${legalBasis.text}`,
      `Lifted the hold ${hold} from ${liftedFrom}`,
    ),
  DossierSubmitted: ({ dossier, award, beneficiary, submitter, submission }) => {
    const { vi, en } = cite(submission);
    return sentence(
      `Đơn vị ${submitter.unit} trình hồ sơ ${dossier} đề nghị ${award.name} cho ${named(beneficiary).vi}, tờ trình${vi}`,
      `${submitter.unit} submitted dossier ${dossier}: ${award.name} for ${named(beneficiary).en}, submission${en}`,
    );
  },
  DossierReceived: ({ dossier, channel }) => {
    const { vi, en } = channels[channel];
    return sentence(`Tiếp nhận hồ sơ ${dossier} ${vi}`, `Received dossier ${dossier} ${en}`);
  },
  DossierReturned: ({ dossier, reason }) =>
    sentence(`Trả lại hồ sơ ${dossier}: ${reason}`, `Returned dossier ${dossier}: ${reason}`),
  DossierWithdrawn: ({ dossier, reason }) =>
    sentence(`Rút hồ sơ ${dossier}: ${reason}`, `Withdrew dossier ${dossier}: ${reason}`),
  DossiersFoundEligible: ({ dossiers }) =>
    sentence(
      `Xác định hồ sơ đủ điều kiện: ${dossiers.join(', ')}`,
      `Found eligible: ${dossiers.join(', ')}`,
    ),
  DossiersFoundIneligible: ({ dossiers, notice }) => {
    const { vi, en } = cite(notice);
    const ids = dossiers.map(({ dossier }) => dossier).join(', ');
    return sentence(
      `Thông báo hồ sơ không đủ điều kiện: ${ids}, văn bản${vi}`,
      `Found ineligible: ${ids}, by notice${en}`,
    );
  },
  DossiersPutToCouncil: ({ dossiers, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Trình Hội đồng Thi đua - Khen thưởng xét hồ sơ ${dossiers.join(', ')}, văn bản${vi}`,
      `Put to the Council: ${dossiers.join(', ')}, by document${en}`,
    );
  },
  CouncilVoted: ({ dossiers, minutes }) => {
    const { vi, en } = cite(minutes);
    const agreed = dossiers.filter(({ recommended }) => recommended).length;
    return sentence(
      `Hội đồng Thi đua - Khen thưởng biểu quyết ${dossiers.length} hồ sơ, nhất trí ${agreed}, biên bản${vi}`,
      `The Council voted on ${dossiers.length} dossiers and recommended ${agreed}, minutes${en}`,
    );
  },
  AwardsGranted: ({ awards, decision }) => {
    const { vi, en } = cite(decision);
    const granted = awards.map(({ dossier, name }) => `${name} (${dossier})`).join('; ');
    return sentence(
      `Quyết định khen thưởng${vi}: ${granted}`,
      `Granted by decision${en}: ${granted}`,
    );
  },
  AwardsRefused: ({ dossiers, document }) => {
    const { vi, en } = cite(document);
    const ids = dossiers.map(({ dossier }) => dossier).join(', ');
    return sentence(
      `Không khen thưởng theo hồ sơ ${ids}, văn bản${vi}`,
      `Refused awards on ${ids} by document${en}`,
    );
  },
  AwardRevoked: ({ award, legalBasis, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Huỷ bỏ khen thưởng ${award} theo quyết định${vi}, căn cứ: ${legalBasis.text}`,
      `Revoked the award ${award} by decision${en}`,
    );
  },
};

const channels = {
  portal: sentence('nộp trực tuyến', 'online'),
  paperSet: sentence('bằng bộ hồ sơ giấy', 'as a paper set'),
  postalDesk: sentence('qua bưu chính công ích', 'by the public post'),
} as const satisfies Readonly<Record<ReceiptChannel, Sentence>>;

/** A person is never named. */
function named(beneficiary: Beneficiary): Sentence {
  const { kind, unit } = beneficiary;
  if (kind === 'memberUnit') return sentence(`đơn vị ${unit}`, unit);
  if (kind === 'individual') {
    return sentence(`cá nhân của đơn vị ${unit}`, `a person of ${unit}`);
  }
  const { name } = beneficiary;
  return sentence(`tập thể ${name} của đơn vị ${unit}`, `the collective ${name} of ${unit}`);
}
