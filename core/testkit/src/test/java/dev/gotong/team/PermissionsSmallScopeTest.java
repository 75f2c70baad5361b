package dev.gotong.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Truth;
import dev.gotong.team.oracle.NaivePermissions;
import dev.gotong.time.WeeklyHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Three people, two groups, three roles, seven scopes and four actions: every set of up to three grants, every request.
 * Of these sets it takes one in 97, evenly, and one in 11 with {@code -Dgotong.proofs}.
 */
class PermissionsSmallScopeTest {
  private static final boolean FULL = System.getProperty("gotong.proofs") != null;
  private static final int STEP =
      FULL ? 11 : 97; // primes, so that every grant comes up beside every other
  private static final int LARGEST = 3;
  private static final NetworkId N = NetworkId.of("n");
  private static final List<PersonId> PEOPLE =
      Stream.of("ana", "bo", "citra").map(PersonId::of).toList();
  private static final List<Action> ACTIONS =
      List.of(Action.VIEW, Action.DRAFT, Action.MEMBERS, Action.OVERRIDE);
  private static final List<Scope> SCOPES = List.of(
      Scope.everywhere(),
      Scope.brand("b"),
      Scope.space("b", "s"),
      Scope.network(N),
      Scope.network(N, Scope.space("b", "s")),
      Scope.channel(ChannelId.of("c1")),
      Scope.campaign("k"));

  private final List<Grant> alphabet = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final Team team = team();
  private final String[][] truths;
  private long sets;
  private long checks;
  private long allowed;

  PermissionsSmallScopeTest() {
    Iterable<Subject> subjects = Iterables.concat(
        PEOPLE.stream().map(Subject::person).toList(),
        List.of(Subject.group("inner"), Subject.group("outer")));
    for (Grant.Effect effect : Grant.Effect.values()) {
      for (Subject subject : subjects) {
        for (String role : List.of("writer", "reader", "all")) {
          for (Scope scope : SCOPES) {
            alphabet.add(Grant.permit(subject, Right.role(role), scope).withEffect(effect));
          }
        }
      }
    }
    Place c1 = Place.builder()
        .brand("b")
        .space("s")
        .network(N)
        .channel(ChannelId.of("c1"))
        .build();
    Place c2 = Place.builder().brand("b").network(N).channel(ChannelId.of("c2")).build();
    Place c3 =
        Place.builder().network(NetworkId.of("m")).channel(ChannelId.of("c3")).build();
    for (PersonId person : PEOPLE) {
      for (Action action : ACTIONS) {
        Request all =
            Request.builder().subject(Subject.person(person)).action(action).build();
        requests.add(all);
        Stream.of(c1, c2, c3, c3.withCampaign("k")).map(all::withPlace).forEach(requests::add);
      }
    }
    truths = new String[alphabet.size()][requests.size()];
    for (int g = 0; g < alphabet.size(); g++) {
      for (int r = 0; r < requests.size(); r++) {
        truths[g][r] = alphabet.get(g).effect() + " "
            + NaivePermissions.tests(team, alphabet.get(g), requests.get(r)).stream()
                .reduce(Truth.TRUE, Truth::and);
      }
    }
  }

  private static Team team() {
    return Team.builder()
        .addAllMembers(PEOPLE.stream()
            .map(person -> Member.builder()
                .id(person)
                .name("x")
                .role("x")
                .hours(WeeklyHours.never(ZoneId.of("Asia/Jakarta")))
                .capacityMinutes(0)
                .build())
            .toList())
        .directory(new Directory(
            List.of(
                Group.ofPeople("inner", PersonId.of("ana")),
                Group.of("outer", Subject.group("inner"), Subject.person(PersonId.of("bo")))),
            List.of(
                Role.of("writer", Action.DRAFT),
                Role.of("reader", Action.VIEW, Action.OVERRIDE),
                Role.wildcard("all", "*")),
            true))
        .build();
  }

  @Test
  void every_set_of_up_to_three_grants_says_what_the_specification_says() {
    long began = System.nanoTime();
    extend(new ArrayList<>(), 0);
    System.out.printf(
        "proof permissions-small-scope: %d checks of %d sets in %d ms, %d allowed, none differs%n",
        checks, sets, (System.nanoTime() - began) / 1_000_000, allowed);
    assertThat(checks).isGreaterThan(FULL ? 5_000_000 : 900_000);
    assertThat(allowed).isGreaterThan(checks / 20).isLessThan(checks / 2);
  }

  private void extend(List<Integer> chosen, int from) {
    if (sets++ % STEP == 0) {
      check(chosen);
    }
    for (int next = from; next < alphabet.size() && chosen.size() < LARGEST; next++) {
      chosen.add(next);
      extend(chosen, next + 1);
      chosen.subList(chosen.size() - 1, chosen.size()).clear();
    }
  }

  private void check(List<Integer> chosen) {
    List<Grant> grants = chosen.stream().map(alphabet::get).toList();
    Permissions permissions = Permissions.of(team.withGrants(grants));
    for (int r = 0; r < requests.size(); r++) {
      List<String> said = new ArrayList<>(3);
      for (int number : chosen) {
        said.add(truths[number][r]);
      }
      boolean expected = NaivePermissions.combine(said).equals("allowed");
      if (permissions.check(requests.get(r)).allowed() != expected) {
        throw new AssertionError(requests.get(r) + " must be " + expected + ": " + grants);
      }
      checks++;
      allowed += expected ? 1 : 0;
    }
  }
}
