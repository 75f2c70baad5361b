package dev.gotong.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.network.Channel;
import dev.gotong.testkit.TeamArbitraries;
import dev.gotong.time.WeeklyHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PermissionsLawsTest {
  private static final List<Channel> CHANNELS = TeamArbitraries.channels();
  private static final List<PersonId> PEOPLE = List.of(PersonId.of("ana"), PersonId.of("bo"));
  private static final List<Action> ACTIONS = List.of(Action.MODERATE, Action.MANAGE);
  private static final List<PersonId> FOUR =
      List.of(PEOPLE.get(0), PEOPLE.get(1), PersonId.of("citra"), PersonId.of("dede"));

  @Provide
  Arbitrary<Team> teams() {
    return TeamArbitraries.teams();
  }

  @Provide
  Arbitrary<Grant> grants() {
    return TeamArbitraries.grants();
  }

  @Provide
  Arbitrary<Action> actions() {
    return TeamArbitraries.actions();
  }

  private static Team team(Iterable<Grant> grants) {
    Team.Builder team = Team.builder().addAllGrants(grants);
    for (PersonId person : PEOPLE) {
      team.addMembers(Member.builder()
          .id(person)
          .name("x")
          .role("x")
          .hours(WeeklyHours.never(ZoneId.of("Asia/Jakarta")))
          .capacityMinutes(0)
          .build());
    }
    return team.build();
  }

  private static List<Scope> scopes() {
    Set<Scope> scopes = new LinkedHashSet<>(Set.of(Scope.everywhere()));
    for (Channel channel : CHANNELS) {
      scopes.add(Scope.network(channel.network()));
      scopes.add(Scope.channel(channel.id()));
    }
    return List.copyOf(scopes);
  }

  @Test
  void whatever_up_to_three_grants_say_is_what_a_list_of_channels_says() {
    Set<Grant> universe = new LinkedHashSet<>();
    for (Grant.Effect effect : Grant.Effect.values()) {
      for (PersonId person : PEOPLE) {
        for (Action action : ACTIONS) {
          scopes().forEach(scope -> universe.add(grant(effect, person, action, scope)));
        }
      }
    }
    long checks = 0;
    for (int size = 0; size <= 3; size++) {
      for (Set<Grant> grants : Sets.combinations(universe, size)) {
        Permissions forward = Permissions.of(team(grants));
        Permissions backward = Permissions.of(team(Lists.reverse(List.copyOf(grants))));
        checks += check(grants, forward) + check(grants, backward);
      }
    }
    System.out.println("proof permissions-exhaustive: " + checks + " checks");
    assertThat(universe).hasSize(48);
    assertThat(checks).isEqualTo((1 + 48 + 1_128 + 17_296) * 32L);
  }

  private static Grant grant(Grant.Effect effect, PersonId person, Action action, Scope scope) {
    return effect == Grant.Effect.PERMIT
        ? Grant.permit(person, action, scope)
        : Grant.forbid(person, action, scope);
  }

  private static long check(Set<Grant> grants, Permissions permissions) {
    long checks = 0;
    for (PersonId person : PEOPLE) {
      for (Action action : ACTIONS) {
        for (Channel channel : CHANNELS) {
          boolean found = permissions.check(person, action, channel).allowed();
          if (found != NaiveRights.may(grants, person, action, channel)) {
            throw new AssertionError(person + " " + action + " " + channel.id() + ": " + grants);
          }
          checks++;
        }
        boolean found = permissions.checkEverywhere(person, action).allowed();
        if (found != NaiveRights.surely(grants, person, action, Scope.everywhere())) {
          throw new AssertionError(person + " " + action + " everywhere: " + grants);
        }
        checks++;
      }
    }
    return checks;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void nobody_outside_the_team_may_anything_and_the_reasons_are_the_grants_that_settle_it(
      @ForAll("teams") Team team, @ForAll("actions") Action action) {
    for (PersonId person : FOUR) {
      for (Channel channel : CHANNELS) {
        Verdict verdict = Permissions.of(team).check(person, action, channel);
        assertThat(verdict.allowed())
            .isEqualTo(team.find(person).isPresent()
                && NaiveRights.may(team.grants(), person, action, channel));
        Grant.Effect effect = verdict.allowed() ? Grant.Effect.PERMIT : Grant.Effect.FORBID;
        assertThat(verdict.because())
            .isEqualTo(team.grants().stream()
                .filter(g -> g.effect() == effect && g.subject().equals(Subject.person(person)))
                .filter(
                    g -> g.right().equals(Right.action(action)) && NaiveRights.holds(g, channel))
                .toList());
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void who_can_is_everybody_whom_no_channel_refuses(
      @ForAll("teams") Team team, @ForAll("actions") Action action) {
    for (Set<Channel> channels : Sets.powerSet(Set.copyOf(CHANNELS))) {
      List<PersonId> expected = team.members().stream()
          .map(Member::id)
          .filter(person -> channels.stream()
              .allMatch(channel -> NaiveRights.may(team.grants(), person, action, channel)))
          .sorted()
          .toList();
      assertThat(List.copyOf(Permissions.of(team).whoCan(action, channels))).isEqualTo(expected);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void forbidding_more_never_allows_more_and_permitting_more_never_less(
      @ForAll("teams") Team team, @ForAll("grants") Grant grant) {
    Set<String> before = allowed(team);
    Set<String> after = allowed(plus(team, grant));
    if (grant.effect() == Grant.Effect.FORBID) {
      assertThat(before).containsAll(after);
    } else {
      assertThat(after).containsAll(before);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_wider_grant_does_at_least_what_a_narrower_one_does(
      @ForAll("teams") Team team, @ForAll("grants") Grant grant) {
    for (Channel channel : CHANNELS) {
      List<Scope> widening = List.of(
          Scope.channel(channel.id()), Scope.network(channel.network()), Scope.everywhere());
      for (int i = 1; i < widening.size(); i++) {
        Set<String> narrow = allowed(plus(team, grant.withScope(widening.get(i - 1))));
        Set<String> wide = allowed(plus(team, grant.withScope(widening.get(i))));
        if (grant.effect() == Grant.Effect.PERMIT) {
          assertThat(wide).containsAll(narrow);
        } else {
          assertThat(narrow).containsAll(wide);
        }
      }
    }
  }

  private static Team plus(Team team, Grant grant) {
    List<Grant> grants = new ArrayList<>(team.grants());
    grants.add(grant);
    return team.withGrants(grants);
  }

  private static Set<String> allowed(Team team) {
    Set<String> allowed = new LinkedHashSet<>();
    for (PersonId person : FOUR) {
      for (Action action : List.of(Action.MODERATE, Action.MANAGE, Action.of("approve-legal"))) {
        for (Channel channel : CHANNELS) {
          if (Permissions.of(team).check(person, action, channel).allowed()) {
            allowed.add(person + " " + action + " " + channel.id());
          }
        }
        if (Permissions.of(team).checkEverywhere(person, action).allowed()) {
          allowed.add(person + " " + action + " everywhere");
        }
      }
    }
    return allowed;
  }
}
