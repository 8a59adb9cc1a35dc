package maru.command.member;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maru.command.Importer;
import maru.command.Refused;
import maru.command.member.MemberCommand.BecomeInstructor;
import maru.command.member.MemberCommand.ChangeProfile;
import maru.command.member.MemberCommand.GrantRole;
import maru.command.member.MemberCommand.RegisterMember;
import maru.command.member.MemberCommand.VerifyAddress;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.events.member.Region;
import maru.events.member.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Accounts for trying Maru out, made by the real decisions: at the start if `maru.demo` is on, or
/// when they are asked for.
@Component
@Order(0)
public class DemoAccounts implements ApplicationRunner {
  public static final String PASSWORD = "maru-demo-2026";

  private static final List<Person> PEOPLE =
      List.of(
          new Person(
              "student@maru.example",
              "김영준",
              Role.STUDENT,
              Region.GANGWON,
              List.of("art.calligraphy", "craft"),
              null),
          new Person(
              "instructor@maru.example",
              "이규현",
              Role.INSTRUCTOR,
              Region.JEONNAM,
              List.of("dance.pole", "flower.arrangement"),
              "작은 도시에서 폴댄스와 꽃꽂이를 가르쳐요. 몸이 먼저 기억하는 수업을 좋아합니다."),
          new Person("analyst@maru.example", "박서윤", Role.ANALYST, Region.SEOUL, List.of(), null),
          new Person("admin@maru.example", "최민호", Role.ADMIN, Region.SEOUL, List.of(), null));

  private final Importer importer;
  private final MemberTable table;
  private final Members members;
  private final PasswordHashes passwords;
  private final boolean atTheStart;

  DemoAccounts(
      Importer importer,
      MemberTable table,
      Members members,
      PasswordHashes passwords,
      @Value("${maru.demo:false}") boolean atTheStart) {
    this.atTheStart = atTheStart;
    this.importer = importer;
    this.table = table;
    this.members = members;
    this.passwords = passwords;
  }

  record Person(
      String email,
      String name,
      Role role,
      Region region,
      List<String> interests,
      @Nullable String introduction) {}

  /// An account as the sign-in page offers it.
  record Account(String email, Role role) {}

  static List<Account> accounts() {
    return PEOPLE.stream().map(person -> new Account(person.email, person.role)).toList();
  }

  /// The same on every machine.
  public static MemberId idOf(String email) {
    return MemberId.of(UUID.nameUUIDFromBytes(("demo:" + email).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (atTheStart) {
      make();
    }
  }

  /// Those that are not there yet.
  public void make() {
    PEOPLE.forEach(this::complete);
  }

  /// Goes on where an earlier start was interrupted; the verified address comes last.
  private void complete(Person person) {
    MemberId id = table.byEmail(email(person)).map(MemberTable.Row::memberId).orElse(null);
    if (id == null) {
      id = register(person);
    }
    Member member = members.get(id);
    if (member.addressVerified()) {
      return;
    }
    Instant now = Instant.now();
    importer.send(
        new ChangeProfile(id, null, person.region, person.interests, null, null), id, now);
    if (!member.roles().contains(person.role)) {
      importer.send(
          person.role == Role.INSTRUCTOR
              ? new BecomeInstructor(id, person.introduction)
              : new GrantRole(id, person.role),
          id,
          now);
    }
    importer.send(new VerifyAddress(id), id, now);
  }

  private MemberId register(Person person) {
    MemberId id = idOf(person.email);
    RegisterMember command =
        new RegisterMember(id, email(person), person.name, passwords.hash(PASSWORD), Language.KO);
    try {
      return importer.send(command, Registered.class, id, Instant.now()).memberId();
    } catch (Refused another) {
      return id; // Another process made it at the same moment.
    }
  }

  private static Email email(Person person) {
    return new Email(person.email, MemberFields.key(person.email));
  }
}
