package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.function.Function;

/** What happened to the groups and roles of a team. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RightsEvent.GroupSet.class, name = "group-set"),
  @JsonSubTypes.Type(value = RightsEvent.GroupDropped.class, name = "group-dropped"),
  @JsonSubTypes.Type(value = RightsEvent.RoleSet.class, name = "role-set"),
  @JsonSubTypes.Type(value = RightsEvent.RoleDropped.class, name = "role-dropped"),
  @JsonSubTypes.Type(value = RightsEvent.GrantOnlyHeldSet.class, name = "grant-only-held-set")
})
public sealed interface RightsEvent extends TeamEvent {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super GroupSet, ? extends T> groupSet,
      Function<? super GroupDropped, ? extends T> groupDropped,
      Function<? super RoleSet, ? extends T> roleSet,
      Function<? super RoleDropped, ? extends T> roleDropped,
      Function<? super GrantOnlyHeldSet, ? extends T> grantOnlyHeldSet) {
    if (this instanceof GroupSet event) {
      return groupSet.apply(event);
    }
    if (this instanceof GroupDropped event) {
      return groupDropped.apply(event);
    }
    if (this instanceof RoleSet event) {
      return roleSet.apply(event);
    }
    if (this instanceof RoleDropped event) {
      return roleDropped.apply(event);
    }
    return grantOnlyHeldSet.apply((GrantOnlyHeldSet) this); // sealed: nothing else is left
  }

  /**
   * A group was formed, or it was said anew who is in it.
   *
   * @param group the group as it is
   */
  record GroupSet(Group group) implements RightsEvent {
    @Override
    public String code() {
      return "team.group-set";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("group", group.name());
    }
  }

  /**
   * A group was dissolved.
   *
   * @param name its name
   */
  record GroupDropped(String name) implements RightsEvent {
    @Override
    public String code() {
      return "team.group-dropped";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("group", name);
    }
  }

  /**
   * It was said what a role is.
   *
   * @param role the role as it is
   */
  record RoleSet(Role role) implements RightsEvent {
    @Override
    public String code() {
      return "team.role-set";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("role", role.name());
    }
  }

  /**
   * A role was given up.
   *
   * @param name its name
   */
  record RoleDropped(String name) implements RightsEvent {
    @Override
    public String code() {
      return "team.role-dropped";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("role", name);
    }
  }

  /**
   * It was said whether people may permit only what they may do themselves.
   *
   * @param only whether so
   */
  record GrantOnlyHeldSet(boolean only) implements RightsEvent {
    @Override
    public String code() {
      return "team.grant-only-held-set";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("only", String.valueOf(only));
    }
  }
}
