package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;
import java.util.function.Function;

/** What somebody may ask of the groups, the roles and the presets of a team. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RightsCommand.SetGroup.class, name = "set-group"),
  @JsonSubTypes.Type(value = RightsCommand.DropGroup.class, name = "drop-group"),
  @JsonSubTypes.Type(value = RightsCommand.SetRole.class, name = "set-role"),
  @JsonSubTypes.Type(value = RightsCommand.DropRole.class, name = "drop-role"),
  @JsonSubTypes.Type(value = RightsCommand.Assign.class, name = "assign"),
  @JsonSubTypes.Type(value = RightsCommand.Customise.class, name = "customise"),
  @JsonSubTypes.Type(value = RightsCommand.SetGrantOnlyHeld.class, name = "set-grant-only-held")
})
public sealed interface RightsCommand extends TeamCommand {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super SetGroup, ? extends T> setGroup,
      Function<? super DropGroup, ? extends T> dropGroup,
      Function<? super SetRole, ? extends T> setRole,
      Function<? super DropRole, ? extends T> dropRole,
      Function<? super Assign, ? extends T> assign,
      Function<? super Customise, ? extends T> customise,
      Function<? super SetGrantOnlyHeld, ? extends T> grantOnlyHeld) {
    if (this instanceof SetGroup command) {
      return setGroup.apply(command);
    }
    if (this instanceof DropGroup command) {
      return dropGroup.apply(command);
    }
    if (this instanceof SetRole command) {
      return setRole.apply(command);
    }
    if (this instanceof DropRole command) {
      return dropRole.apply(command);
    }
    if (this instanceof Assign command) {
      return assign.apply(command);
    }
    if (this instanceof Customise command) {
      return customise.apply(command);
    }
    return grantOnlyHeld.apply((SetGrantOnlyHeld) this); // sealed: nothing else is left
  }

  /**
   * Forms a group, or says anew who is in it.
   *
   * @param group the group as it shall be
   */
  record SetGroup(Group group) implements RightsCommand {}

  /**
   * Dissolves a group that nothing is granted to and that is in no other.
   *
   * @param name its name
   */
  record DropGroup(String name) implements RightsCommand {}

  /**
   * Says what a role is, anew or for the first time; of a preset too. It changes what everybody may do who holds the
   * role, and nothing for those whose actions were chosen one by one.
   *
   * @param role the role as it shall be
   */
  record SetRole(Role role) implements RightsCommand {}

  /**
   * Gives up a role that nobody holds.
   *
   * @param name its name
   */
  record DropRole(String name) implements RightsCommand {}

  /**
   * Gives somebody a role or a preset on a place, instead of what they were permitted there without condition or end.
   *
   * @param subject to whom
   * @param scope where
   * @param role the name of a role of the team, or of one of the {@link Presets}
   */
  record Assign(Subject subject, Scope scope, String role) implements RightsCommand {}

  /**
   * Gives somebody chosen actions on a place, instead of what they were permitted there without condition or end. From
   * then on no change of a role or a preset changes them.
   *
   * @param subject to whom
   * @param scope where
   * @param actions which actions, sorted; none takes all back
   */
  record Customise(Subject subject, Scope scope, Set<Action> actions) implements RightsCommand {

    /** Sorts the actions. */
    public Customise {
      actions = ImmutableSortedSet.copyOf(actions);
    }
  }

  /**
   * Says whether people may permit only what they may do themselves. Nobody raises themselves either way.
   *
   * @param only whether so
   */
  record SetGrantOnlyHeld(boolean only) implements RightsCommand {}
}
