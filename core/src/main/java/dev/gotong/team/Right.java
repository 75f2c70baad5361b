package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Require;
import java.util.function.Function;

/** What a grant is about: one action, or all those of a role. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Right.OneAction.class, name = "action"),
  @JsonSubTypes.Type(value = Right.OfRole.class, name = "role")
})
public sealed interface Right {

  /** {@return one action, and what it implies} */
  static Right action(Action action) {
    return new OneAction(action);
  }

  /** {@return the actions of the role of that name, and what they imply} */
  static Right role(String name) {
    return new OfRole(name);
  }

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super OneAction, ? extends T> action, Function<? super OfRole, ? extends T> role);

  /**
   * One action, by name.
   *
   * @param action which
   */
  record OneAction(Action action) implements Right {
    @Override
    public <T> T match(
        Function<? super OneAction, ? extends T> action,
        Function<? super OfRole, ? extends T> role) {
      return action.apply(this);
    }

    @Override
    public String toString() {
      return action.toString();
    }
  }

  /**
   * The actions of a role, as it is when somebody asks.
   *
   * @param name the name of the role, an id; if there is no such role, it is nothing
   */
  record OfRole(String name) implements Right {

    /** Checks the form. */
    public OfRole {
      Require.id(name, "role");
    }

    @Override
    public <T> T match(
        Function<? super OneAction, ? extends T> action,
        Function<? super OfRole, ? extends T> role) {
      return role.apply(this);
    }

    @Override
    public String toString() {
      return "act as " + name;
    }
  }
}
