package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.util.Set;
import java.util.function.Function;

/** Which of the people who hold the permission of a stage count for a part of its quorum. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Selector.Anyone.class, name = "anyone"),
  @JsonSubTypes.Type(value = Selector.OfRole.class, name = "role"),
  @JsonSubTypes.Type(value = Selector.AnyOf.class, name = "any-of"),
  @JsonSubTypes.Type(value = Selector.AllOf.class, name = "all-of")
})
public sealed interface Selector {

  /** {@return everybody who holds the permission} */
  static Selector anyone() {
    return new Anyone();
  }

  /** {@return everybody of that role in the team, such as {@code editor}} */
  static Selector role(String role) {
    return new OfRole(role);
  }

  /** {@return any of those people} */
  static Selector anyOf(PersonId... people) {
    return new AnyOf(ImmutableSortedSet.copyOf(people));
  }

  /** {@return every one of those people} */
  static Selector allOf(PersonId... people) {
    return new AllOf(ImmutableSortedSet.copyOf(people));
  }

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Anyone, ? extends T> anyone,
      Function<? super OfRole, ? extends T> role,
      Function<? super AnyOf, ? extends T> anyOf,
      Function<? super AllOf, ? extends T> allOf);

  /** {@return whether {@code person}, who has those roles in the team, is among them} */
  default boolean selects(PersonId person, Set<String> roles) {
    return match(
        anyone -> true,
        role -> roles.contains(role.role()),
        anyOf -> anyOf.people().contains(person),
        allOf -> allOf.people().contains(person));
  }

  /** Everybody who holds the permission. */
  record Anyone() implements Selector {
    @Override
    public <T> T match(
        Function<? super Anyone, ? extends T> anyone,
        Function<? super OfRole, ? extends T> role,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf) {
      return anyone.apply(this);
    }

    @Override
    public boolean selects(PersonId person, Set<String> roles) {
      return true;
    }

    @Override
    public String toString() {
      return "anyone";
    }
  }

  /**
   * Everybody of one role.
   *
   * @param role the role in the team, such as {@code editor}, 1 to 100 characters
   */
  record OfRole(String role) implements Selector {

    /** Checks the text. */
    public OfRole {
      Require.text(role, 100, "role");
    }

    @Override
    public <T> T match(
        Function<? super Anyone, ? extends T> anyone,
        Function<? super OfRole, ? extends T> role,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf) {
      return role.apply(this);
    }

    @Override
    public String toString() {
      return "the role " + role;
    }
  }

  /**
   * Any of some people.
   *
   * @param people who, in the order of their ids; 1 to 100
   */
  record AnyOf(Set<PersonId> people) implements Selector {

    /** Copies the people. */
    public AnyOf {
      people = ImmutableSortedSet.copyOf(people);
      Require.between(people.size(), 1, 100, "number of people");
    }

    @Override
    public <T> T match(
        Function<? super Anyone, ? extends T> anyone,
        Function<? super OfRole, ? extends T> role,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf) {
      return anyOf.apply(this);
    }

    @Override
    public String toString() {
      return "any of " + people;
    }
  }

  /**
   * Every one of some people. Who of them holds the permission and wrote nothing when the stage opens must agree; if that
   * is nobody, the stage is stalled and never satisfied.
   *
   * @param people who, in the order of their ids; 1 to 100
   */
  record AllOf(Set<PersonId> people) implements Selector {

    /** Copies the people. */
    public AllOf {
      people = ImmutableSortedSet.copyOf(people);
      Require.between(people.size(), 1, 100, "number of people");
    }

    @Override
    public <T> T match(
        Function<? super Anyone, ? extends T> anyone,
        Function<? super OfRole, ? extends T> role,
        Function<? super AnyOf, ? extends T> anyOf,
        Function<? super AllOf, ? extends T> allOf) {
      return allOf.apply(this);
    }

    @Override
    public String toString() {
      return "all of " + people;
    }
  }
}
