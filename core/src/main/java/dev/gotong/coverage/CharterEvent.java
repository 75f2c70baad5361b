package dev.gotong.coverage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What happened to a charter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CharterEvent.ResponsibilitySet.class, name = "responsibility-set"),
  @JsonSubTypes.Type(
      value = CharterEvent.ResponsibilityDropped.class,
      name = "responsibility-dropped"),
  @JsonSubTypes.Type(value = CharterEvent.Arranged.class, name = "arranged"),
  @JsonSubTypes.Type(value = CharterEvent.RulesSet.class, name = "rules-set"),
  @JsonSubTypes.Type(value = CharterEvent.Looked.class, name = "looked")
})
public sealed interface CharterEvent extends Event {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super ResponsibilitySet, ? extends T> set,
      Function<? super ResponsibilityDropped, ? extends T> dropped,
      Function<? super Arranged, ? extends T> arranged,
      Function<? super RulesSet, ? extends T> rulesSet,
      Function<? super Looked, ? extends T> looked) {
    if (this instanceof ResponsibilitySet event) {
      return set.apply(event);
    }
    if (this instanceof ResponsibilityDropped event) {
      return dropped.apply(event);
    }
    if (this instanceof Arranged event) {
      return arranged.apply(event);
    }
    if (this instanceof RulesSet event) {
      return rulesSet.apply(event);
    }
    return looked.apply((Looked) this); // the interface is sealed: nothing else is left
  }

  /**
   * A responsibility came into being, or is another now.
   *
   * @param responsibility what it is now
   */
  record ResponsibilitySet(Responsibility responsibility) implements CharterEvent {
    @Override
    public String code() {
      return "coverage.responsibility-set";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "responsibility",
          responsibility.id(),
          "duty",
          responsibility.duty().value(),
          "place",
          responsibility.place().toString(),
          "owner",
          responsibility.owner().map(PersonId::value).orElse("none"),
          "backups",
          responsibility.backups().toString());
    }
  }

  /**
   * A responsibility is none any more.
   *
   * @param id its id
   */
  record ResponsibilityDropped(String id) implements CharterEvent {
    @Override
    public String code() {
      return "coverage.responsibility-dropped";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("responsibility", id);
    }
  }

  /**
   * The responsibilities stand in another order.
   *
   * @param ids the ids of all of them, the most important first
   */
  record Arranged(List<String> ids) implements CharterEvent {

    /** Copies the list. */
    public Arranged {
      ids = ImmutableList.copyOf(ids);
    }

    @Override
    public String code() {
      return "coverage.arranged";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("responsibilities", String.join(", ", ids));
    }
  }

  /**
   * The team asks something else of its cover.
   *
   * @param rules what it asks
   */
  record RulesSet(CoverRules rules) implements CharterEvent {
    @Override
    public String code() {
      return "coverage.rules-set";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("rules", rules.toString());
    }
  }

  /**
   * Somebody looked at something.
   *
   * @param look who, at what, when
   */
  record Looked(Look look) implements CharterEvent {
    @Override
    public String code() {
      return "coverage.looked";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "responsibility",
          look.responsibility(),
          "member",
          look.by().value(),
          "at",
          look.at().toString());
    }
  }
}
