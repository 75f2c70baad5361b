package dev.gotong.team;

import com.google.common.collect.ImmutableSet;
import dev.gotong.predicate.Condition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest part of what is granted: one action, or one wildcard, to one subject. A grant to a group is one to the
 * group, and one to everybody in it.
 *
 * @param what the action, or the wildcard, which no action reads like
 */
record Holding(
    Grant.Effect effect,
    Subject subject,
    String what,
    Scope scope,
    Condition condition,
    Validity validity) {

  /** All holdings of a team. */
  static Set<Holding> of(Team team) {
    Set<Holding> all = new LinkedHashSet<>();
    for (Grant grant : team.grants()) {
      for (Membership bearer : bearers(grant, team.directory())) {
        for (String what : whats(grant.right(), team.directory())) {
          all.add(new Holding(
              grant.effect(),
              bearer.member(),
              what,
              grant.scope(),
              grant.condition(),
              bearer.validity()));
        }
      }
    }
    return all;
  }

  private static Set<Membership> bearers(Grant grant, Directory directory) {
    Set<Membership> all = new LinkedHashSet<>();
    addBearers(grant.subject(), grant.validity(), directory, all);
    return all;
  }

  private static void addBearers(
      Subject subject, Validity validity, Directory directory, Set<Membership> all) {
    if (all.add(new Membership(subject, validity)) && subject instanceof Subject.OfGroup of) {
      List<Membership> members =
          directory.findGroup(of.name()).map(Group::members).orElse(List.of());
      for (Membership inner : members) {
        inner
            .validity()
            .intersect(validity)
            .ifPresent(both -> addBearers(inner.member(), both, directory, all));
      }
    }
  }

  private static Set<String> whats(Right right, Directory directory) {
    return right.match(
        one -> ImmutableSet.of(one.action().value()),
        of -> directory
            .findRole(of.name())
            .map(role -> ImmutableSet.<String>builder()
                .addAll(role.actions().stream().map(Action::value).iterator())
                .addAll(role.wildcards())
                .build())
            .orElse(ImmutableSet.of()));
  }

  boolean permits() {
    return effect == Grant.Effect.PERMIT;
  }

  /** Whether whoever has this permit has all that the other permits, wherever and whenever. */
  boolean covers(Holding other) {
    return implies(what, other.what)
        && covers(scope, other.scope)
        && (condition.equals(Condition.always()) || condition.equals(other.condition))
        && validity.contains(other.validity);
  }

  /** Whether this prohibition may take something from what the other permits, somewhere, some time. */
  boolean touches(Holding other) {
    return (isWildcard(other.what) || reachesUp(what, Action.of(other.what)))
        && mayMeet(scope, other.scope)
        && validity.intersect(other.validity).isPresent();
  }

  /** What the other permits, as far as this prohibition may take it; both where one holds would do for the scope. */
  Optional<Holding> within(Holding other, Scope narrowed) {
    return validity
        .intersect(other.validity)
        .map(both -> new Holding(
            Grant.Effect.PERMIT, other.subject, other.what, narrowed, other.condition, both));
  }

  /** The same, about another action. */
  Holding about(Action action) {
    return new Holding(effect, subject, action.value(), scope, condition, validity);
  }

  String where() {
    return Grant.where(scope);
  }

  static boolean isWildcard(String what) {
    return what.endsWith("*");
  }

  private static boolean matches(String wildcard, Action action) {
    return !action.isPrivileged()
        && action.value().startsWith(wildcard.substring(0, wildcard.length() - 1));
  }

  static boolean implies(String held, String wanted) {
    if (isWildcard(wanted)) {
      return isWildcard(held) && wanted.startsWith(held.substring(0, held.length() - 1));
    }
    return ActionOrder.STANDARD.stronger(Action.of(wanted)).stream()
        .anyMatch(
            action -> isWildcard(held) ? matches(held, action) : action.value().equals(held));
  }

  private static boolean reachesUp(String forbidden, Action action) {
    return ActionOrder.STANDARD.weaker(action).stream()
        .anyMatch(weaker ->
            isWildcard(forbidden) ? matches(forbidden, weaker) : weaker.value().equals(forbidden));
  }

  /** Whether every place in the other scope lies in the one, whichever places there will be. */
  static boolean covers(Scope wide, Scope narrow) {
    if (wide.equals(narrow) || wide instanceof Scope.Everywhere) {
      return true;
    }
    Scope base = narrow instanceof Scope.OnNetwork on ? on.within() : narrow;
    return wide.match(
        everywhere -> true,
        brand -> base.equals(brand)
            || (base instanceof Scope.OfSpace space && space.brand().equals(brand.brand())),
        space -> base.equals(space),
        network -> narrow instanceof Scope.OnNetwork on
            && on.network().equals(network.network())
            && covers(network.within(), on.within()),
        channel -> false,
        campaign -> false);
  }

  /** Whether there may be a place in both; a team does not know which channels there are, or will be. */
  static boolean mayMeet(Scope one, Scope other) {
    if (one instanceof Scope.OnNetwork a && other instanceof Scope.OnNetwork b) {
      return a.network().equals(b.network()) && mayMeet(a.within(), b.within());
    }
    if (one instanceof Scope.OnNetwork a && isPart(other)) {
      return mayMeet(a.within(), other);
    }
    if (other instanceof Scope.OnNetwork b && isPart(one)) {
      return mayMeet(one, b.within());
    }
    if (one instanceof Scope.OfBrand brand && other instanceof Scope.OfSpace space) {
      return brand.brand().equals(space.brand());
    }
    if (one instanceof Scope.OfSpace && other instanceof Scope.OfBrand) {
      return mayMeet(other, one);
    }
    return one.equals(other) || !one.getClass().equals(other.getClass());
  }

  private static boolean isPart(Scope scope) {
    return scope instanceof Scope.OfBrand || scope instanceof Scope.OfSpace;
  }
}
