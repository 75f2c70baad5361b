package dev.gotong.examples.quickstart;

import java.time.LocalDate;
import java.util.List;

/**
 * What goes out when.
 *
 * @param days the days of the period, ascending; days that are left out are shown empty
 * @param conflicts every post that cannot stand where the calendar puts it
 */
record CalendarSection(List<Day> days, List<Conflict> conflicts) {

  CalendarSection {
    days = List.copyOf(days);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * One day.
   *
   * @param date the date on the channels' own calendars
   * @param entries what stands on it, by time
   */
  record Day(LocalDate date, List<Entry> entries) {

    Day {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One post on one channel.
   *
   * @param time the time of day, local to the channel, such as "09:00"
   * @param network the short mark of the network, one or two letters such as "X" or "Ig"
   * @param post the id of the post
   * @param status what became of it
   */
  record Entry(String time, String network, String post, Status status) {}

  /** What became of an entry. */
  enum Status {
    /** It went out in time. */
    PUBLISHED("✓", "published"),
    /** It went out, but late. */
    LATE("~", "published late"),
    /** It is approved and waits for its time. */
    SCHEDULED("·", "scheduled"),
    /** It is not approved, and stays where it is. */
    OPEN("○", "not approved"),
    /** Its time passed, and it will not go out. */
    MISSED("✗", "missed"),
    /** The network turned it down. */
    FAILED("!", "failed"),
    /** Nobody knows yet whether it went out. */
    UNKNOWN("?", "unknown");

    private final String mark;
    private final String word;

    Status(String mark, String word) {
      this.mark = mark;
      this.word = word;
    }

    /** {@return a sign one column wide} */
    String mark() {
      return mark;
    }

    /** {@return the words a reader sees} */
    String word() {
      return word;
    }
  }

  /**
   * A post that cannot stand where the calendar puts it.
   *
   * @param post the id of the post
   * @param kind what is in its way, such as "too close" or "blackout"
   * @param reason the whole story, a sentence
   */
  record Conflict(String post, String kind, String reason) {}
}
