/** The seventeen 시·도 of Korea, and abroad; finer places are never asked for. */
export const REGIONS = [
  'SEOUL',
  'BUSAN',
  'DAEGU',
  'INCHEON',
  'GWANGJU',
  'DAEJEON',
  'ULSAN',
  'SEJONG',
  'GYEONGGI',
  'GANGWON',
  'CHUNGBUK',
  'CHUNGNAM',
  'JEONBUK',
  'JEONNAM',
  'GYEONGBUK',
  'GYEONGNAM',
  'JEJU',
  'ABROAD',
] as const;

export type Region = (typeof REGIONS)[number];

export const isRegion = (text: string): text is Region => REGIONS.some((region) => region === text);
