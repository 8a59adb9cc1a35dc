package maru.events.member;

/// The seventeen 시·도 of Korea, by ISO 3166-2:KR, and ABROAD. Finer places are never stored.
public enum Region {
  SEOUL("서울", "Seoul"),
  BUSAN("부산", "Busan"),
  DAEGU("대구", "Daegu"),
  INCHEON("인천", "Incheon"),
  GWANGJU("광주", "Gwangju"),
  DAEJEON("대전", "Daejeon"),
  ULSAN("울산", "Ulsan"),
  SEJONG("세종", "Sejong"),
  GYEONGGI("경기", "Gyeonggi"),
  GANGWON("강원", "Gangwon"),
  CHUNGBUK("충북", "Chungbuk"),
  CHUNGNAM("충남", "Chungnam"),
  JEONBUK("전북", "Jeonbuk"),
  JEONNAM("전남", "Jeonnam"),
  GYEONGBUK("경북", "Gyeongbuk"),
  GYEONGNAM("경남", "Gyeongnam"),
  JEJU("제주", "Jeju"),
  ABROAD("해외", "Abroad");

  private final String ko;
  private final String en;

  Region(String ko, String en) {
    this.ko = ko;
    this.en = en;
  }

  public String ko() {
    return ko;
  }

  public String en() {
    return en;
  }
}
