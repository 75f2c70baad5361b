package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import dev.gotong.predicate.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of one request what every grant had to say to it. */
final class Explaining {
  private final Rulebook rulebook;
  private final Request request;
  private final boolean stranger;
  private final Map<Subject, Rulebook.Belonging> belongings;

  Explaining(Rulebook rulebook, Request request, boolean stranger) {
    this.rulebook = rulebook;
    this.request = request;
    this.stranger = stranger;
    belongings = rulebook.belongings(request.subject(), request.at());
  }

  Explanation explain(Verdict verdict) {
    boolean silent = !verdict.allowed() && verdict.because().isEmpty() && !stranger;
    return new Explanation(
        request, verdict, stranger ? List.of() : considered(), silent ? nearMisses() : List.of());
  }

  private List<Considered> considered() {
    ImmutableList.Builder<Considered> all = ImmutableList.builder();
    for (Rule rule : rulebook.about(request.action(), belongings)) {
      Rulebook.Belonging belonging =
          belongings.getOrDefault(rule.grant.subject(), Rulebook.Belonging.SELF);
      all.add(new Considered(
          rule.grant,
          belonging.via(),
          belonging.truth(),
          rule.scope(request.place()),
          rule.time(request),
          rule.condition(request),
          rule.condition().trace(request.facts())));
    }
    return all.build();
  }

  private List<NearMiss> nearMisses() {
    ImmutableList.Builder<NearMiss> all = ImmutableList.builder();
    for (Rule rule : rulebook.permitsNear(request.action(), belongings)) {
      findOnlyFailure(rule).ifPresent(test -> all.add(new NearMiss(rule.grant, test, request)));
    }
    return all.build();
  }

  private Optional<GrantTest> findOnlyFailure(Rule rule) {
    GrantTest failed = null;
    for (GrantTest test : GrantTest.values()) {
      if (test(rule, test) != Truth.TRUE) {
        if (failed != null) {
          return Optional.empty();
        }
        failed = test;
      }
    }
    return Optional.ofNullable(failed);
  }

  private Truth test(Rule rule, GrantTest test) {
    return switch (test) {
      case SUBJECT -> {
        Rulebook.Belonging belonging = belongings.get(rule.grant.subject());
        yield belonging == null ? Truth.FALSE : belonging.truth();
      }
      case ACTION -> Truth.of(rule.isAbout(request.action()));
      case SCOPE -> rule.scope(request.place());
      case TIME -> rule.time(request);
      case CONDITION -> rule.condition(request);
    };
  }
}
