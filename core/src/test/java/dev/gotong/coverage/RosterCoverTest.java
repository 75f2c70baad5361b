package dev.gotong.coverage;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static dev.gotong.team.Cafe.DEDE;
import static dev.gotong.team.Cafe.away;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Refusal;
import dev.gotong.house.Golden;
import dev.gotong.team.Action;
import dev.gotong.team.Cafe;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.TeamCommand.BeAway;
import dev.gotong.team.TeamCommand.NameBackups;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.WeeklyHours.Range;
import dev.gotong.time.Window;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RosterCoverTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final NetworkId X = NetworkId.of("x");
  private static final NetworkId INSTAGRAM = NetworkId.of("instagram");
  private static final Window WEEK = window("2026-03-01T23:00:00Z", "2026-03-08T23:00:00Z");
  private static final WeeklyHours TUESDAY =
      WeeklyHours.of(BERLIN, List.of(Range.of(DayOfWeek.TUESDAY, "14:00", "18:00")));
  private static final CoverRules NONE = CoverRules.builder().build();

  /** Ana cares for customers on X on Tuesday afternoons; Citra may too, and Bo may not. */
  static final Responsibility CARE = Responsibility.builder()
      .id("care-x")
      .duty(Duty.CARE)
      .place(Scope.network(X))
      .addActions(Action.MODERATE)
      .owner(ANA)
      .addBackups(BO, CITRA)
      .hours(TUESDAY)
      .minutes(400)
      .build();

  static final Team TEAM = Cafe.after(
      Cafe.team(),
      ANA,
      Cafe.permit(CITRA, Action.MODERATE, Scope.everywhere()),
      new BeAway(away(ANA, "2026-03-02", "2026-03-03", "holiday")));

  static Window window(String from, String to) {
    return Window.of(Instant.parse(from), Instant.parse(to));
  }

  static Roster roster(Team team, Responsibility... all) {
    return Roster.builder()
        .team(team)
        .addAllChannels(Cafe.channels())
        .addResponsibilities(all)
        .build();
  }

  private static EffectiveOwner acts(Roster roster, String at) {
    return EffectiveOwners.of(roster).effectiveOwner("care-x", Instant.parse(at));
  }

  @Test
  @DisplayName(
      "the owner acts; while they are away, the first backup who may and can, to the microsecond")
  void effective_owner() {
    Roster roster = roster(TEAM, CARE);
    assertThat(acts(roster, "2026-03-03T13:00:00Z").message())
        .isEqualTo("citra acts for care-x as backup 2: "
            + "ana is away from 2026-03-02 to 2026-03-03 (holiday); bo may not moderate on x-main");
    assertThat(acts(roster, "2026-03-03T22:59:59.999999Z").person()).contains(CITRA);
    assertThat(acts(roster, "2026-03-03T23:00:00Z").message())
        .isEqualTo("ana acts for care-x as its owner");
    assertThat(acts(roster, "2026-03-03T16:00:00Z").message())
        .startsWith("nobody acts for care-x: ana is away")
        .endsWith("citra does not work then");
    assertThat(acts(roster(TEAM, CARE.withOwner(Optional.empty())), "2026-03-03T13:00:00Z")
            .message())
        .isEqualTo("nobody acts for care-x: nobody owns it");
    assertThatThrownBy(
            () -> EffectiveOwners.of(roster(TEAM)).effectiveOwner("care-x", Instant.EPOCH))
        .hasMessage("there is no care-x");
  }

  @Test
  @DisplayName(
      "where two need the same stand-in, and there is time for one, the more important has them")
  void capacity() {
    Responsibility other = CARE.withId("care-2").withPlace(Scope.channel(ChannelId.of("x-main")));
    Roster roster = roster(TEAM, CARE, other);
    assertThat(acts(roster, "2026-03-03T13:00:00Z").person()).contains(CITRA);
    EffectiveOwner second =
        EffectiveOwners.of(roster).effectiveOwner("care-2", Instant.parse("2026-03-03T13:00:00Z"));
    assertThat(second.person()).isEmpty();
    assertThat(second.passed().values())
        .extracting(Refusal::message)
        .endsWith("citra has 400 of 600 min a week, and 400 more do not fit");
  }

  @Test
  @DisplayName("a gap tells its time as the place has it, and why each candidate did not fill it")
  void unattended() {
    List<Gap> gaps = Coverage.of(roster(TEAM, CARE), NONE).check(WEEK);
    assertThat(gaps).hasSize(1);
    assertThat(gaps.get(0).kind()).isEqualTo(Gap.Kind.UNATTENDED);
    assertThat(gaps.get(0).when())
        .isEqualTo("2026-03-03 17:00 to 2026-03-03 18:00 (Europe/Berlin)");
    assertThat(gaps.get(0).whyNot().keySet()).containsExactly(ANA, BO, CITRA);
  }

  @Test
  @DisplayName("values refuse what makes no sense")
  void values() {
    assertThatThrownBy(() -> CARE.withBackups(List.of(ANA)))
        .hasMessage("backups must be others than the owner, each once, but ana is there again");
    assertThatThrownBy(() -> CARE.withBackups(List.of(BO, BO)))
        .hasMessage("backups must be others than the owner, each once, but bo is there again");
    assertThatThrownBy(() -> CARE.withMinutes(10_081))
        .hasMessage("minutes must be 0 to 10080, but was 10081");
    assertThatThrownBy(() -> roster(TEAM, CARE, CARE))
        .hasMessage("responsibilities must have different ids, but care-x is twice");
    assertThat(Scope.everywhere()).hasToString("everywhere");
    assertThat(Scope.network(X)).hasToString("network x");
    assertThatThrownBy(() -> NONE.withBacksAtMost(0))
        .hasMessage("backsAtMost must be 1 to 99, but was 0");
  }

  @Test
  @DisplayName("shares of cover are even to the last microsecond of the tolerance")
  void evenness() {
    Evenness rule = Evenness.builder()
        .putTargets(X, 1)
        .putTargets(INSTAGRAM, 1)
        .addActions(Action.APPROVE)
        .hours(WeeklyHours.always(BERLIN))
        .tolerancePercent(20)
        .build();
    Team team = Cafe.after(
        Cafe.founded(),
        ANA,
        new TeamCommand.Join(Cafe.member(BO, "Europe/Berlin")),
        Cafe.permit(BO, Action.APPROVE, Scope.network(X)));
    // ana: 8 hours on both; bo: 4 hours on X: 12 to 8, which is 60 to 40
    Window day = window("2026-03-04T08:00:00Z", "2026-03-04T16:00:00Z");
    Team half = team.withMembers(team.members().stream()
        .map(member -> member.id().equals(BO)
            ? member.withHours(
                WeeklyHours.of(BERLIN, List.of(Range.of(DayOfWeek.WEDNESDAY, "09:00", "13:00"))))
            : member)
        .toList());
    CoverRules rules = NONE.withEvenness(rule);
    assertThat(Coverage.of(roster(half), rules).check(day)).isEmpty();
    assertThat(Coverage.of(roster(half), NONE.withEvenness(rule.withTolerancePercent(19)))
            .check(day))
        .extracting(gap -> gap.reason().message())
        .containsExactly(
            "network instagram gets 40.0 % of the cover, and should get 50.0 %, at most 19 % more or less of that",
            "network x gets 60.0 % of the cover, and should get 50.0 %, at most 19 % more or less of that");
    Team alone = half.withAbsences(away(BO, "2026-03-04", "2026-03-04", "leave"));
    assertThat(Coverage.of(roster(alone), NONE.withEvenness(rule.withTolerancePercent(0)))
            .check(day))
        .isEmpty(); // ana alone, on both alike
    Window longer = Window.of(day.startInclusive(), day.endExclusive().minusNanos(1_000));
    assertThat(Coverage.of(roster(half), rules).check(longer)).hasSize(2);
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Team team = Cafe.after(
        TEAM,
        ANA,
        new NameBackups(ANA, List.of(CITRA)),
        new NameBackups(BO, List.of(CITRA)),
        new NameBackups(CITRA, List.of(ANA)));
    Responsibility calendar = Responsibility.builder()
        .id("calendar")
        .duty(Duty.CALENDAR)
        .owner(CITRA)
        .addBackups(BO)
        .minutes(300)
        .build();
    Roster roster = roster(
            team,
            CARE,
            CARE.withId("care-2").withBackups().withOwner(CITRA),
            CARE.withId("care-3").withBackups(CITRA).withOwner(BO).withDuty(Duty.ENGAGEMENT),
            CARE.withId("film")
                .withSkills("film")
                .withDuty(Duty.CONTENT)
                .withOwner(Optional.empty()),
            CARE.withId("events").withDuty(Duty.of("events")).withOwner(Optional.empty()),
            CARE.withId("far").withPlace(Scope.network(NetworkId.of("tiktok"))).withOwner(DEDE),
            CARE.withId("lone").withDuty(Duty.ANALYTICS).withOwner(DEDE).withBackups(),
            calendar)
        .withLooks(
            new Look("calendar", CITRA, Instant.parse("2026-03-04T10:00:00Z")),
            new Look("calendar", BO, Instant.parse("2026-03-05T10:00:00Z")));
    Staffing two = Staffing.builder()
        .place(Scope.network(X))
        .addActions(Action.MODERATE)
        .hours(TUESDAY)
        .atLeast(2)
        .build();
    CoverRules rules = CoverRules.builder()
        .addStaffing(two, two.withActions(Action.of("approve-legal")))
        .addModeration(Moderation.builder()
            .place(Scope.network(X))
            .submit(Action.MODERATE)
            .moderate(Action.MODERATE)
            .hours(WeeklyHours.always(BERLIN))
            .build())
        .addEvenness(Evenness.builder()
            .putTargets(X, 1)
            .putTargets(INSTAGRAM, 3)
            .hours(WeeklyHours.always(BERLIN))
            .addActions(Action.MODERATE)
            .tolerancePercent(10)
            .build())
        .backsAtMost(1)
        .calendarWithinDays(1)
        .build();
    List<Gap> gaps = new ArrayList<>(Coverage.of(roster, rules).check(WEEK));
    gaps.addAll(Coverage.of(roster(team, CARE), rules).check(WEEK));
    gaps.addAll(Coverage.of(roster.withPlanned(Map.of(CITRA, 500)), NONE).check(WEEK));
    List<Refusal> all = new ArrayList<>();
    for (Gap gap : gaps) {
      all.add(gap.reason());
      gap.whyNot().values().stream()
          .filter(reason -> reason.code().startsWith("coverage."))
          .forEach(all::add);
    }
    Golden.assertHolds("coverage-roster", all);
    assertThat(gaps)
        .extracting(Gap::kind)
        .containsAll(Set.of(
            Gap.Kind.NO_BACKUP, Gap.Kind.UNEVEN, Gap.Kind.TWO_OWNERS, Gap.Kind.STALE_CALENDAR));
  }
}
