package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Actor;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.util.Optional;
import java.util.function.Function;

/** Whose a grant is: somebody, a group of them, a program, or somebody from outside who looks at one thing. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Subject.Person.class, name = "person"),
  @JsonSubTypes.Type(value = Subject.OfGroup.class, name = "group"),
  @JsonSubTypes.Type(value = Subject.Service.class, name = "service"),
  @JsonSubTypes.Type(value = Subject.Reviewer.class, name = "reviewer")
})
public sealed interface Subject {

  /** {@return a member of the team} */
  static Subject person(PersonId person) {
    return new Person(person);
  }

  /** {@return everybody in the group of that name} */
  static Subject group(String name) {
    return new OfGroup(name);
  }

  /** {@return the program of that name} */
  static Subject service(String name) {
    return new Service(name);
  }

  /** {@return the external reviewer of that name} */
  static Subject reviewer(String name) {
    return new Reviewer(name);
  }

  /** {@return who acts, as a subject; empty for Gotong itself, which needs no permission} */
  static Optional<Subject> of(Actor actor) {
    return actor.match(
        member -> Optional.of(person(member.person())),
        service -> Optional.of(service(service.name())),
        external -> Optional.of(reviewer(external.name())),
        automation -> Optional.empty());
  }

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Person, ? extends T> person,
      Function<? super OfGroup, ? extends T> group,
      Function<? super Service, ? extends T> service,
      Function<? super Reviewer, ? extends T> reviewer);

  /** {@return the person, if it is one} */
  default Optional<PersonId> findPerson() {
    return this instanceof Person one ? Optional.of(one.person()) : Optional.empty();
  }

  /**
   * A member of the team.
   *
   * @param person who
   */
  record Person(PersonId person) implements Subject {
    @Override
    public <T> T match(
        Function<? super Person, ? extends T> person,
        Function<? super OfGroup, ? extends T> group,
        Function<? super Service, ? extends T> service,
        Function<? super Reviewer, ? extends T> reviewer) {
      return person.apply(this);
    }

    @Override
    public String toString() {
      return person.toString();
    }
  }

  /**
   * Everybody in a group, and in the groups in it.
   *
   * @param name the name of the group, an id; if there is no such group, it is nobody
   */
  record OfGroup(String name) implements Subject {

    /** Checks the form. */
    public OfGroup {
      Require.id(name, "group");
    }

    @Override
    public <T> T match(
        Function<? super Person, ? extends T> person,
        Function<? super OfGroup, ? extends T> group,
        Function<? super Service, ? extends T> service,
        Function<? super Reviewer, ? extends T> reviewer) {
      return group.apply(this);
    }

    @Override
    public String toString() {
      return "group " + name;
    }
  }

  /**
   * A program.
   *
   * @param name an id
   */
  record Service(String name) implements Subject {

    /** Checks the form. */
    public Service {
      Require.id(name, "service");
    }

    @Override
    public <T> T match(
        Function<? super Person, ? extends T> person,
        Function<? super OfGroup, ? extends T> group,
        Function<? super Service, ? extends T> service,
        Function<? super Reviewer, ? extends T> reviewer) {
      return service.apply(this);
    }

    @Override
    public String toString() {
      return "service " + name;
    }
  }

  /**
   * Somebody from outside. What they are permitted ends, and is never everywhere.
   *
   * @param name an id
   */
  record Reviewer(String name) implements Subject {

    /** Checks the form. */
    public Reviewer {
      Require.id(name, "reviewer");
    }

    @Override
    public <T> T match(
        Function<? super Person, ? extends T> person,
        Function<? super OfGroup, ? extends T> group,
        Function<? super Service, ? extends T> service,
        Function<? super Reviewer, ? extends T> reviewer) {
      return reviewer.apply(this);
    }

    @Override
    public String toString() {
      return "reviewer " + name;
    }
  }
}
