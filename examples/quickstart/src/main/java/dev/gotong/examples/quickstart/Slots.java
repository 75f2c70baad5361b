package dev.gotong.examples.quickstart;

import dev.gotong.base.ChannelId;
import dev.gotong.desk.Settings;
import dev.gotong.formats.CalendarRow;
import dev.gotong.formats.CalendarSheet;
import dev.gotong.network.Channel;
import dev.gotong.time.Resolution;
import dev.gotong.time.WallTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the rows of a calendar go out: on the channels of the team on the networks that a row names, at the row's time in
 * the zone of each channel.
 */
final class Slots {
  /** A row on one channel. */
  record Planned(CalendarRow row, Channel channel, WallTime wall, Resolution resolution) {
    Instant at() {
      return resolution.findInstant().orElseThrow();
    }
  }

  /** A row that has no channel to go to, or no time. */
  record Homeless(CalendarRow row, String reason) {}

  private final Map<CalendarRow, List<Planned>> planned = new LinkedHashMap<>();
  private final List<Homeless> homeless = new ArrayList<>();

  private Slots() {}

  static Slots of(CalendarSheet sheet, Settings settings, TeamPlan plan) {
    Slots slots = new Slots();
    for (CalendarRow row : sheet.rows()) {
      List<Channel> channels = settings.channels().stream()
          .filter(channel -> row.networks().contains(channel.network()))
          .toList();
      if (channels.isEmpty()) {
        slots.homeless.add(new Homeless(row, "the team has no channel on " + row.networks()));
      } else {
        LocalDateTime local = row.date().atTime(row.time().orElse(plan.defaultTime()));
        slots.planned.put(
            row, channels.stream().map(channel -> plan(row, channel, local)).toList());
      }
    }
    return slots;
  }

  private static Planned plan(CalendarRow row, Channel channel, LocalDateTime local) {
    WallTime wall = WallTime.of(local, channel.zone());
    return new Planned(row, channel, wall, wall.resolve());
  }

  /** {@return the rows that go out, by their first slot, then as they stand in the sheet} */
  List<CalendarRow> rows() {
    return planned.keySet().stream().sorted(Comparator.comparing(this::first)).toList();
  }

  List<Homeless> homeless() {
    return homeless;
  }

  List<Planned> of(CalendarRow row) {
    return planned.getOrDefault(row, List.of());
  }

  /** {@return the row on that channel} */
  Optional<Planned> find(CalendarRow row, ChannelId channel) {
    return of(row).stream().filter(p -> p.channel().id().equals(channel)).findFirst();
  }

  List<Planned> all() {
    return planned.values().stream().flatMap(List::stream).toList();
  }

  /** {@return the first slot of a row} */
  Instant first(CalendarRow row) {
    return of(row).stream().map(Planned::at).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** {@return the first slot of all; the start of 1970 if there is none} */
  Instant first() {
    return all().stream().map(Planned::at).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  /** {@return the last slot of all; the start of 1970 if there is none} */
  Instant last() {
    return all().stream().map(Planned::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }
}
