package dev.gotong.coverage;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is not covered, with the proof.
 *
 * @param kind what is missing
 * @param subject the id of the task, the responsibility or the person, or the place
 * @param window when; empty if always
 * @param zone where people read the times of the window: at the place, as far as there is one
 * @param reason what is missing, in a sentence
 * @param whyNot everybody who might have filled it, and why not they; in the order of their ids
 */
public record Gap(
    Kind kind,
    String subject,
    Optional<Window> window,
    ZoneId zone,
    Refusal reason,
    Map<PersonId, Refusal> whyNot) {

  /** What may be missing. */
  public enum Kind {
    /** A task that nobody owns. */
    UNOWNED_TASK,
    /** A task or a responsibility whose owner nobody could stand in for. */
    NO_BACKUP,
    /** A task whose owner is away, with nobody standing in. */
    OWNER_AWAY,
    /** A channel or a network with too few people there. */
    TOO_FEW_PEOPLE,
    /** A responsibility that nobody owns. */
    UNOWNED_RESPONSIBILITY,
    /** A responsibility whose owner lacks what it takes. */
    UNABLE_OWNER,
    /** One duty at one place that two people own. */
    TWO_OWNERS,
    /** A responsibility for which nobody acts at some time. */
    UNATTENDED,
    /** Authors whose posts nobody else is there to read. */
    NO_MODERATOR,
    /** A network with more or less than its share of cover. */
    UNEVEN,
    /** Somebody who backs up too many people. */
    BACKS_TOO_MANY,
    /** A calendar that nobody looked at for too long. */
    STALE_CALENDAR
  }

  /** Copies the map, and sorts it. */
  public Gap {
    whyNot = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(whyNot));
  }

  /** {@return its window as clocks show it, such as "2026-03-03 14:00 to 2026-03-03 18:00 (Europe/Berlin)", or "always"} */
  public String when() {
    return window
        .map(w -> clock(w.startInclusive()) + " to " + clock(w.endExclusive()) + " (" + zone + ")")
        .orElse("always");
  }

  private String clock(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return local.toLocalDate() + " " + local.toLocalTime();
  }
}
