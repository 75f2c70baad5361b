package dev.gotong.team.oracle;

import static dev.gotong.predicate.Truth.FALSE;
import static dev.gotong.predicate.Truth.TRUE;
import static dev.gotong.predicate.Truth.UNKNOWN;

import dev.gotong.predicate.Truth;
import dev.gotong.team.Grant;
import dev.gotong.team.GrantTerms;
import dev.gotong.team.Group;
import dev.gotong.team.Membership;
import dev.gotong.team.Place;
import dev.gotong.team.Request;
import dev.gotong.team.Right;
import dev.gotong.team.Role;
import dev.gotong.team.Scope;
import dev.gotong.team.Subject;
import dev.gotong.team.Team;
import dev.gotong.team.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Permissions from their specification alone: lists, no index, no cache, and none of the rules of the engine. */
public final class NaivePermissions {
  /** Each action before the next weaker one. */
  private static final List<List<String>> CHAINS =
      Stream.of("""
      draft post.edit.own post.view, draft post.submit post.view, approve post.view, reject post.view,
      publish post.schedule post.view, publish post.withdraw post.view, moderate inbox.mask inbox.view,
      moderate inbox.reply.private inbox.reply.public inbox.sort inbox.view, manage calendar.manage,
      manage blackout.manage, manage coverage.manage, manage policy.rebase, manage member.manage,
      manage account.manage, manage audit.read, manage style.manage""".split(",")).map(chain -> List.of(chain.strip().split(" "))).toList();

  private static final List<String> PRIVILEGED =
      List.of("policy.edit", "crisis.freeze", "override", "invalidate");

  private NaivePermissions() {}

  /** {@return "stranger", "forbidden", "allowed" or "silent"} */
  public static String decide(Team team, Request request) {
    boolean stranger = request.subject().findPerson().isPresent()
        && team.members().stream().noneMatch(m -> request.subject().equals(Subject.person(m.id())));
    return stranger
        ? "stranger"
        : combine(team.grants().stream()
            .map(g -> g.effect() + " " + tests(team, g, request).stream().reduce(TRUE, Truth::and))
            .toList());
  }

  /** {@return what comes of such as "PERMIT TRUE" and "FORBID UNKNOWN"} */
  public static String combine(List<String> grants) {
    return grants.contains("FORBID TRUE") || grants.contains("FORBID UNKNOWN")
        ? "forbidden"
        : grants.contains("PERMIT TRUE") ? "allowed" : "silent";
  }

  /** {@return the answers of subject, action, scope, time and condition} */
  public static List<Truth> tests(Team team, Grant grant, Request request) {
    return List.of(
        isIn(team, request.subject(), grant.subject(), request.at()),
        Truth.of(isAbout(team, grant, request.action().value())),
        scope(grant.scope(), request.place()),
        time(grant.validity(), request.at()),
        GrantTerms.VOCABULARY.compile(grant.condition()).test(request.facts()));
  }

  /** {@return the permits that fail one test only, each with the number of that test, if nothing was said} */
  public static List<String> nearMisses(Team team, Request request) {
    List<String> near = new ArrayList<>();
    for (Grant grant : decide(team, request).equals("silent") ? team.grants() : List.<Grant>of()) {
      List<Truth> tests = tests(team, grant, request);
      if (grant.effect() == Grant.Effect.PERMIT
          && tests.stream().filter(t -> t != TRUE).count() == 1) {
        int failed = tests.indexOf(FALSE) >= 0 ? tests.indexOf(FALSE) : tests.indexOf(UNKNOWN);
        near.add(failed + " " + grant);
      }
    }
    return near;
  }

  private static Truth isIn(Team team, Subject who, Subject whose, Optional<Instant> at) {
    Truth truth = Truth.of(who.equals(whose));
    for (Group group : team.directory().groups()) {
      for (Membership m :
          whose.equals(Subject.group(group.name())) ? group.members() : List.<Membership>of()) {
        truth = truth.or(time(m.validity(), at).and(isIn(team, who, m.member(), at)));
      }
    }
    return truth;
  }

  private static boolean isAbout(Team team, Grant grant, String asked) {
    return names(team, grant.right(), asked)
        .anyMatch(named ->
            grant.effect() == Grant.Effect.PERMIT ? reaches(named, asked) : reaches(asked, named));
  }

  private static Stream<String> names(Team team, Right right, String asked) {
    List<Role> roles = team.directory().roles().stream()
        .filter(role -> right.equals(Right.role(role.name())))
        .toList();
    Stream<String> all = roles.isEmpty()
        ? Stream.empty()
        : Stream.concat(Stream.of(asked), CHAINS.stream().flatMap(List::stream));
    return Stream.of(
            right instanceof Right.OneAction one
                ? Stream.of(one.action().value())
                : Stream.<String>of(),
            roles.stream().flatMap(role -> role.actions().stream()).map(action -> action.value()),
            all.filter(name -> !PRIVILEGED.contains(name)
                && roles.stream()
                    .flatMap(r -> r.wildcards().stream())
                    .anyMatch(w -> name.matches(w.replace(".", "\\.").replace("*", ".*")))))
        .flatMap(names -> names);
  }

  private static boolean reaches(String strong, String weak) {
    return strong.equals(weak)
        || CHAINS.stream().anyMatch(chain -> {
          int next = chain.indexOf(strong) + 1;
          return next > 0 && next < chain.size() && reaches(chain.get(next), weak);
        });
  }

  private static Truth scope(Scope scope, Optional<Place> place) {
    String text = scope.toString();
    return text.equals("everywhere")
        ? TRUE
        : place
            .map(p -> Truth.of(text.equals(p.channel().value())
                || text.equals("network " + p.network())
                || p.campaign().filter(c -> text.equals("campaign " + c)).isPresent()
                || p.brand()
                    .filter(b -> text.matches("(network " + p.network() + " in )?brand " + b))
                    .isPresent()
                || p.space()
                    .filter(s -> text.matches("(network " + p.network() + " in )?space " + s
                        + " of brand " + p.brand().orElse("")))
                    .isPresent()))
            .orElse(UNKNOWN);
  }

  private static Truth time(Validity validity, Optional<Instant> at) {
    return at.isEmpty()
        ? (validity.from().isEmpty() && validity.until().isEmpty() ? TRUE : UNKNOWN)
        : Truth.of(validity.from().filter(from -> from.isAfter(at.get())).isEmpty()
            && validity.until().filter(until -> !until.isAfter(at.get())).isEmpty());
  }
}
