package maru.query.request;

import org.springframework.http.HttpStatus;

/// Why a query is not answered.
public enum Refusal {
  COURSE_NOT_FOUND(
      "course.notFound", HttpStatus.NOT_FOUND, "그런 수업이 없어요.", "There is no such course."),
  COURSE_NOT_YOURS(
      "course.notYours",
      HttpStatus.FORBIDDEN,
      "이 수업을 연 강사만 볼 수 있어요.",
      "Only the course's own instructor may see this."),
  SESSION_NOT_FOUND(
      "session.notFound", HttpStatus.NOT_FOUND, "그런 수업 회차가 없어요.", "There is no such session."),
  FRIEND_SEAT_GONE(
      "friendSeat.gone",
      HttpStatus.NOT_FOUND,
      "맡아 둔 자리가 없거나 기한이 지났어요.",
      "This seat is no longer held."),
  NOT_ENROLLED(
      "classroom.notEnrolled",
      HttpStatus.FORBIDDEN,
      "이 수업에 자리가 있는 사람만 들어올 수 있어요.",
      "Only those with a seat in this course may come in."),
  SURVEY_NOT_FOUND(
      "survey.notFound", HttpStatus.NOT_FOUND, "그런 설문이 없어요.", "There is no such survey."),
  REMOVED(
      "classroom.removed",
      HttpStatus.FORBIDDEN,
      "선생님이 이 수업에서 내보냈어요.",
      "The instructor has removed you from this class."),
  QUIZ_NOT_FOUND("quiz.notFound", HttpStatus.NOT_FOUND, "그런 퀴즈가 없어요.", "There is no such quiz."),
  HANDOUT_NOT_FOUND(
      "handout.notFound", HttpStatus.NOT_FOUND, "그런 자료가 없어요.", "There is no such handout."),
  INSTRUCTORS_ONLY(
      "request.roleNeeded", HttpStatus.FORBIDDEN, "강사만 볼 수 있어요.", "Only instructors may see this."),
  SIGN_IN_FIRST(
      "request.unauthenticated", HttpStatus.UNAUTHORIZED, "로그인이 필요해요.", "Please sign in."),
  UNKNOWN_CATEGORY(
      "course.unknownCategory",
      HttpStatus.UNPROCESSABLE_CONTENT,
      "그런 분야가 없어요.",
      "There is no such category."),
  MALFORMED(
      "request.malformed", HttpStatus.BAD_REQUEST, "요청 형식이 올바르지 않아요.", "The request is malformed."),
  TOO_MANY(
      "request.tooMany",
      HttpStatus.TOO_MANY_REQUESTS,
      "짧은 시간에 너무 많이 찾으셨어요. 잠시 뒤에 다시 해 주세요.",
      "That was a lot of searching in a short time. Please try again in a moment."),
  PROJECTION_NOT_FOUND(
      "projection.notFound", HttpStatus.NOT_FOUND, "그런 프로젝션이 없어요.", "There is no such projection."),
  PROJECTION_BUSY(
      "projection.rebuilding",
      HttpStatus.CONFLICT,
      "이미 다시 만들고 있어요.",
      "It is being rebuilt already."),
  SEARCH_AWAY(
      "search.unavailable",
      HttpStatus.SERVICE_UNAVAILABLE,
      "검색이 잠시 쉬고 있어요. 조금 뒤에 다시 해 주세요.",
      "Search is away for a moment. Please try again.");

  private final String code;
  private final HttpStatus status;
  private final String korean;
  private final String english;

  Refusal(String code, HttpStatus status, String korean, String english) {
    this.code = code;
    this.status = status;
    this.korean = korean;
    this.english = english;
  }

  public String code() {
    return code;
  }

  HttpStatus status() {
    return status;
  }

  String detail(boolean inKorean) {
    return inKorean ? korean : english;
  }
}
