package dev.gotong.time;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/** What zones do: days of 23, 24 or 25 hours, and local times that come never or twice. */
public final class Zones {
  /** Kept, because the platform copies all six hundred of them each time it is asked. */
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.copyOf(ZoneId.getAvailableZoneIds());

  private Zones() {}

  /**
   * {@return the zone of that IANA name, such as {@code Asia/Jakarta}}
   *
   * @throws IllegalArgumentException if there is no place of that name; a fixed offset such as {@code +02:00} is none
   */
  public static ZoneId region(String name) {
    Require.that(
        NAMES.contains(name),
        "zone must be a name of the IANA list such as Europe/Berlin, but was \"%s\"",
        name);
    return ZoneId.of(name);
  }

  /**
   * {@return the day of that date in a zone; it starts at the first instant of the date, which may be 01:00}
   *
   * @throws IllegalArgumentException if the zone skipped the whole day, as Pacific/Apia did on 2011-12-30
   */
  public static Window day(LocalDate date, ZoneId zone) {
    return Window.of(
        date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** {@return the instant of a local time: the earlier of two, or moved on by the length of the gap it falls into} */
  static Instant resolve(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    ZoneOffset offset =
        transition == null ? zone.getRules().getOffset(local) : transition.getOffsetBefore();
    return local.toInstant(offset);
  }
}
