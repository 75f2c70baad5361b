package dev.gotong.team;

import com.google.common.collect.ImmutableSet;
import dev.gotong.predicate.CompiledCondition;
import dev.gotong.predicate.Truth;
import java.util.Optional;

/** One grant, read once, so that it answers fast: whether it is about what is asked, test by test. */
final class Rule {
  private static final Role NOTHING = Role.of("nothing");

  final Grant grant;
  final int number;
  final Optional<Action> named;
  private final Role role;
  private final CompiledCondition condition;

  Rule(Grant grant, int number, Directory directory) {
    this.grant = grant;
    this.number = number;
    named = grant.right().match(one -> Optional.of(one.action()), of -> Optional.empty());
    role =
        grant.right().match(one -> NOTHING, of -> directory.findRole(of.name()).orElse(NOTHING));
    condition = GrantTerms.VOCABULARY.compile(grant.condition());
  }

  boolean permits() {
    return grant.effect() == Grant.Effect.PERMIT;
  }

  /** Whether it is about that action: a permit is about all that it implies, a prohibition about all that imply it. */
  boolean isAbout(Action action) {
    ImmutableSet<Action> reach =
        permits() ? ActionOrder.STANDARD.stronger(action) : ActionOrder.STANDARD.weaker(action);
    if (named.isPresent()) {
      return reach.contains(named.get());
    }
    for (Action reaching : reach) {
      if (role.contains(reaching)) {
        return true;
      }
    }
    return false;
  }

  Truth scope(Optional<Place> place) {
    if (grant.scope() instanceof Scope.Everywhere) {
      return Truth.TRUE;
    }
    return place.isPresent() ? Truth.of(grant.scope().covers(place.get())) : Truth.UNKNOWN;
  }

  Truth time(Request request) {
    return grant.validity().at(request.at());
  }

  Truth condition(Request request) {
    return condition.test(request.facts());
  }

  CompiledCondition condition() {
    return condition;
  }

  /** Whether it holds for what is asked, given how surely it is the subject's. */
  Truth holds(Request request, Truth subjects) {
    Truth truth = subjects.and(scope(request.place()));
    if (truth != Truth.FALSE) {
      truth = truth.and(time(request));
    }
    return truth == Truth.FALSE ? truth : truth.and(condition(request));
  }
}
