package dev.gotong.team;

import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.predicate.Condition;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That somebody may do something somewhere, or may not.
 *
 * @param effect whether it permits or forbids; permits unless set
 * @param subject whose grant it is
 * @param right what it is about
 * @param scope where it holds; everywhere unless set
 * @param condition when it holds, in the terms of {@link GrantTerms}: it permits only what is known to meet it, and forbids
 *     all that is not known to fail it; always unless set
 * @param validity from when until when; always unless set
 * @param grantedBy who gave it, noted when it is given; nobody, of those of a founder
 * @param reason why it was given, at most 500 characters; none unless set
 */
@Value.Builder
@ValueStyle
public record Grant(
    Effect effect,
    Subject subject,
    Right right,
    Scope scope,
    Condition condition,
    Validity validity,
    Optional<PersonId> grantedBy,
    Optional<String> reason)
    implements WithGrant {

  /** What a grant does. */
  public enum Effect {
    /** It permits. */
    PERMIT,
    /** It forbids, whatever else permits. */
    FORBID
  }

  /** Checks the condition, and that what an external reviewer is permitted ends and is somewhere. */
  public Grant {
    GrantTerms.VOCABULARY.check(condition);
    reason.ifPresent(text -> Require.text(text, 500, "reason"));
    if (effect == Effect.PERMIT && subject instanceof Subject.Reviewer) {
      Require.that(
          validity.until().isPresent() && !(scope instanceof Scope.Everywhere),
          "a permit for %s must end and must not hold everywhere, but holds %s, %s",
          subject,
          scope,
          validity);
    }
  }

  /** {@return a grant that permits} */
  public static Grant permit(PersonId person, Action action, Scope scope) {
    return permit(Subject.person(person), Right.action(action), scope);
  }

  /** {@return a grant that forbids} */
  public static Grant forbid(PersonId person, Action action, Scope scope) {
    return forbid(Subject.person(person), Right.action(action), scope);
  }

  /** {@return a grant that permits, always} */
  public static Grant permit(Subject subject, Right right, Scope scope) {
    return builder().subject(subject).right(right).scope(scope).build();
  }

  /** {@return a grant that forbids, always} */
  public static Grant forbid(Subject subject, Right right, Scope scope) {
    return builder()
        .effect(Effect.FORBID)
        .subject(subject)
        .right(right)
        .scope(scope)
        .build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder()
        .effect(Effect.PERMIT)
        .scope(Scope.everywhere())
        .condition(Condition.always())
        .validity(Validity.always());
  }

  /** {@return whether the other says the same, whoever gave it and why} */
  public boolean saysAs(Grant other) {
    return effect == other.effect
        && subject.equals(other.subject)
        && right.equals(other.right)
        && scope.equals(other.scope)
        && condition.equals(other.condition)
        && validity.equals(other.validity);
  }

  /** Whether it holds without a condition, and always. */
  boolean isPlain() {
    return condition.equals(Condition.always()) && validity.equals(Validity.always());
  }

  static String where(Scope scope) {
    return scope instanceof Scope.Everywhere ? "everywhere" : "on " + scope;
  }

  @Override
  public String toString() {
    return subject
        + (effect == Effect.PERMIT ? " may " : " may not ")
        + right
        + " "
        + where(scope)
        + (condition.equals(Condition.always()) ? "" : " if " + condition.describe())
        + (validity.equals(Validity.always()) ? "" : " " + validity);
  }

  /** Builds grants. Not thread-safe. */
  public static final class Builder extends GrantBuilder {
    Builder() {}
  }
}
