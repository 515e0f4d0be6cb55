// What refusals of reorganisations and delegated blocs say, and of seasons that they cut short.
import type { RefusalSentences } from './sentences.ts';

export const reorganisationSentences = {
  REORGANISATION_EXISTS: {
    vi: 'Quyết định sắp xếp với mã này đã được ghi nhận.',
    en: 'A reorganisation of this id is recorded already.',
  },
  REORGANISATION_UNKNOWN: {
    vi: 'Chưa ghi nhận quyết định sắp xếp, tổ chức lại này.',
    en: 'There is no such reorganisation; record the decision first.',
  },
  PARTS_MISSING: {
    vi: 'Quyết định phải nêu ít nhất một đơn vị.',
    en: 'A reorganisation names at least one unit.',
  },
  PART_INVALID: {
    vi: 'Phần {id} ghi chưa đúng: sáp nhập, hợp nhất, chia, tách, tiếp nhận phải nêu các đơn vị phía kia; đổi tên phải nêu tên mới; mục không dùng đến thì để trống.',
    en: 'Part {id} does not fit its change: name the units of the other side, or the new name, and leave empty what the change has no use for.',
  },
  PART_UNKNOWN: {
    vi: 'Quyết định không có phần {id} đối với đơn vị này.',
    en: 'The decision has no part {id} for this unit.',
  },
  PART_ALREADY_CARRIED_OUT: {
    vi: 'Phần {id} của quyết định đã được thực hiện.',
    en: 'Part {id} of the decision was carried out already.',
  },
  REORGANISATION_UNBALANCED: {
    vi: 'Đơn vị {id} được nêu ở một phía mà không được nêu lại ở phía kia.',
    en: 'Unit {id} is named on one side and does not name it back.',
  },
  UNIT_ENDED: {
    vi: 'Đơn vị {id} đã kết thúc hoạt động do sắp xếp, tổ chức lại.',
    en: 'Unit {id} has ended.',
  },
  UNIT_ENDS_AND_GOES_ON: {
    vi: 'Đơn vị {id} không thể vừa kết thúc vừa tiếp tục trong cùng một quyết định.',
    en: 'Unit {id} cannot both end and go on in one decision.',
  },
  PARENT_IS_ITSELF: {
    vi: 'Đơn vị không thể trực thuộc chính mình.',
    en: 'A unit cannot be under itself.',
  },
  BLOC_DISSOLVED: {
    vi: 'Khối thi đua này đã giải thể.',
    en: 'This bloc was dissolved.',
  },
  BLOC_NOT_DISSOLVED: {
    vi: 'Khối chưa giải thể; không thuộc trường hợp kết thúc sớm năm thi đua.',
    en: 'The bloc was not dissolved: its year is not cut short.',
  },
  BLOC_NOT_DELEGATED: {
    vi: 'Khối này không phải là khối được Chủ tịch UBND tỉnh uỷ quyền thành lập.',
    en: 'This is not a delegated bloc.',
  },
  AUTHORITY_DIFFERS: {
    vi: 'Cơ quan được uỷ quyền khác với cơ quan ghi trong quyết định thành lập khối.',
    en: "The authority differs from the bloc's.",
  },
  NOT_THE_AUTHORITY: {
    vi: 'Việc này do cơ quan được uỷ quyền của khối thực hiện (Hướng dẫn, mục I.1).',
    en: "The bloc's delegated authority does this (Guidance I.1).",
  },
  NOT_REORGANISED: {
    vi: 'Đơn vị và khối của đơn vị không kết thúc hoạt động trong năm; không thuộc trường hợp kết thúc sớm năm thi đua.',
    en: 'Neither the unit nor its bloc has ended: nothing cuts the season short.',
  },
  SEASON_WAS_OVER: {
    vi: 'Năm thi đua đã hết trước khi sắp xếp; kết quả được xét theo quy định.',
    en: 'The year was over before the reorganisation: it is decided as usual.',
  },
} as const satisfies RefusalSentences;
