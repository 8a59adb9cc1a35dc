export const states = {
  loading: '불러오는 중이에요',
  failed: '불러오지 못했어요',
  signInFirst: '로그인하면 바로 이어서 볼 수 있어요.',
  instructorsOnly: '선생님을 위한 곳이에요',
  instructorsOnlyText: '소개를 적으면 누구나 수업을 열 수 있어요.',
  becomeInstructor: '선생님 되기',
  again: '다시 해 보기',
  close: '닫기',
};

export const time = {
  there: '선생님이 있는 곳({{zone}})으로는 {{when}}',
};

export const levels = { BEGINNER: '입문', INTERMEDIATE: '중급', ADVANCED: '심화', ALL: '누구나' };

export const languages = { ko: '한국어', en: '영어' };

export const regions = {
  SEOUL: '서울',
  BUSAN: '부산',
  DAEGU: '대구',
  INCHEON: '인천',
  GWANGJU: '광주',
  DAEJEON: '대전',
  ULSAN: '울산',
  SEJONG: '세종',
  GYEONGGI: '경기',
  GANGWON: '강원',
  CHUNGBUK: '충북',
  CHUNGNAM: '충남',
  JEONBUK: '전북',
  JEONNAM: '전남',
  GYEONGBUK: '경북',
  GYEONGNAM: '경남',
  JEJU: '제주',
  ABROAD: '해외',
};

export const problems = {
  unknown: '뭔가 잘못됐어요. 잠시 뒤에 다시 해 주세요.',
  codes: {
    network: '서버에 닿지 못했어요. 인터넷 연결을 확인하고 다시 해 주세요.',
  },
  status: {
    '401': '로그인이 풀렸어요. 다시 로그인해 주세요.',
    '403': '이 일은 할 수 있는 분이 따로 있어요.',
    '404': '찾는 것이 없거나 사라졌어요.',
    '413': '보낸 내용이 너무 커요. 조금 줄여 주세요.',
    '429': '잠깐 쉬었다가 다시 해 주세요. 짧은 시간에 너무 많이 하셨어요.',
    '503': '지금 이 부분이 잠시 쉬고 있어요. 곧 다시 열려요.',
  },
};
