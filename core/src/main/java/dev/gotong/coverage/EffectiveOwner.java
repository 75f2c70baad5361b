package dev.gotong.coverage;

import com.google.common.collect.ImmutableMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.Require;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who acts for a responsibility at an instant, and why.
 *
 * @param responsibility its id
 * @param person who acts; nobody if empty
 * @param rank 0 if it is the owner, 1 for the first of those who stand in, and so on; 0 if it is nobody
 * @param passed who was asked before, in order, and why not they; all who could be asked, if nobody acts
 */
public record EffectiveOwner(
    String responsibility, Optional<PersonId> person, int rank, Map<PersonId, Refusal> passed) {

  /** Checks the rank and copies the map. */
  public EffectiveOwner {
    Require.atLeast(rank, 0, "rank");
    passed = ImmutableMap.copyOf(passed);
  }

  /** {@return it as a sentence, such as "bo acts for care-x as backup 1: ana does not work then"} */
  public String message() {
    String why = passed.values().stream().map(Refusal::message).collect(Collectors.joining("; "));
    if (person.isEmpty()) {
      return "nobody acts for " + responsibility + ": " + (why.isEmpty() ? "nobody owns it" : why);
    }
    return rank == 0
        ? person.get() + " acts for " + responsibility + " as its owner"
        : person.get() + " acts for " + responsibility + " as backup " + rank + ": " + why;
  }
}
