package dev.gotong.personal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Digest;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import java.util.Map;
import java.util.function.Function;

/** What happened to the notes of a person: never what they say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PersonalEvent.NoteKept.class, name = "note-kept"),
  @JsonSubTypes.Type(value = PersonalEvent.NoteErased.class, name = "note-erased")
})
public sealed interface PersonalEvent extends Event {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super NoteKept, ? extends T> kept,
      Function<? super NoteErased, ? extends T> erased);

  /**
   * A note is kept.
   *
   * @param person whose
   * @param kind what it is about
   * @param commitment {@link Keepsake#commitment}
   * @param consent what they agreed to
   */
  record NoteKept(PersonId person, NoteKind kind, Digest commitment, Consent consent)
      implements PersonalEvent {
    @Override
    public String code() {
      return "personal.note-kept";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "member",
          person.toString(),
          "note",
          kind.toString(),
          "commitment",
          commitment.toString(),
          "purposes",
          Joiner.on(", ").join(consent.purposes()),
          "viewers",
          Joiner.on(", ").join(consent.viewers()),
          "until",
          consent.until().toString());
    }

    @Override
    public <T> T match(
        Function<? super NoteKept, ? extends T> kept,
        Function<? super NoteErased, ? extends T> erased) {
      return kept.apply(this);
    }
  }

  /**
   * A note is erased.
   *
   * @param person whose
   * @param kind what it was about
   * @param because why
   */
  record NoteErased(PersonId person, NoteKind kind, Erasure because) implements PersonalEvent {
    @Override
    public String code() {
      return "personal.note-erased";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "member", person.toString(), "note", kind.toString(), "because", because.toString());
    }

    @Override
    public <T> T match(
        Function<? super NoteKept, ? extends T> kept,
        Function<? super NoteErased, ? extends T> erased) {
      return erased.apply(this);
    }
  }
}
