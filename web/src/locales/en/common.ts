export const states = {
  loading: 'Loading',
  failed: 'We could not load this',
  signInFirst: 'Sign in and you continue right here.',
  instructorsOnly: 'This place is for teachers',
  instructorsOnlyText: 'Introduce yourself, and you can open classes, too.',
  becomeInstructor: 'Become a teacher',
  again: 'Try again',
  close: 'Close',
};

export const time = {
  there: '{{when}} where your teacher is ({{zone}})',
};

export const levels = {
  BEGINNER: 'Beginner',
  INTERMEDIATE: 'Intermediate',
  ADVANCED: 'Advanced',
  ALL: 'Everyone',
};

export const languages = { ko: 'Korean', en: 'English' };

export const regions = {
  SEOUL: 'Seoul',
  BUSAN: 'Busan',
  DAEGU: 'Daegu',
  INCHEON: 'Incheon',
  GWANGJU: 'Gwangju',
  DAEJEON: 'Daejeon',
  ULSAN: 'Ulsan',
  SEJONG: 'Sejong',
  GYEONGGI: 'Gyeonggi',
  GANGWON: 'Gangwon',
  CHUNGBUK: 'Chungbuk',
  CHUNGNAM: 'Chungnam',
  JEONBUK: 'Jeonbuk',
  JEONNAM: 'Jeonnam',
  GYEONGBUK: 'Gyeongbuk',
  GYEONGNAM: 'Gyeongnam',
  JEJU: 'Jeju',
  ABROAD: 'Abroad',
};

export const problems = {
  unknown: 'Something went wrong. Please try again in a moment.',
  codes: {
    network: 'We cannot reach Maru. Check your connection and try again.',
  },
  status: {
    '401': 'You have been signed out. Please sign in again.',
    '403': 'This is for someone else to do.',
    '404': 'This is not here, or no longer.',
    '413': 'That is too much at once. Please make it shorter.',
    '429': 'That was a lot in a short time. Take a breath, then try again.',
    '503': 'This part is resting for a moment. It will be back soon.',
  },
};
