package dev.gotong.personal;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Digest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which notes of a person are kept, and on which terms; not what they say.
 *
 * @param held in the order of their kinds, of each one at most
 */
public record PersonalState(List<Held> held) {
  private static final PersonalState EMPTY = new PersonalState(List.of());

  /** Sorts. */
  public PersonalState {
    held = ImmutableList.sortedCopyOf(Comparator.comparing(Held::kind), held);
  }

  /** {@return the state in which nothing is kept} */
  public static PersonalState empty() {
    return EMPTY;
  }

  /**
   * A note that is kept.
   *
   * @param kind what it is about
   * @param commitment {@link Keepsake#commitment}
   * @param consent what the person agreed to
   */
  public record Held(NoteKind kind, Digest commitment, Consent consent) {}

  /** {@return the note of that kind, if one is kept} */
  public Optional<Held> find(NoteKind kind) {
    return held.stream().filter(each -> each.kind() == kind).findFirst();
  }

  /** {@return when the first of them expires; empty if nothing is kept} */
  public Optional<Instant> findFirstExpiry() {
    return held.stream().map(each -> each.consent().until()).min(Comparator.naturalOrder());
  }

  PersonalState with(Held note) {
    return new PersonalState(ImmutableList.<Held>builder()
        .addAll(without(note.kind()).held())
        .add(note)
        .build());
  }

  PersonalState without(NoteKind kind) {
    return new PersonalState(held.stream().filter(each -> each.kind() != kind).toList());
  }
}
