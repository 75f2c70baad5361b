package dev.gotong.testkit;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PostId;
import dev.gotong.calendar.Blackout;
import dev.gotong.calendar.CalendarRules;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.network.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A small, quarrelsome calendar: few posts on few channels, minutes apart, in nights in which the clocks change. */
public final class CalendarArbitraries {
  private static final int NIGHT = 6 * 60;

  private CalendarArbitraries() {}

  /** {@return one of three posts} */
  public static Arbitrary<PostId> posts() {
    return Arbitraries.of("post-1", "post-2", "post-3").map(PostId::of);
  }

  /** {@return one of the channels of {@link PostArbitraries#channels}, somewhere in the world} */
  public static Arbitrary<Channel> channels() {
    Arbitrary<String> zones = Arbitraries.of(
        "Europe/Berlin",
        "Europe/Berlin",
        "Asia/Jakarta",
        "America/New_York",
        "Australia/Lord_Howe");
    return Combinators.combine(PostArbitraries.channels(), zones)
        .as((id, zone) -> Channel.builder()
            .id(id)
            .network(NetworkId.of("linkedin"))
            .name("a channel")
            .zone(ZoneId.of(zone))
            .build());
  }

  /** {@return whole minutes of a night in which the clocks change in Berlin, rarely a microsecond beside one} */
  public static Arbitrary<Instant> instants() {
    Arbitrary<Instant> nights =
        Arbitraries.of("2026-10-24T22:00:00Z", "2026-03-28T22:00:00Z").map(Instant::parse);
    Arbitrary<Integer> beside =
        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, -1_000), Tuple.of(1, 1_000));
    return Combinators.combine(nights, Arbitraries.integers().between(0, NIGHT), beside)
        .as((night, minute, nanos) -> night.plus(Duration.ofMinutes(minute)).plusNanos(nanos));
  }

  /** {@return slots of few posts on few channels} */
  public static Arbitrary<Slot> slots() {
    return Combinators.combine(posts(), PostArbitraries.channels(), instants()).as(Slot::new);
  }

  /** {@return blackouts of up to six hours, to the minute, in the same nights; most for all channels} */
  public static Arbitrary<Blackout> blackouts() {
    Arbitrary<LocalDateTime> starts = Combinators.combine(
            Arbitraries.of("2026-10-25T00:00", "2026-03-29T00:00").map(LocalDateTime::parse),
            Arbitraries.integers().between(0, NIGHT))
        .as(LocalDateTime::plusMinutes);
    Arbitrary<Set<ChannelId>> channels = Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Set.<ChannelId>of())),
        Tuple.of(1, PostArbitraries.channels().set().ofSize(1)));
    return Combinators.combine(starts, Arbitraries.integers().between(1, NIGHT), channels)
        .as((start, minutes, only) ->
            new Blackout(start, start.plusMinutes(minutes), only, "a quiet night"));
  }

  /** {@return rules with gaps of minutes and up to two blackouts} */
  public static Arbitrary<CalendarRules> rules() {
    return Combinators.combine(
            Arbitraries.of(0, 1, 10, 60).map(Duration::ofMinutes),
            blackouts().list().ofMaxSize(2))
        .as(CalendarRules::new);
  }

  /** {@return commands to hold and to lift, for one of two reasons} */
  public static Arbitrary<HoldCommand> holdCommands() {
    Arbitrary<String> reasons = Arbitraries.of("a fire", "a flood");
    return Arbitraries.oneOf(
        reasons.map(HoldCommand.Place::new), reasons.map(HoldCommand.Lift::new));
  }
}
