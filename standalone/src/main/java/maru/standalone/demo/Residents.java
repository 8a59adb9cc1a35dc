package maru.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import maru.command.member.Email;
import maru.command.member.MemberCommand.BecomeInstructor;
import maru.command.member.MemberCommand.ChangeProfile;
import maru.command.member.MemberCommand.RegisterMember;
import maru.command.member.MemberCommand.VerifyAddress;
import maru.events.catalogue.CourseId;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.events.member.Region;
import maru.standalone.demo.TownBook.FamilyName;
import maru.standalone.demo.TownBook.Home;
import maru.standalone.demo.TownBook.People;
import maru.standalone.demo.TownBook.Taste;
import maru.standalone.demo.TownBook.Teacher;
import maru.standalone.demo.TownEvent.TownIds;
import maru.store.Companion.MemberRow;
import org.jspecify.annotations.Nullable;

/// Moves people in.
final class Residents {
  private static final String ENGLISH_SPEAKERS = "한국에서 사는 사람";

  private final TownStory story;
  private final Chance chance;
  private final TownBook book;
  private final String passwordHash;

  Residents(TownStory story, Chance chance, TownBook book, String passwordHash) {
    this.story = story;
    this.chance = chance;
    this.book = book;
    this.passwordHash = passwordHash;
  }

  /// One of the students, as the town knows them.
  record Student(
      MemberId id,
      Taste taste,
      Taste second,
      List<Integer> hours,
      Instant since,
      Set<CourseId> taken) {}

  static MemberId teacher(int number) {
    return TownIds.member("instructor-" + number);
  }

  static MemberId student(int number) {
    return TownIds.member("student-" + number);
  }

  void moveIn(Teacher teacher, int number, Instant at) {
    MemberId id = teacher(number);
    Language language =
        teacher.name().codePoints().allMatch(c -> c < 128) ? Language.EN : Language.KO;
    String address = String.format(Locale.ROOT, "teacher%02d@town.maru.example", number);
    register(id, address, teacher.name(), language, teacher.introduction(), at);
    story.tell(
        new ChangeProfile(id, null, teacher.region(), teacher.teaches(), null, null),
        at.plus(Duration.ofMinutes(3)),
        null);
    story.tell(
        new BecomeInstructor(id, teacher.introduction()), at.plus(Duration.ofMinutes(9)), null);
  }

  Student moveInStudent(int number, Instant at) {
    MemberId id = student(number);
    Taste taste = chance.weighted(book.tastes(), Taste::weight);
    Taste second = chance.oneOf(book.tastes());
    Language language = taste.name().equals(ENGLISH_SPEAKERS) ? Language.EN : Language.KO;
    String address = String.format(Locale.ROOT, "student%03d@town.maru.example", number);
    register(id, address, name(language), language, null, at);
    Region region = chance.weighted(book.people().regions(), Home::weight).region();
    story.tell(
        new ChangeProfile(id, null, region, interests(taste), null, null),
        at.plus(Duration.ofMinutes(3)),
        null);
    List<Integer> hours = new ArrayList<>(taste.hours());
    hours.add(chance.between(8, 22));
    return new Student(id, taste, second, hours, at, new HashSet<>());
  }

  private void register(
      MemberId id,
      String address,
      String name,
      Language language,
      @Nullable String introduction,
      Instant at) {
    Email email = new Email(address, address);
    story.tell(
        new RegisterMember(id, email, name, passwordHash, language),
        at,
        new MemberRow(id, address, address, name, passwordHash, introduction, language, true));
    story.tell(new VerifyAddress(id), at.plus(Duration.ofMinutes(2)), null);
  }

  private String name(Language language) {
    People people = book.people();
    return language == Language.EN
        ? chance.oneOf(people.foreignNames())
        : chance.weighted(people.familyNames(), FamilyName::weight).name()
            + chance.oneOf(people.givenNames());
  }

  private List<String> interests(Taste taste) {
    return taste.likes().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(chance.between(1, 3))
        .map(Map.Entry::getKey)
        .toList();
  }
}
