package dev.gotong.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of each post on each channel.
 *
 * @param targets every post on every channel, by slot
 * @param freezes every time in which all publishing stopped
 */
record PublishingSection(List<Target> targets, List<Freeze> freezes) {

  PublishingSection {
    targets = List.copyOf(targets);
    freezes = List.copyOf(freezes);
  }

  /** {@return how many targets ended how, in the order of the outcomes, leaving out those that did not occur} */
  Map<CalendarSection.Status, Integer> counts() {
    Map<CalendarSection.Status, Integer> counts = new TreeMap<>();
    targets.forEach(target -> counts.merge(target.outcome(), 1, Integer::sum));
    return counts;
  }

  /** {@return the targets with more to tell than that they went out in time} */
  List<Target> told() {
    return targets.stream()
        .filter(target -> target.outcome() != CalendarSection.Status.PUBLISHED
            || !target.story().isEmpty())
        .toList();
  }

  /**
   * One post on one channel.
   *
   * @param post the id of the post
   * @param channel the name or short mark of the channel
   * @param day the day of the slot, local to the channel
   * @param slot the time it was planned for, local to the channel, such as "09:00 Berlin"
   * @param published the time it went out, local to the channel, such as "09:00:02"; empty if it did not
   * @param externalKey the key or the file name under which the network has it; empty if it has not
   * @param outcome how it ended
   * @param story what was done about it, a sentence; empty if it simply went out, or did not have to
   */
  record Target(
      String post,
      String channel,
      LocalDate day,
      String slot,
      String published,
      String externalKey,
      CalendarSection.Status outcome,
      String story) {}

  /**
   * A time in which all publishing stopped.
   *
   * @param when the time, with its zone, such as "Fri 31 Oct, 07:45 to 17:30 in Berlin"
   * @param by the name of the person who stopped it
   * @param reason why, half a sentence
   * @param lifted why it went on, half a sentence
   * @param waiting what was missed because of it, by slot
   */
  record Freeze(String when, String by, String reason, String lifted, List<Waiting> waiting) {

    Freeze {
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * One post on one channel that was missed, and does not go out by itself.
   *
   * @param post the id of the post
   * @param channel the name or short mark of the channel
   * @param slot the time it was planned for, such as "Fri 31 Oct 08:30 Berlin"
   * @param who the names of those who may choose another, such as "Jonas or Sari"
   */
  record Waiting(String post, String channel, String slot, String who) {}
}
