package dev.gotong.personal;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The notes of a person, which the history does without.
 *
 * @param all in the order of their kinds, of each one at most
 */
public record Keepsakes(List<Keepsake> all) {
  private static final Keepsakes NONE = new Keepsakes(List.of());

  /** Sorts. */
  public Keepsakes {
    all = ImmutableList.sortedCopyOf(Comparator.comparing(each -> each.note().kind()), all);
  }

  /** {@return no notes} */
  public static Keepsakes none() {
    return NONE;
  }

  /** {@return the note of that kind, if it is what the state holds; one that was tampered with is not there} */
  public Optional<Keepsake> find(NoteKind kind, PersonalState state) {
    return all.stream()
        .filter(each -> each.note().kind() == kind)
        .filter(each -> state
            .find(kind)
            .filter(held -> held.commitment().equals(each.commitment())
                && held.consent().equals(each.consent()))
            .isPresent())
        .findFirst();
  }

  /** {@return what is to be kept in that state, of these and the new one, if there is one: everything else is erased} */
  public Keepsakes keptIn(PersonalState state, Optional<Keepsake> more) {
    Keepsakes together =
        new Keepsakes(Stream.concat(more.stream(), all.stream()).toList());
    return new Keepsakes(state.held().stream()
        .flatMap(held -> together.find(held.kind(), state).stream())
        .toList());
  }
}
