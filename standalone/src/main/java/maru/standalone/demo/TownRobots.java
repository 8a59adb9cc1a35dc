package maru.standalone.demo;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import maru.standalone.demo.robots.Neighbours;
import maru.standalone.demo.robots.RobotTools;
import maru.standalone.demo.robots.Robots;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

/// Wakes the town's robots once the town is there.
final class TownRobots implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TownRobots.class);

  private final DemoMembers members;
  private final String mediaServer;
  private final Supplier<RobotTools> tools;
  private @Nullable Robots robots;

  /// @param mediaServer its address; empty: there is none
  /// @param tools refuses with [NoSuchBeanDefinitionException] where this process lacks a side
  TownRobots(DemoMembers members, String mediaServer, Supplier<RobotTools> tools) {
    this.members = members;
    this.mediaServer = mediaServer;
    this.tools = tools;
  }

  /// Does nothing where they can't live.
  synchronized void wake() {
    MemberId instructor = members.instructor();
    MemberId student = members.student();
    if (robots != null || instructor == null || student == null || !isOnThisMachine(mediaServer)) {
      return;
    }
    try {
      robots = new Robots(tools.get(), neighbours(TownBook.read(), instructor, student));
      robots.start();
    } catch (NoSuchBeanDefinitionException lacking) {
      LOG.info("No robots: they need a process that is command side and bridge");
    }
  }

  @Override
  public synchronized void close() {
    if (robots != null) {
      robots.close();
      robots = null;
    }
  }

  private static Neighbours neighbours(TownBook book, MemberId instructor, MemberId student) {
    List<CourseId> practice = new ArrayList<>();
    List<CourseId> visited = new ArrayList<>();
    for (String title : DemoStudent.TAKEN) {
      book.courses().stream()
          .filter(page -> page.title().equals(title))
          .map(Teaching::courseId)
          .forEach(id -> {
            practice.add(id);
            visited.add(id);
          });
    }
    book.courses().stream()
        .filter(page -> Town.DEMO_COURSES.containsKey(page.category()))
        .map(Teaching::courseId)
        .filter(id -> !visited.contains(id))
        .forEach(visited::add);
    return new Neighbours(
        instructor,
        student,
        IntStream.range(0, Town.STUDENTS).mapToObj(Residents::student).collect(Collectors.toSet()),
        practice,
        visited);
  }

  /// Their media go by loopback.
  private static boolean isOnThisMachine(String url) {
    try {
      return !url.isBlank() && InetAddress.getByName(URI.create(url).getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
