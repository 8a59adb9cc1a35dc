/** What Maru's servers say, by hand from the HTTP contract. Instants are ISO-8601 in UTC, ids lower-case UUIDs. */

export type Role = 'STUDENT' | 'INSTRUCTOR' | 'ANALYST' | 'ADMIN';
export type Level = 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED' | 'ALL';
export type Language = 'ko' | 'en';
export type Sort = 'relevance' | 'popular' | 'newest' | 'soonest';

export interface Session {
  sessionId: string;
  startsAt: string;
  minutes: number;
  title: string | null;
  /** The instructor's zone, such as Asia/Seoul. */
  zone: string;
  /** NOT_HELD: its time has passed and nobody began it. */
  status: 'SCHEDULED' | 'LIVE' | 'ENDED' | 'NOT_HELD' | 'CANCELLED';
}

export interface CourseCard {
  courseId: string;
  title: string;
  summary: string;
  category: string;
  level: Level;
  language: Language;
  tags: string[];
  replay: boolean;
  status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';
  instructor: { memberId: string; name: string };
  capacity: number;
  enrolled: number;
  seatsLeft: number;
  waiting: number;
  nextSession: Session | null;
  sessionCount: number;
  rating: { average: number | null; count: number };
  publishedAt: string | null;
  materials: string[];
  /** HTML-escaped text with <em> around what was found. */
  highlight?: { title?: string | null; summary?: string | null } | null;
}

export interface PreparedQuiz {
  quizId: string;
  question: string;
  choices: string[];
  /** Indexes into choices, from 0. */
  correct: number[];
  seconds: number | null;
}

export interface AttendanceRule {
  lateAfterMinutes: number;
  /** 0..1 */
  presentShare: number;
}

/** Who receives the pictures of students; they are heard by everybody. */
export type StudentsSeenBy = 'EVERYONE' | 'INSTRUCTOR';

export interface Mine {
  status: 'NONE' | 'ENROLLED' | 'WAITLISTED' | 'INSTRUCTOR';
  place: number | null;
  /** Held for somebody, until then. */
  friendSeat?: { expiresAt: string } | null;
}

export interface Course extends CourseCard {
  description: string;
  attendanceRule: AttendanceRule;
  /** From the next class on that begins. */
  studentsSeenBy: StudentsSeenBy;
  sessions: Session[];
  mine: Mine | null;
  /** Its instructor's only. */
  quizzes: PreparedQuiz[] | null;
}

export interface FacetCount {
  id: string;
  count: number;
}

export type FilterName = 'category' | 'level' | 'weekday' | 'hour' | 'language' | 'seats' | 'replay';

export interface SearchResult {
  items: CourseCard[];
  total: number;
  nextCursor: string | null;
  facets: Partial<Record<FilterName, FacetCount[]>>;
  didYouMean: string | null;
  /** What the words alone find, on the first page. */
  unfiltered: number;
  /** When filters leave nothing: each of them with the count there would be without it. */
  relaxed: { id: FilterName; count: number }[];
  near: CourseCard[];
}

export interface Suggestion {
  text: string;
  kind: 'COURSE' | 'CATEGORY' | 'INSTRUCTOR' | 'QUERY';
  courseId?: string | null;
  category?: string | null;
}

export interface Category {
  id: string;
  ko: string;
  en: string;
  courses: number;
  children: Category[];
}

export interface Enrollment {
  course: CourseCard;
  status: 'ENROLLED' | 'WAITLISTED';
  place: number | null;
  since: string;
  sessions: Session[];
}

export interface Recommendation {
  course: CourseCard;
  score: number;
  reason: {
    code: 'BECAUSE_YOU_TOOK' | 'YOUR_INTEREST' | 'YOUR_CATEGORY' | 'POPULAR' | 'NEW' | 'YOUR_SEARCH';
    text: string;
    because: { courseId: string; title: string }[];
  };
}

export interface Recommendations {
  items: Recommendation[];
  position: number | null;
}

export interface CourseRequest {
  requestId: string;
  wish: string;
  category: string | null;
  weekdays: number[];
  hours: number[];
  supporters: number;
  supported: boolean;
  mine: boolean;
  createdAt: string;
  fulfilledBy: string | null;
}

export interface Page<T> {
  items: T[];
  total?: number | null;
  nextCursor?: string | null;
}

export interface Roster {
  courseId: string;
  capacity: number;
  enrolled: { memberId: string; name: string; since: string }[];
  waiting: { memberId: string; name: string; place: number; since: string }[];
  held: { holdId: string; memberId: string; expiresAt: string }[];
}

export interface NothingFound {
  words: string;
  count: number;
  lastAt: string;
  /** Classes that the words find by now. */
  courses: number;
}

export interface Demand {
  category: string | null;
  from: string;
  to: string;
  searches: { words: string; count: number; nothing: number }[];
  nothingFound: NothingFound[];
  /** The same by when they were last looked for. */
  latestNothingFound: NothingFound[];
  requests: CourseRequest[];
  waitLists: { course: { courseId: string; title: string }; waiting: number }[];
  funnel: {
    course: { courseId: string; title: string; category: string };
    views: number;
    enrollments: number;
    waitlisted: number;
    withdrawn: number;
  }[];
  /** weekday 1..7 from Monday, hour 0..23, in Asia/Seoul; null where a wish named only the other */
  wanted: { weekday: number | null; hour: number | null; count: number }[];
  trend: { day: string; searches: number; views: number; enrollments: number }[];
  regions: { region: string; count: number }[];
  position: number | null;
}

export interface Me {
  memberId: string;
  email: string;
  name: string;
  language: Language;
  region: string | null;
  interests: string[];
  roles: Role[];
  introduction: string | null;
  emailVerified: boolean;
}

export interface SignedIn {
  accessToken: string;
  /** seconds */
  expiresIn: number;
  memberId: string;
  roles: Role[];
}

export interface Config {
  languages: Language[];
  outbox: boolean;
  demo: { accounts: { email: string; role: Role }[]; password: string } | null;
}

export interface OutboxMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  link: string | null;
  sentAt: string;
}

export interface FriendSeat {
  course: CourseCard;
  expiresAt: string;
  holder: { name: string };
}

export interface CourseDraft {
  title: string;
  description: string;
  category: string;
  level: Level;
  capacity: number;
  tags: string[];
  language: Language;
  materials: string[];
  replay: boolean;
  attendanceRule: AttendanceRule;
  studentsSeenBy: StudentsSeenBy;
}

export interface FieldProblem {
  field: string;
  code: string;
  detail: string;
}

export interface ProblemBody {
  type?: string;
  title?: string;
  status: number;
  detail?: string | null;
  code?: string | null;
  errors?: FieldProblem[] | null;
}
