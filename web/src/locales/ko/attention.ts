/** Words about how attentive a class was. */
export const attention = {
  notBegunText: '수업이 시작되면 1분마다 얼마나 함께했는지 보여요.',
  minute: '시각',
  present: '함께한 사람',
  acted: '참여한 사람',
  away: '다른 화면을 본 사람',
  open: '열려 있던 것',
  people_other: '{{count}}명',
  saysPresent_other: '많을 때 {{count}}명이 함께했어요.',
  saysActed_other: '{{time}}에 가장 많은 {{count}}명이 참여했어요.',
  saysAway_other: '{{time}}에는 {{count}}명이 다른 화면을 보고 있었어요.',
  how: '참여는 퀴즈·설문·출석 확인에 답하고, 채팅하고, 질문하고, 손들고, 반응한 것을 세요. 다른 화면은 1분에 10초 넘게 수업 화면을 떠나 있던 사람이에요. 선생님은 세지 않아요.',
  asked: { QUIZ: '퀴즈', SURVEY: '설문', CALL: '출석 확인' },
  askedOf: { QUIZ: '퀴즈: {{title}}', SURVEY: '설문: {{title}}', CALL: '출석 확인: {{title}}' },
  wasAsked: '수업 중에 물은 것',
  responded_other: '{{count}}명이 답했어요',
};
