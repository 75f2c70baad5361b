package dev.gotong.team;

import dev.gotong.predicate.Condition;

/** A near miss without its one failure, as its remedy says. */
final class Mended {
  private Mended() {}

  static Grant of(NearMiss miss) {
    Grant grant = miss.grant();
    return switch (miss.failed()) {
      case SUBJECT -> grant.withSubject(miss.request().subject());
      case ACTION -> grant.withRight(Right.action(miss.request().action()));
      case SCOPE ->
        grant.withScope(miss.request()
            .place()
            .<Scope>map(place -> Scope.channel(place.channel()))
            .orElse(Scope.everywhere()));
      case TIME ->
        grant.withValidity(miss.request()
            .at()
            .map(at -> Validity.between(at, at.plusNanos(1_000)))
            .orElse(Validity.always()));
      case CONDITION -> grant.withCondition(Condition.always());
    };
  }
}
