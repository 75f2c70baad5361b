package dev.gotong.coverage;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.time.Window;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is not covered, with the proof.
 *
 * @param kind what is missing
 * @param subject the id of the channel or the task
 * @param window when; empty if always
 * @param reason what is missing, in a sentence
 * @param whyNot everybody who might have filled it, and why not they; in the order of their ids
 */
public record Gap(
    Kind kind,
    String subject,
    Optional<Window> window,
    Refusal reason,
    Map<PersonId, Refusal> whyNot) {

  /** What may be missing. */
  public enum Kind {
    /** A task that nobody owns. */
    UNOWNED_TASK,
    /** A task whose owner nobody could stand in for. */
    NO_BACKUP,
    /** A task whose owner is away, with nobody standing in. */
    OWNER_AWAY,
    /** A channel with too few people there. */
    TOO_FEW_PEOPLE
  }

  /** Copies the map, and sorts it. */
  public Gap {
    whyNot = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(whyNot));
  }
}
