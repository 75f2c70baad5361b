package dev.gotong.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import dev.gotong.testkit.CalendarArbitraries;
import dev.gotong.testkit.PostArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class CalendarLawsTest {
  private static final int LONGEST_BLACKOUT = 8 * 60; // minutes, with an hour that comes twice
  private static int blackoutsMet;
  private static int neighboursMet;

  @Provide
  Arbitrary<CalendarRules> rules() {
    return CalendarArbitraries.rules();
  }

  @Provide
  Arbitrary<Channel> channels() {
    return CalendarArbitraries.channels();
  }

  @Provide
  Arbitrary<List<Slot>> others() {
    return CalendarArbitraries.slots().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Slot> slots() {
    return CalendarArbitraries.slots();
  }

  @Provide
  Arbitrary<List<HoldCommand>> commands() {
    return CalendarArbitraries.holdCommands().list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<PersonId> people() {
    return PostArbitraries.people();
  }

  @AfterContainer
  static void counted() {
    System.out.println("proof calendar-laws: " + blackoutsMet + " blackouts met, " + neighboursMet
        + " neighbours");
    assertThat(blackoutsMet).isGreaterThan(40);
    assertThat(neighboursMet).isGreaterThan(40);
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void a_slot_conflicts_with_what_the_wall_clock_and_the_stop_watch_say(
      @ForAll("rules") CalendarRules rules,
      @ForAll("channels") Channel channel,
      @ForAll("slots") Slot anywhere,
      @ForAll("others") List<Slot> others) {
    Slot slot = Slot.of(anywhere.post(), channel.id(), anywhere.at());
    List<String> expected = new ArrayList<>();
    for (Blackout blackout : rules.blackouts()) {
      if (isDark(blackout, channel, slot.at())) {
        expected.add("calendar.blackout " + blackout.startInclusive());
        blackoutsMet++;
      }
    }
    List<Slot> near = new ArrayList<>();
    for (Slot other : others) {
      long apart = Math.abs(ChronoUnit.MICROS.between(slot.at(), other.at()));
      if (other.channel().equals(slot.channel())
          && !other.post().equals(slot.post())
          && apart < rules.minimumGap().toNanos() / 1_000) {
        near.add(other);
        neighboursMet++;
      }
    }
    near.sort(
        Comparator.comparing((Slot s) -> s.at()).thenComparing(s -> s.post().value()));
    near.forEach(other -> expected.add("calendar.too-close " + other.post()));

    assertThat(rules.conflicts(slot, channel, others).stream().map(CalendarLawsTest::brief))
        .isEqualTo(expected);
  }

  private static String brief(Refusal refusal) {
    boolean blackout = refusal.code().equals("calendar.blackout");
    return refusal.code() + " " + refusal.facts().get(blackout ? "from" : "other");
  }

  /** Whether the wall shows a time of the blackout then, or did before and will again. */
  private static boolean isDark(Blackout blackout, Channel channel, Instant at) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    return (blackout.channels().isEmpty() || blackout.channels().contains(channel.id()))
        && IntStream.rangeClosed(0, LONGEST_BLACKOUT)
            .anyMatch(m -> isShown(blackout, channel, minute.minus(Duration.ofMinutes(m))))
        && IntStream.rangeClosed(0, LONGEST_BLACKOUT)
            .anyMatch(m -> isShown(blackout, channel, minute.plus(Duration.ofMinutes(m))));
  }

  private static boolean isShown(Blackout blackout, Channel channel, Instant at) {
    LocalDateTime wall = LocalDateTime.ofInstant(at, channel.zone());
    return !wall.isBefore(blackout.startInclusive()) && wall.isBefore(blackout.endExclusive());
  }

  @Property
  void whoever_is_too_close_to_me_has_me_too_close(
      @ForAll("rules") CalendarRules rules,
      @ForAll("channels") Channel channel,
      @ForAll("slots") Slot one,
      @ForAll("slots") Slot other) {
    CalendarRules gap = CalendarRules.of(rules.minimumGap(), List.of());
    Slot here = Slot.of(one.post(), channel.id(), one.at());
    Slot there = Slot.of(other.post(), channel.id(), other.at());

    assertThat(gap.conflicts(here, channel, List.of(there)))
        .hasSameSizeAs(gap.conflicts(there, channel, List.of(here)));
  }

  @Property
  void a_hold_stands_from_when_it_is_placed_until_it_is_lifted(
      @ForAll("commands") List<HoldCommand> commands, @ForAll("people") PersonId person) {
    Holds holds = new Holds();
    HoldState state = holds.initial();
    List<HoldEvent> history = new ArrayList<>();
    Optional<String> reason = Optional.empty();
    Instant now = Instant.parse("2026-03-02T08:00:00Z");
    for (HoldCommand command : commands) {
      now = now.plusSeconds(1);
      List<HoldEvent> events =
          holds.decide(state, command, new HoldFacts(person, now)).fold(e -> e, r -> List.of());
      state = holds.evolveAll(state, events);
      history.addAll(events);
      Optional<String> before = reason;
      reason = command.match(
          place -> Optional.of(before.orElse(place.reason())), lift -> Optional.empty());
      Optional<String> held = state.match(free -> Optional.empty(), h -> Optional.of(h.reason()));
      assertThat(held).isEqualTo(reason);
    }
    assertThat(holds.evolveAll(holds.initial(), history)).isEqualTo(state);
  }
}
