// What refusals of the acts on award dossiers, holds and awards say.
import type { RefusalSentences } from './sentences.ts';

export const dossierSentences = {
  PROPOSAL_HELD: {
    vi: 'Việc đề nghị khen thưởng đang tạm dừng (mã {id}); cần dỡ bỏ trước.',
    en: 'Award proposals are held ({id}); the hold must be lifted first.',
  },
  NOT_THE_SUBMITTER: {
    vi: 'Việc này do đơn vị trình hồ sơ thực hiện, hoặc do Ban Thi đua - Khen thưởng ghi nhận.',
    en: 'The submitter does this, or the Board records it.',
  },
  SUBMITTER_NOT_ENTITLED: {
    vi: 'Hồ sơ của đơn vị thành viên do Trưởng khối hoặc UBND cấp huyện trình; tập thể tại điểm f, h khoản 8 Điều 7 do sở, ban, ngành, huyện, thị xã, thành phố trình (Hướng dẫn, mục III).',
    en: 'Members are submitted by the lead or the district; collectives of Art. 7(8)(f), (h) by departments and districts (Guidance III).',
  },
  DOSSIER_NOT_RETURNED: {
    vi: 'Hồ sơ {id} chưa được trả lại, rút hoặc xác định không đủ điều kiện nên chưa trình lại.',
    en: 'Dossier {id} was not returned, withdrawn or found ineligible.',
  },
  DOSSIER_NOT_AT_THIS_STEP: {
    vi: 'Hồ sơ {id} đang ở bước “{stepVi}”; chưa thực hiện được việc này.',
    en: 'Dossier {id} is at the step “{step}”.',
  },
  DOSSIER_EMPTY: {
    vi: 'Hồ sơ phải có tệp, hoặc nêu tài liệu không quét được.',
    en: 'A dossier has files, or names what cannot be scanned.',
  },
  NOT_NOMINATED: {
    vi: 'Đơn vị không có trong kết quả suy tôn đã nêu.',
    en: 'The unit is not in the nomination named.',
  },
  ALREADY_RECEIVED: {
    vi: 'Hồ sơ đã được tiếp nhận theo hình thức này.',
    en: 'The dossier was received this way already.',
  },
  DOSSIER_ID_OF_OTHER_BLOC: {
    vi: 'Mã hồ sơ, mã khen thưởng phải bắt đầu bằng “{prefix}”.',
    en: 'Ids of dossiers and awards begin with “{prefix}”.',
  },
  FILE_NOT_SEALED: {
    vi: 'Tệp {id} của hồ sơ cá nhân phải được mã hoá và không ghi tên tệp.',
    en: "File {id} of a person's dossier must be encrypted, and bear no name.",
  },
  LEVEL_DIFFERS: {
    vi: 'Cấp khen thưởng khác với cấp đề nghị trong hồ sơ {id}.',
    en: 'The level differs from that of dossier {id}.',
  },
  COUNCIL_VOTE_MISSING: {
    vi: 'Hồ sơ {id} chưa được Hội đồng biểu quyết.',
    en: 'The Council has not voted on dossier {id}.',
  },
  FINDINGS_DIFFER: {
    vi: 'Các kết luận không đủ điều kiện được nêu không cùng một văn bản thông báo.',
    en: 'The findings named are not of one notice.',
  },
  UNIT_NOT_CHARGED: {
    vi: 'Không có hồ sơ nào trong các kết luận được nêu tính cho đơn vị này.',
    en: 'No dossier of the findings named is charged to this unit.',
  },
  AWARD_ALREADY_REVOKED: {
    vi: 'Khen thưởng này đã bị huỷ bỏ.',
    en: 'This award was revoked already.',
  },
} as const satisfies RefusalSentences;
