package dev.gotong.json;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.EditRules;
import dev.gotong.approval.OverrideRules;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Separation;
import dev.gotong.approval.Sla;
import dev.gotong.approval.Stage;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a text may leave out: what is as in a prototype, which the builders of the core make.
 *
 * @param prototype a value with the usual rules
 * @param given the components that have no usual value
 */
record Defaults(Record prototype, Set<String> given) {
  private static final Stage STAGE = Stage.of("x");
  private static final ApprovalPolicy POLICY = ApprovalPolicy.of("x", 1, STAGE);
  private static final Map<Class<?>, Defaults> ALL = List.of(
          new Defaults(Routing.of(POLICY), Set.of("routes")),
          new Defaults(PolicyRoute.all(POLICY), Set.of("policy")),
          new Defaults(POLICY, Set.of("name", "version", "stages")),
          new Defaults(STAGE, Set.of("id", "quorum")),
          new Defaults(Clause.anyone(1), Set.of("selector")),
          new Defaults(Sla.builder().dueIn(Duration.ofDays(1)).build(), Set.of("dueIn")),
          new Defaults(EditRules.standard(), Set.of()),
          new Defaults(Separation.standard(), Set.of()),
          new Defaults(OverrideRules.standard(), Set.of()))
      .stream()
      .collect(Collectors.toUnmodifiableMap(d -> d.prototype().getClass(), Function.identity()));

  /** The usual value of that component, if there is one. */
  static Optional<Object> find(Class<?> type, RecordComponent component) {
    return Optional.ofNullable(ALL.get(type))
        .filter(defaults -> !defaults.given().contains(component.getName()))
        .map(defaults -> Components.value(component, defaults.prototype()));
  }
}
