// What events of saved reconstructions say happened.
import type { Question } from '../../reconstruction/question.ts';
import type { ReconstructionSaved } from '../../reconstruction/reconstruction.ts';
import { sentence, type Sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';

/** What each kind of question asks for. */
export const questionWords: Readonly<Record<Question['what'], Sentence>> = {
  score: sentence('điểm của đơn vị', 'the score of a unit'),
  explain: sentence('diễn biến của một dòng điểm', 'the story of a line'),
  compareScores: sentence('so sánh điểm tại hai mốc', 'a score at two points'),
  whatIf: sentence('điểm theo giả định', 'a score as supposed'),
  scoreboard: sentence('bảng điểm của khối', 'the board of a bloc'),
  compareScoreboards: sentence('so sánh bảng điểm tại hai mốc', 'a board at two points'),
  whatIfScoreboard: sentence('bảng điểm theo giả định', 'a board as supposed'),
};

export const reconstructionDeeds: Deeds<ReconstructionSaved> = {
  ReconstructionSaved: ({ title, question, at }) => {
    const asked = questionWords[question.what];
    return sentence(
      `Lưu bản dựng lại “${title}”: ${asked.vi}, tính đến hết sự kiện ${at.stream}@${at.revision}`,
      `Saved the reconstruction “${title}”: ${asked.en}, up to event ${at.stream}@${at.revision}`,
    );
  },
};
