package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Condition;
import dev.gotong.predicate.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which policy reviews which posts: the first route that fits, and the last one fits all.
 *
 * <p>A route of which nobody knows whether it fits is taken: the stricter ones stand first.
 *
 * @param routes the routes in their order, 1 to 50; policies of the same name are the same
 * @param revoked the policies that must not be followed any more, by their labels such as {@code brand/6}: nothing that
 *     was approved under them goes out before its review went on under another
 * @param editors by the name of a policy, who changed it last; whoever is not there was never changed
 */
public record Routing(
    List<PolicyRoute> routes, Set<String> revoked, Map<String, PersonId> editors) {

  /** Checks that some route fits every post. */
  public Routing {
    routes = ImmutableList.copyOf(routes);
    Require.between(routes.size(), 1, 50, "number of routes");
    Require.that(
        routes.get(routes.size() - 1).when().equals(Condition.always()),
        "the last route must fit every post, but is for those of which %s",
        routes.get(routes.size() - 1).when().describe());
    Map<String, ApprovalPolicy> known = new HashMap<>();
    for (PolicyRoute route : routes) {
      ApprovalPolicy policy = route.policy();
      ApprovalPolicy other = known.putIfAbsent(policy.name(), policy);
      Require.that(
          other == null || other.equals(policy),
          "policies of the same name must be the same, but %s is not",
          policy.name());
    }
    revoked = ImmutableSortedSet.copyOf(revoked);
    editors = ImmutableSortedMap.copyOf(editors);
  }

  /** {@return those routes, in that order} */
  public static Routing of(PolicyRoute... routes) {
    return new Routing(ImmutableList.copyOf(routes), Set.of(), Map.of());
  }

  /** {@return one policy for every post} */
  public static Routing of(ApprovalPolicy policy) {
    return of(PolicyRoute.all(policy));
  }

  /** {@return the same, with that policy revoked} */
  public Routing revoke(String label) {
    return new Routing(
        routes,
        ImmutableSortedSet.<String>naturalOrder().addAll(revoked).add(label).build(),
        editors);
  }

  /**
   * The policy for a post.
   *
   * @param policy which
   * @param number the place of its route, from 1
   * @param editor who changed it last, if somebody did
   */
  public record Selected(ApprovalPolicy policy, int number, Optional<PersonId> editor) {}

  /** {@return the policy by which a post is reviewed of which that is known} */
  public Selected select(Attributes attributes) {
    for (int i = 0; i < routes.size(); i++) {
      PolicyRoute route = routes.get(i);
      if (Terms.VOCABULARY.compile(route.when()).test(attributes) != Truth.FALSE) {
        ApprovalPolicy policy = route.policy();
        return new Selected(policy, i + 1, Optional.ofNullable(editors.get(policy.name())));
      }
    }
    throw new IllegalStateException("the last route fits every post");
  }

  /** {@return the same, as {@code person} changes it from {@code before}: who changed which policy is kept} */
  public Routing changedBy(PersonId person, Routing before) {
    Map<String, ApprovalPolicy> old = policies(before);
    Map<String, PersonId> changed = new TreeMap<>();
    policies(this).forEach((name, policy) -> {
      ApprovalPolicy known = old.get(name);
      if (known != null && !known.equals(policy)) {
        changed.put(name, person);
      } else if (before.editors.containsKey(name)) {
        changed.put(name, before.editors.get(name));
      }
    });
    return new Routing(routes, revoked, changed);
  }

  private static Map<String, ApprovalPolicy> policies(Routing routing) {
    ImmutableMap.Builder<String, ApprovalPolicy> policies = ImmutableMap.builder();
    routing.routes.forEach(route -> policies.put(route.policy().name(), route.policy()));
    return policies.buildKeepingLast();
  }
}
