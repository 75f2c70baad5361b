package dev.gotong.task;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static dev.gotong.team.Cafe.DEDE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.team.Action;
import dev.gotong.team.Cafe;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EligibilityTest {
  private static final Team TEAM = Cafe.after(
      Cafe.team(), ANA, Cafe.permit(BO, Action.DRAFT, Scope.network(Cafe.INSTA.network())));

  static Task.Builder task() {
    return Task.builder()
        .id(TaskId.of("task-1"))
        .title("Film the roastery")
        .kind("video")
        .minutes(90);
  }

  static Task onUnknown() {
    return task().addChannels(ChannelId.of("tiktok")).build();
  }

  private static Optional<String> bar(Task task, PersonId person) {
    return Eligibility.at(TEAM, Cafe.channels(), Instant.EPOCH)
        .findBar(task, person)
        .map(Refusal::code);
  }

  @Test
  @DisplayName("whoever is in the team may own what takes nothing; nobody else may")
  void members() {
    assertThat(bar(task().build(), CITRA)).isEmpty();
    assertThat(bar(task().build(), DEDE)).contains("task.unknown-member");
  }

  @Test
  @DisplayName("an owner may do the action on every channel of the task")
  void channels() {
    Task.Builder drafting = task().action(Action.DRAFT).addChannels(Cafe.INSTA.id());
    assertThat(bar(drafting.build(), BO)).isEmpty();
    assertThat(bar(drafting.build(), CITRA)).contains("team.not-permitted");
    assertThat(bar(drafting.addChannels(Cafe.JOBS.id()).build(), BO)).isEmpty();
    assertThat(bar(drafting.addChannels(Cafe.X.id()).build(), BO)).contains("team.not-permitted");
    assertThat(bar(task().addChannels(Cafe.X.id()).build(), CITRA)).isEmpty();
    assertThat(bar(onUnknown(), ANA)).contains("task.unknown-channel");
  }

  @Test
  @DisplayName("an owner writes the language and has all the skills")
  void abilities() {
    assertThat(bar(task().language("de").build(), BO)).isEmpty();
    assertThat(bar(task().language("fr").build(), BO)).contains("task.missing-language");
    assertThat(bar(task().addSkills("film").build(), BO)).contains("task.missing-skill");
  }
}
