package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whoever reads a command, an event or a state gets each case in the function for it. */
class CasesTest {

  @Test
  void every_command_reaches_the_function_of_its_group_and_of_its_case() {
    List<Object> seen = new ArrayList<>();
    List<String> names = Lists.transform(
        Samples.commands(),
        command -> command.<String>match(
            vote -> "vote "
                + vote.<String>match(
                    keep(seen, "approve"),
                    keep(seen, "abstain"),
                    keep(seen, "changes"),
                    keep(seen, "veto"),
                    keep(seen, "retract"),
                    keep(seen, "clear")),
            course -> "course "
                + course.<String>match(
                    keep(seen, "submit"),
                    keep(seen, "edit"),
                    keep(seen, "withdraw"),
                    keep(seen, "reopen"),
                    keep(seen, "rebase"),
                    keep(seen, "tick"),
                    keep(seen, "dispatch")),
            power -> "power "
                + power.<String>match(
                    keep(seen, "override"),
                    keep(seen, "confirm"),
                    keep(seen, "invalidate"),
                    keep(seen, "delegate"),
                    keep(seen, "end"))));
    assertThat(List.copyOf(names))
        .containsExactly(
            "vote approve",
            "vote abstain",
            "vote changes",
            "vote veto",
            "vote retract",
            "vote clear",
            "course submit",
            "course edit",
            "course withdraw",
            "course reopen",
            "course rebase",
            "course tick",
            "course dispatch",
            "power override",
            "power confirm",
            "power invalidate",
            "power delegate",
            "power end");
    assertThat(seen).isEqualTo(Samples.commands());
  }

  @Test
  void every_event_reaches_the_function_of_its_group() {
    for (RoundEvent event : Samples.roundEvents()) {
      assertThat(group(event)).isEqualTo("round");
    }
    for (VoteEvent event : Samples.voteEvents()) {
      assertThat(group(event)).isEqualTo("vote");
    }
    for (StageEvent event : Samples.stageEvents()) {
      assertThat(group(event)).isEqualTo("stage");
    }
    for (TimeEvent event : Samples.timeEvents()) {
      assertThat(group(event)).isEqualTo("time");
    }
    for (PowerEvent event : Samples.powerEvents()) {
      assertThat(group(event)).isEqualTo("power");
    }
  }

  private static String group(ApprovalEvent event) {
    List<Object> seen = new ArrayList<>();
    String group = event.match(
        keep(seen, "round"),
        keep(seen, "vote"),
        keep(seen, "stage"),
        keep(seen, "time"),
        keep(seen, "power"));
    assertThat(seen).containsExactly(event);
    return group;
  }

  @Test
  void every_event_of_a_group_reaches_the_function_of_its_case() {
    assertThat(Samples.roundEvents())
        .extracting(e -> e.<String>match(
            x -> "submitted",
            x -> "edited",
            x -> "rebased",
            x -> "back",
            x -> "ended",
            x -> "reopened"))
        .containsExactly("submitted", "edited", "rebased", "back", "ended", "reopened");
    assertThat(Samples.voteEvents())
        .extracting(e -> e.<String>match(
            x -> "cast",
            x -> "retracted",
            x -> "struck",
            x -> "invalidated",
            x -> "raised",
            x -> "cleared"))
        .containsExactly("cast", "retracted", "struck", "invalidated", "raised", "cleared");
    assertThat(Samples.stageEvents())
        .extracting(e -> e.<String>match(x -> "moved", x -> "cleared", x -> "lost"))
        .containsExactly("moved", "cleared", "lost");
    assertThat(Samples.timeEvents())
        .extracting(e -> e.<String>match(x -> "step", x -> "lead", x -> "ticked"))
        .containsExactly("step", "lead", "ticked");
    assertThat(Samples.powerEvents())
        .extracting(e -> e.<String>match(
            x -> "asked",
            x -> "overridden",
            x -> "audit",
            x -> "look-back",
            x -> "spent",
            x -> "delegated",
            x -> "ended"))
        .containsExactly(
            "asked", "overridden", "audit", "look-back", "spent", "delegated", "ended");
  }

  @Test
  void every_state_reaches_the_function_of_its_phase() {
    List<Object> seen = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (ApprovalState state : Samples.states()) {
      names.add(state.match(
          keep(seen, "draft"),
          keep(seen, "review"),
          keep(seen, "changes"),
          keep(seen, "approved"),
          keep(seen, "closed")));
    }
    assertThat(names).containsExactly("draft", "review", "changes", "approved", "closed");
    assertThat(seen).isEqualTo(Samples.states());
  }

  @Test
  void every_selector_says_in_words_whom_it_selects_and_anyone_selects_whoever_asks() {
    assertThat(Selector.anyone()).hasToString("anyone");
    assertThat(Selector.role("legal")).hasToString("the role legal");
    assertThat(Selector.anyOf(Setting.BO, Setting.ANA)).hasToString("any of [ana, bo]");
    assertThat(Selector.allOf(Setting.BO, Setting.ANA)).hasToString("all of [ana, bo]");
    assertThat(Selector.anyone().selects(Setting.BO, Set.of())).isTrue();
  }

  private static <T> Function<T, String> keep(List<Object> seen, String name) {
    return value -> {
      seen.add(value);
      return name;
    };
  }
}
