package dev.gotong.coverage;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static dev.gotong.team.Cafe.away;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.house.Golden;
import dev.gotong.task.Task;
import dev.gotong.team.Action;
import dev.gotong.team.Cafe;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import dev.gotong.team.TeamCommand.BeAway;
import dev.gotong.team.TeamCommand.NameBackups;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.WeeklyHours.Range;
import dev.gotong.time.Window;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Window WEEK = window("2026-03-01T23:00:00Z", "2026-03-08T23:00:00Z");
  private static final Task FILM = Task.builder()
      .id(TaskId.of("task-1"))
      .title("Film the roastery")
      .kind("video")
      .minutes(90)
      .action(Action.DRAFT)
      .addChannels(Cafe.X.id())
      .build();
  private static final CoverageRule TUESDAY = CoverageRule.builder()
      .channel(Cafe.X.id())
      .hours(WeeklyHours.of(BERLIN, List.of(Range.of(DayOfWeek.TUESDAY, "14:00", "18:00"))))
      .build();

  private static Window window(String from, String to) {
    return Window.of(Instant.parse(from), Instant.parse(to));
  }

  private static List<Gap> gaps(Team team, CoverageRule rule) {
    return Coverage.of(team, Cafe.channels(), List.of(rule), List.of()).check(WEEK);
  }

  private static List<Gap> gaps(Team team, Task task) {
    return Coverage.of(team, Cafe.channels(), List.of(), List.of(task)).check(WEEK);
  }

  private static List<String> reasons(Gap gap) {
    return gap.whyNot().values().stream().map(Refusal::message).toList();
  }

  @Test
  @DisplayName("a channel has a gap where too few are there, from the very minute they leave")
  void channel() {
    Gap gap = gaps(Cafe.team(), TUESDAY).get(0);
    assertThat(gaps(Cafe.team(), TUESDAY)).hasSize(1);
    assertThat(gap.window()).contains(window("2026-03-03T16:00:00Z", "2026-03-03T17:00:00Z"));
    assertThat(gap.subject()).isEqualTo("x-main");
    assertThat(reasons(gap)).containsExactly("ana does not work then");
    Team two =
        Cafe.after(Cafe.team(), ANA, Cafe.permit(CITRA, Action.MODERATE, Scope.everywhere()));
    assertThat(gaps(two, TUESDAY.withAtLeast(2))).hasSize(1);
    assertThat(gaps(two, TUESDAY.withAtLeast(3)).get(0).reason().message())
        .isEqualTo("x-main needs 3 to moderate, but has 2");
  }

  @Test
  @DisplayName("who is away is named with the days, their backups with what bars them")
  void away_and_barred() {
    Team team = Cafe.after(
        Cafe.team(),
        ANA,
        new BeAway(away(ANA, "2026-03-02", "2026-03-03", "holiday")),
        new NameBackups(ANA, List.of(CITRA, BO)));
    Gap gap = gaps(team, TUESDAY).get(0);
    assertThat(gap.window()).contains(window("2026-03-03T13:00:00Z", "2026-03-03T17:00:00Z"));
    assertThat(gap.whyNot().keySet()).containsExactly(ANA, BO, CITRA);
    assertThat(reasons(gap))
        .containsExactly(
            "ana is away from 2026-03-02 to 2026-03-03 (holiday)",
            "bo may not moderate on x-main",
            "citra may not moderate on x-main");
  }

  @Test
  @DisplayName("two absences that follow each other are two reasons")
  void touching_absences() {
    Team team = Cafe.after(
        Cafe.team(),
        ANA,
        new BeAway(away(ANA, "2026-03-02", "2026-03-03", "holiday")),
        new BeAway(away(ANA, "2026-03-04", "2026-03-05", "ill")));
    CoverageRule always = TUESDAY.withHours(WeeklyHours.always(BERLIN));
    List<String> channel =
        gaps(team, always).stream().flatMap(g -> reasons(g).stream()).toList();
    assertThat(channel)
        .contains(
            "ana is away from 2026-03-02 to 2026-03-03 (holiday)",
            "ana is away from 2026-03-04 to 2026-03-05 (ill)");
    List<Gap> task = gaps(team, FILM.withOwner(ANA));
    assertThat(task.stream().flatMap(g -> g.window().stream()))
        .containsExactly(
            window("2026-03-01T23:00:00Z", "2026-03-03T23:00:00Z"),
            window("2026-03-03T23:00:00Z", "2026-03-05T23:00:00Z"));
  }

  @Test
  @DisplayName("a task nobody owns is a gap always; one owned and stood in for is none")
  void tasks() {
    Gap unowned = gaps(Cafe.team(), FILM).get(0);
    assertThat(unowned.window()).isEmpty();
    assertThat(unowned.reason().message()).isEqualTo("nobody owns Film the roastery; ana could");
    assertThat(unowned.whyNot().keySet()).containsExactly(BO, CITRA);
    assertThat(unowned.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(gaps(Cafe.team(), FILM.withOwner(BO)).get(0).zone())
        .isEqualTo(ZoneId.of("Asia/Jakarta"));
    Team team = Cafe.after(
        Cafe.team(),
        ANA,
        Cafe.permit(CITRA, Action.DRAFT, Scope.everywhere()),
        new BeAway(away(ANA, "2026-03-02", "2026-03-03", "holiday")),
        new NameBackups(ANA, List.of(CITRA)));
    assertThat(gaps(team, FILM.withOwner(ANA))).isEmpty();
  }

  @Test
  @DisplayName("the backup of a backup is a backup; who might have been one is named in order")
  void backups_of_backups() {
    Team chain = Cafe.after(
        Cafe.team(),
        ANA,
        new NameBackups(ANA, List.of(BO)),
        new NameBackups(BO, List.of(CITRA)),
        new BeAway(away(ANA, "2026-03-02", "2026-03-03", "holiday")));
    Team able = Cafe.after(chain, ANA, Cafe.permit(CITRA, Action.DRAFT, Scope.everywhere()));
    assertThat(gaps(able, FILM.withOwner(ANA))).isEmpty();
    assertThat(gaps(chain, FILM.withOwner(ANA)))
        .extracting(Gap::kind)
        .containsExactly(Gap.Kind.NO_BACKUP, Gap.Kind.OWNER_AWAY);
    assertThat(gaps(chain, FILM.withOwner(ANA)).get(0).whyNot().keySet())
        .containsExactly(BO, CITRA);
    Team backwards = Cafe.after(Cafe.team(), ANA, new NameBackups(ANA, List.of(CITRA, BO)));
    assertThat(gaps(backwards, FILM.withOwner(ANA)).get(0).whyNot().keySet())
        .containsExactly(BO, CITRA);
  }

  @Test
  @DisplayName("a rule asks for one moderator who answers within four hours unless it says more")
  void values() {
    assertThat(TUESDAY.action()).isEqualTo(Action.MODERATE);
    assertThat(TUESDAY.atLeast()).isEqualTo(1);
    assertThat(TUESDAY.answerWithin()).hasHours(4);
    assertThatThrownBy(() -> TUESDAY.withAtLeast(0))
        .hasMessage("atLeast must be 1 to 99, but was 0");
    assertThatThrownBy(() -> TUESDAY.withAnswerWithin(Duration.ZERO))
        .hasMessage("answerWithin must be positive, but was PT0S");
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Team team = Cafe.after(
        Cafe.team(),
        ANA,
        new NameBackups(ANA, List.of(BO)),
        new BeAway(away(ANA, "2026-03-02", "2026-03-02", "holiday")));
    Team unable = team.withGrants();
    List<Gap> gaps = new ArrayList<>(gaps(team, FILM));
    gaps.addAll(gaps(unable, FILM));
    gaps.addAll(gaps(team, FILM.withOwner(ANA)));
    gaps.addAll(gaps(team, FILM.withOwner(BO)));
    gaps.addAll(gaps(team, TUESDAY.withHours(WeeklyHours.always(BERLIN))));
    gaps.addAll(gaps(team, TUESDAY.withAtLeast(2)));
    List<Refusal> all = new ArrayList<>();
    for (Gap gap : gaps) {
      all.add(gap.reason());
      gap.whyNot().values().stream()
          .filter(reason -> reason.code().startsWith("coverage."))
          .forEach(all::add);
    }
    Golden.assertHolds("coverage", all);
  }
}
