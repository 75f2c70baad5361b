package dev.gotong.time;

import dev.gotong.base.Micros;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/**
 * A time as people say it: what the clock on the wall of some place shows, and what is meant where the clock jumps.
 *
 * <p>Half past two on 2025-10-26 in Berlin comes twice; half past two on 2025-03-30 never does. The zone is kept as its
 * name, so that the instant follows when a government changes the rules.
 *
 * @param local what the clock shows, in microseconds
 * @param zone the name of the place in the IANA list, such as {@code Europe/Berlin}
 * @param gap what is meant by a time that the clock skips; later by the length of the gap unless set
 * @param overlap what is meant by a time that the clock shows twice; the first unless set
 */
public record WallTime(LocalDateTime local, String zone, Gap gap, Overlap overlap) {

  /** What is meant by a time that the clock skips. */
  public enum Gap {
    /** Later by the length of the gap: 02:30 becomes 03:30, as calendars do it. */
    SHIFT_FORWARD,
    /** The first time after the gap: 02:30 becomes 03:00. */
    NEXT_VALID,
    /** Nothing: it does not take place. */
    SKIP,
    /** A mistake: it is refused. */
    REJECT
  }

  /** What is meant by a time that the clock shows twice. */
  public enum Overlap {
    /** The first time. */
    EARLIER,
    /** The second time. */
    LATER,
    /** A mistake: it is refused. */
    REJECT
  }

  /** Checks the zone and truncates the time to microseconds. */
  public WallTime {
    Zones.region(zone);
    local = local.truncatedTo(ChronoUnit.MICROS);
  }

  /** {@return that time in that zone, read as most calendars read it} */
  public static WallTime of(LocalDateTime local, ZoneId zone) {
    return new WallTime(local, zone.getId(), Gap.SHIFT_FORWARD, Overlap.EARLIER);
  }

  /** {@return which instant is meant, under the rules of now} */
  public Resolution resolve() {
    ZoneId place = ZoneId.of(zone);
    ZoneOffsetTransition transition = place.getRules().getTransition(local);
    if (transition == null) {
      return at(local, place.getRules().getOffset(local), Resolution.Note.EXACT);
    }
    return transition.isGap() ? inGap(transition) : inOverlap(transition);
  }

  private Resolution inGap(ZoneOffsetTransition transition) {
    Duration length = transition.getDuration();
    return switch (gap) {
      case SHIFT_FORWARD ->
        at(local.plus(length), transition.getOffsetAfter(), Resolution.Note.GAP_SHIFTED);
      case NEXT_VALID ->
        at(transition.getDateTimeAfter(), transition.getOffsetAfter(), Resolution.Note.GAP_SHIFTED);
      case SKIP -> new Resolution.Skipped(this);
      case REJECT -> new Resolution.Rejected(this, "skips it");
    };
  }

  private Resolution inOverlap(ZoneOffsetTransition transition) {
    return switch (overlap) {
      case EARLIER -> at(local, transition.getOffsetBefore(), Resolution.Note.OVERLAP_EARLIER);
      case LATER -> at(local, transition.getOffsetAfter(), Resolution.Note.OVERLAP_LATER);
      case REJECT -> new Resolution.Rejected(this, "shows it twice");
    };
  }

  private static Resolution at(LocalDateTime local, ZoneOffset offset, Resolution.Note note) {
    return new Resolution.Resolved(Micros.truncate(local.toInstant(offset)), offset, note);
  }

  /** {@return such as {@code 2025-10-26 02:30 (Europe/Berlin)}} */
  @Override
  public String toString() {
    return local.toLocalDate() + " " + local.toLocalTime() + " (" + zone + ")";
  }
}
