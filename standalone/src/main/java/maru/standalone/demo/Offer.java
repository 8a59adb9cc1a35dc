package maru.standalone.demo;

import java.util.Locale;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import maru.standalone.demo.Calendar.WeeklySlot;
import maru.standalone.demo.TownBook.CoursePage;

/// A course of the town: what it is, who gives it, when, and how much people like it.
///
/// @param text in which words are looked for, in lower case
/// @param appeal around 1, seldom far above
record Offer(
    CourseId id,
    CoursePage page,
    MemberId instructor,
    WeeklySlot slot,
    String text,
    double appeal) {

  static Offer of(CourseId id, CoursePage page, MemberId by, WeeklySlot slot, double appeal) {
    String text = page.title() + ' ' + String.join(" ", page.tags()) + ' ' + page.description();
    return new Offer(id, page, by, slot, text.toLowerCase(Locale.ROOT), appeal);
  }

  /// Whether each of the words stands in its title, tags or description.
  boolean matches(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
