package dev.gotong.coverage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What somebody may ask of a charter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CharterCommand.SetResponsibility.class, name = "set-responsibility"),
  @JsonSubTypes.Type(value = CharterCommand.DropResponsibility.class, name = "drop-responsibility"),
  @JsonSubTypes.Type(value = CharterCommand.Entrust.class, name = "entrust"),
  @JsonSubTypes.Type(value = CharterCommand.Arrange.class, name = "arrange"),
  @JsonSubTypes.Type(value = CharterCommand.SetRules.class, name = "set-rules"),
  @JsonSubTypes.Type(value = CharterCommand.NoteLook.class, name = "note-look")
})
public sealed interface CharterCommand {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super SetResponsibility, ? extends T> setResponsibility,
      Function<? super DropResponsibility, ? extends T> dropResponsibility,
      Function<? super Entrust, ? extends T> entrust,
      Function<? super Arrange, ? extends T> arrange,
      Function<? super SetRules, ? extends T> setRules,
      Function<? super NoteLook, ? extends T> noteLook) {
    if (this instanceof SetResponsibility command) {
      return setResponsibility.apply(command);
    }
    if (this instanceof DropResponsibility command) {
      return dropResponsibility.apply(command);
    }
    if (this instanceof Entrust command) {
      return entrust.apply(command);
    }
    if (this instanceof Arrange command) {
      return arrange.apply(command);
    }
    if (this instanceof SetRules command) {
      return setRules.apply(command);
    }
    return noteLook.apply((NoteLook) this); // the interface is sealed: nothing else is left
  }

  /**
   * Says what a responsibility is; one of its id is changed where it stands, a new one is the least important.
   *
   * @param responsibility what it is; its owner, if it has one, must be able to do it
   */
  record SetResponsibility(Responsibility responsibility) implements CharterCommand {}

  /**
   * The team does not answer for that any more.
   *
   * @param id the id of the responsibility
   */
  record DropResponsibility(String id) implements CharterCommand {

    /** Checks the id. */
    public DropResponsibility {
      Require.id(id, "id");
    }
  }

  /**
   * Gives a responsibility to somebody else, who does not back themselves up any more.
   *
   * @param id the id of the responsibility
   * @param owner who answers for it from now on; nobody if empty
   */
  record Entrust(String id, Optional<PersonId> owner) implements CharterCommand {

    /** Checks the id. */
    public Entrust {
      Require.id(id, "id");
    }
  }

  /**
   * Puts the responsibilities in order.
   *
   * @param ids the ids of all of them, the most important first
   */
  record Arrange(List<String> ids) implements CharterCommand {

    /** Copies the list. */
    public Arrange {
      ids = ImmutableList.copyOf(ids);
    }
  }

  /**
   * Says what the team asks of its cover.
   *
   * @param rules all of it
   */
  record SetRules(CoverRules rules) implements CharterCommand {}

  /**
   * Whoever asks went through what a responsibility looks after, just now.
   *
   * @param responsibility the id of the responsibility
   */
  record NoteLook(String responsibility) implements CharterCommand {

    /** Checks the id. */
    public NoteLook {
      Require.id(responsibility, "responsibility");
    }
  }
}
