package dev.gotong.handover;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing of somebody who goes, and what becomes of it.
 *
 * @param kind what kind of thing it is, an id such as {@code task}
 * @param id which one, 1 to 200 characters
 * @param title as people say it, 1 to 300 characters
 * @param due by when it is to be done, in microseconds; nobody said unless set
 * @param fate what becomes of it
 * @param to who takes it, or stands in; set exactly if somebody does
 * @param reason why, with a code and facts
 * @param whyNot who else might have taken it, and why not they, in the order of their ids
 * @param undo what its kind needs to know to give it back; nothing unless set
 */
@Value.Builder
@ValueStyle
public record Transfer(
    String kind,
    String id,
    String title,
    Optional<Instant> due,
    Fate fate,
    Optional<PersonId> to,
    Refusal reason,
    Map<PersonId, Refusal> whyNot,
    Optional<String> undo)
    implements WithTransfer {

  /** Checks the bounds, and that somebody has it exactly if it goes to somebody. */
  public Transfer {
    Require.id(kind, "kind");
    Require.text(id, 200, "id");
    Require.text(title, 300, "title");
    due = due.map(Micros::truncate);
    boolean goes = fate == Fate.MOVES || fate == Fate.STANDS_IN;
    Require.that(goes == to.isPresent(), "to must be set exactly if it %s, but was %s", fate, to);
    whyNot = ImmutableMap.copyOf(ImmutableSortedMap.copyOf(whyNot));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether it is that thing} */
  public boolean isSame(Transfer other) {
    return kind.equals(other.kind) && id.equals(other.id);
  }

  /** Builds transfers. Not thread-safe. */
  public static final class Builder extends TransferBuilder {
    Builder() {}
  }
}
