package dev.gotong.team;

import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import org.immutables.value.Value;

/**
 * That somebody may do something somewhere, or may not.
 *
 * @param effect whether it permits or forbids; permits unless set
 * @param person whose grant it is
 * @param action what it is about
 * @param scope where it holds
 */
@Value.Builder
@ValueStyle
public record Grant(Effect effect, PersonId person, Action action, Scope scope)
    implements WithGrant {

  /** What a grant does. */
  public enum Effect {
    /** It permits. */
    PERMIT,
    /** It forbids, whatever else permits. */
    FORBID
  }

  /** {@return a grant that permits} */
  public static Grant permit(PersonId person, Action action, Scope scope) {
    return new Grant(Effect.PERMIT, person, action, scope);
  }

  /** {@return a grant that forbids} */
  public static Grant forbid(PersonId person, Action action, Scope scope) {
    return new Grant(Effect.FORBID, person, action, scope);
  }

  @Override
  public String toString() {
    return person + (effect == Effect.PERMIT ? " may " : " may not ") + action + " " + where();
  }

  private String where() {
    return scope instanceof Scope.Everywhere ? "everywhere" : "on " + scope;
  }
}
