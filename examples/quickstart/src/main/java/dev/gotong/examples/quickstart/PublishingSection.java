package dev.gotong.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of each post on each channel.
 *
 * @param targets every post on every channel, by slot
 */
record PublishingSection(List<Target> targets) {

  PublishingSection {
    targets = List.copyOf(targets);
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
}
