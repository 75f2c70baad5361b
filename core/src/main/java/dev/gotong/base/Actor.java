package dev.gotong.base;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.function.Function;

/** Who acts. Separation of duties compares persons, so only a member is one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Actor.Member.class, name = "member"),
  @JsonSubTypes.Type(value = Actor.Service.class, name = "service"),
  @JsonSubTypes.Type(value = Actor.ExternalReviewer.class, name = "external"),
  @JsonSubTypes.Type(value = Actor.Automation.class, name = "system")
})
public sealed interface Actor {

  /** {@return a member of the team} */
  static Actor member(PersonId person) {
    return new Member(person);
  }

  /** {@return Gotong itself, acting on time or on an outcome} */
  static Actor automation() {
    return new Automation();
  }

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Member, ? extends T> member,
      Function<? super Service, ? extends T> service,
      Function<? super ExternalReviewer, ? extends T> external,
      Function<? super Automation, ? extends T> automation);

  /** {@return the person, if a member acts} */
  default Optional<PersonId> findPerson() {
    return this instanceof Member member ? Optional.of(member.person()) : Optional.empty();
  }

  /** {@return the actor in a word, such as {@code bo}, {@code service crm} or {@code system}} */
  default String label() {
    return match(
        m -> m.person().value(),
        s -> "service " + s.name(),
        e -> "reviewer " + e.name(),
        s -> "system");
  }

  /**
   * A member of the team.
   *
   * @param person who
   */
  record Member(PersonId person) implements Actor {
    @Override
    public <T> T match(
        Function<? super Member, ? extends T> member,
        Function<? super Service, ? extends T> service,
        Function<? super ExternalReviewer, ? extends T> external,
        Function<? super Automation, ? extends T> automation) {
      return member.apply(this);
    }
  }

  /**
   * A program with rights of its own.
   *
   * @param name an id, 1 to 64 of {@code A-Z a-z 0-9 . _ : -}
   */
  record Service(String name) implements Actor {

    /** Checks the form. */
    public Service {
      Require.id(name, "service");
    }

    @Override
    public <T> T match(
        Function<? super Member, ? extends T> member,
        Function<? super Service, ? extends T> service,
        Function<? super ExternalReviewer, ? extends T> external,
        Function<? super Automation, ? extends T> automation) {
      return service.apply(this);
    }
  }

  /**
   * Somebody outside the team who was asked to look at one thing.
   *
   * @param name an id, 1 to 64 of {@code A-Z a-z 0-9 . _ : -}
   */
  record ExternalReviewer(String name) implements Actor {

    /** Checks the form. */
    public ExternalReviewer {
      Require.id(name, "external reviewer");
    }

    @Override
    public <T> T match(
        Function<? super Member, ? extends T> member,
        Function<? super Service, ? extends T> service,
        Function<? super ExternalReviewer, ? extends T> external,
        Function<? super Automation, ? extends T> automation) {
      return external.apply(this);
    }
  }

  /** Gotong itself, acting because time has passed or an outcome came in. */
  record Automation() implements Actor {
    @Override
    public <T> T match(
        Function<? super Member, ? extends T> member,
        Function<? super Service, ? extends T> service,
        Function<? super ExternalReviewer, ? extends T> external,
        Function<? super Automation, ? extends T> automation) {
      return automation.apply(this);
    }
  }
}
