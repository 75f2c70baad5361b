package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The messages about policies, word for word. */
class PolicyCheckTest {
  @Test
  void the_codes_and_their_messages_are_those_of_the_golden_file() throws IOException {
    PolicyPeopleTest people = new PolicyPeopleTest();
    PolicyRulesTest rules = new PolicyRulesTest();
    for (Runnable example : List.<Runnable>of(
        people::a_quorum_that_more_people_must_meet_than_may_can_never_be_met,
        people::one_person_is_counted_at_one_stage_only,
        people::a_quorum_of_all_who_may_is_stalled_by_one_absence_and_by_one_who_wrote,
        people::who_is_named_must_be_in_the_team_and_hold_the_permission,
        people::so_many_must_be_able_to_want_changes_as_it_takes,
        people::who_is_away_now_is_said_if_it_stalls_a_stage_now,
        rules::what_conditions_speak_of_must_be_there,
        rules::a_stage_that_nobody_would_ever_see_is_found,
        rules::a_policy_whose_stages_may_all_be_skipped_is_said_so,
        rules::what_may_change_without_anybody_being_asked_is_said,
        rules::a_step_that_comes_to_nothing_is_found,
        rules::a_routing_is_looked_at_route_by_route)) {
      example.run();
    }
    String lines = String.join(
        "\n",
        Stream.concat(people.golden.stream(), rules.golden.stream())
            .map(f -> f.severity() + "\t" + f.code() + "\t" + f.message())
            .distinct()
            .sorted()
            .toList());
    try (InputStream file =
        PolicyCheckTest.class.getResourceAsStream("/golden/approval-policy.txt")) {
      assertThat(lines + "\n").isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
