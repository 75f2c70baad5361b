package dev.gotong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.house.Golden;
import dev.gotong.network.Channel;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarRulesTest {
  private static final Channel LINKEDIN = channel("li-main", "Europe/Berlin");
  private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z"); // in Berlin
  private static final CalendarRules HALF_AN_HOUR =
      CalendarRules.of(Duration.ofMinutes(30), List.of());

  private static Channel channel(String id, String zone) {
    return Channel.builder()
        .id(ChannelId.of(id))
        .network(NetworkId.of("linkedin"))
        .name(id)
        .zone(ZoneId.of(zone))
        .build();
  }

  private static Slot slot(String post, Instant at) {
    return Slot.of(PostId.of(post), LINKEDIN.id(), at);
  }

  private static Blackout blackout(String from, String to) {
    return Blackout.builder()
        .startInclusive(LocalDateTime.parse(from))
        .endExclusive(LocalDateTime.parse(to))
        .reason("quarter end")
        .build();
  }

  @Test
  void exactly_the_gap_is_enough_and_a_microsecond_less_is_not() {
    Slot slot = slot("spring", NINE);
    Instant after = NINE.plus(Duration.ofMinutes(30));
    Instant before = NINE.minus(Duration.ofMinutes(30));

    assertThat(HALF_AN_HOUR.conflicts(
            slot, LINKEDIN, List.of(slot("one", after), slot("two", before))))
        .isEmpty();
    assertThat(HALF_AN_HOUR.conflicts(
            slot,
            LINKEDIN,
            List.of(slot("one", after.minusNanos(1_000)), slot("two", before.plusNanos(1_000)))))
        .extracting(refusal -> refusal.facts().get("other"))
        .containsExactly("two", "one");
  }

  @Test
  void neither_another_channel_nor_the_post_itself_is_in_the_way() {
    Slot elsewhere = Slot.of(PostId.of("one"), ChannelId.of("li-jobs"), NINE);

    assertThat(HALF_AN_HOUR.conflicts(
            slot("spring", NINE), LINKEDIN, List.of(elsewhere, slot("spring", NINE))))
        .isEmpty();
  }

  @Test
  void without_a_gap_two_posts_may_go_out_at_once() {
    assertThat(CalendarRules.none()
            .conflicts(slot("spring", NINE), LINKEDIN, List.of(slot("one", NINE))))
        .isEmpty();
  }

  @Test
  void a_blackout_holds_on_the_clock_of_each_channel() {
    Blackout morning = blackout("2026-03-02T09:00", "2026-03-02T10:00");

    assertThat(morning.covers(LINKEDIN, NINE)).isTrue();
    assertThat(morning.covers(LINKEDIN, NINE.minusNanos(1_000))).isFalse();
    assertThat(morning.covers(LINKEDIN, NINE.plus(Duration.ofHours(1)))).isFalse();
    assertThat(morning.covers(channel("li-id", "Asia/Jakarta"), NINE)).isFalse();
    assertThat(morning.withChannels(ChannelId.of("li-jobs")).covers(LINKEDIN, NINE))
        .isFalse();
  }

  @Test
  void a_blackout_lasts_to_the_last_time_that_a_clock_put_back_shows_its_end() {
    Blackout night = blackout("2026-10-25T01:00", "2026-10-25T02:30");

    assertThat(night.covers(LINKEDIN, Instant.parse("2026-10-25T01:29:59Z"))).isTrue();
    assertThat(night.covers(LINKEDIN, Instant.parse("2026-10-25T01:30:00Z"))).isFalse();
  }

  @Test
  void a_blackout_begins_when_a_clock_put_forward_first_shows_a_time_after_its_start() {
    Blackout night = blackout("2026-03-29T02:30", "2026-03-29T05:00");

    assertThat(night.covers(LINKEDIN, Instant.parse("2026-03-29T01:00:00Z"))).isTrue();
    assertThat(night.covers(LINKEDIN, Instant.parse("2026-03-29T00:59:59Z"))).isFalse();
    Blackout gone = blackout("2026-03-29T02:10", "2026-03-29T02:40");
    assertThat(gone.covers(LINKEDIN, Instant.parse("2026-03-29T01:00:00Z"))).isFalse();
  }

  @Test
  void bounds_are_named() {
    assertThatThrownBy(() -> CalendarRules.of(Duration.ofDays(8), List.of()))
        .hasMessage("minimumGap must be zero to seven days, but was PT192H");
    assertThatThrownBy(() -> blackout("2026-03-02T09:00", "2026-03-02T09:00"))
        .hasMessage(
            "a blackout must end after it starts, but was 2026-03-02T09:00 to 2026-03-02T09:00");
    assertThatThrownBy(() -> HALF_AN_HOUR.conflicts(
            slot("spring", NINE), channel("li-jobs", "Europe/Berlin"), List.of()))
        .hasMessage("the slot is on li-main, but the channel is li-jobs");
  }

  @Test
  void golden() throws IOException {
    CalendarRules rules = HALF_AN_HOUR;
    CalendarRules busy = CalendarRules.of(
        Duration.ofSeconds(90), List.of(blackout("2026-03-02T09:00", "2026-03-02T10:00")));
    List<Refusal> all = new ArrayList<>();
    all.addAll(rules.conflicts(
        slot("spring", NINE), LINKEDIN, List.of(slot("one", NINE.plusSeconds(600)))));
    all.addAll(
        busy.conflicts(slot("spring", NINE), LINKEDIN, List.of(slot("one", NINE.plusSeconds(80)))));
    Holds holds = new Holds();
    HoldFacts facts = new HoldFacts(PersonId.of("bo"), NINE.plusSeconds(60));
    HoldState held = new HoldState.Held(PersonId.of("ana"), NINE, "a fire in the warehouse");
    all.add(Golden.refusal(holds.decide(held, new HoldCommand.Place("rain"), facts)));

    Golden.assertHolds("calendar", all);
  }
}
