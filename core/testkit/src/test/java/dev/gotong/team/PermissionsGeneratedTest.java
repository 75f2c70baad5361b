package dev.gotong.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.predicate.Truth;
import dev.gotong.team.oracle.NaivePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** 200,000 pairs of a team and a request, most of them near a yes; ten times as many with {@code -Dgotong.proofs}. */
class PermissionsGeneratedTest {
  private static final int PAIRS =
      System.getProperty("gotong.proofs") == null ? 200_000 : 2_000_000;
  private static final int TEAMS_A_WORLD = 40;

  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  void the_engine_says_what_the_specification_says() {
    long misses = 0;
    PermissionWorlds worlds = new PermissionWorlds(20_260_302);
    Team bare = worlds.bare();
    for (int pair = 0; pair < PAIRS; pair++) {
      if (pair % TEAMS_A_WORLD == 0) {
        bare = worlds.bare();
      }
      Request request = worlds.request();
      Team team = bare.withGrants(worlds.grants(request, 6));
      misses += check(team, request, pair);
    }
    System.out.println("proof permissions-generated: " + PAIRS + " pairs " + counts + ", " + misses
        + " near misses, none differs");
    assertThat(counts).containsOnlyKeys("allowed", "forbidden", "silent", "stranger");
    assertThat(counts.values()).allMatch(count -> count > PAIRS / 200);
    assertThat(misses).isGreaterThan(PAIRS / 5);
  }

  /** Compares answer, reasons, derivation and near misses; answers how many of these there are. */
  private int check(Team team, Request request, int pair) {
    Permissions permissions = Permissions.of(team);
    String expected = NaivePermissions.decide(team, request);
    counts.merge(expected, 1, Integer::sum);
    Explanation explanation = permissions.explain(request);
    Verdict verdict = permissions.check(request);
    same(said(verdict), expected, team, request);
    same(explanation.verdict(), verdict, team, request);
    boolean settled = expected.equals("allowed") || expected.equals("forbidden");
    List<Grant> counting = team.grants().stream()
        .filter(grant -> settled
            && expected.equals("allowed") == (grant.effect() == Grant.Effect.PERMIT)
            && counts(NaivePermissions.tests(team, grant, request), grant))
        .toList();
    same(verdict.because(), counting, team, request);
    List<String> near = explanation.nearMisses().stream()
        .map(miss -> List.of(GrantTest.values()).indexOf(miss.failed()) + " " + miss.grant())
        .toList();
    same(near, NaivePermissions.nearMisses(team, request), team, request);
    for (Considered one : pair % 8 == 0 ? explanation.considered() : List.<Considered>of()) {
      List<Truth> tests = NaivePermissions.tests(team, one.grant(), request);
      same(
          List.of(one.subject(), Truth.TRUE, one.scope(), one.time(), one.condition()),
          tests,
          team,
          request);
    }
    if (pair % 400 == 0) {
      enumerate(team, permissions, request);
    }
    return near.size();
  }

  private static boolean counts(List<Truth> tests, Grant grant) {
    Truth holds = tests.stream().reduce(Truth.TRUE, Truth::and);
    return grant.effect() == Grant.Effect.PERMIT ? holds == Truth.TRUE : holds != Truth.FALSE;
  }

  static String said(Verdict verdict) {
    return verdict
        .refusal()
        .map(refusal -> Map.of(
                "team.unknown-member", "stranger",
                "team.forbidden", "forbidden",
                "team.not-permitted", "silent")
            .getOrDefault(refusal.code(), refusal.code()))
        .orElse("allowed");
  }

  /** Whoever can and what one can is what is allowed, one by one. */
  private static void enumerate(Team team, Permissions permissions, Request request) {
    for (Subject subject : PermissionWorlds.ASKING) {
      Request theirs = request.withSubject(subject);
      boolean can = NaivePermissions.decide(team, theirs).equals("allowed");
      same(permissions.whoCan(request).contains(subject), can, team, theirs);
    }
    for (Action action : Action.known()) {
      Request that = request.withAction(action);
      boolean can = NaivePermissions.decide(team, that).equals("allowed");
      same(permissions.whatCan(request).contains(action), can, team, that);
    }
  }

  private static void same(Object found, Object expected, Team team, Request request) {
    if (!found.equals(expected)) { // a message for each pair would cost more than the check
      throw new AssertionError("%s, must be %s: %s with %s in %s"
          .formatted(found, expected, request, team.grants(), team.directory().groups()));
    }
  }
}
