package dev.gotong.handover;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Where everything of somebody who goes goes.
 *
 * @param person who goes; they take nothing themselves
 * @param awayFrom from when on, in microseconds
 * @param backAt when they are back, in microseconds; until further notice, or for good, unless set
 * @param forGood whether they leave the team; not unless set
 * @param transfers each of their things, once: kind by kind, each in the order of time and id
 */
@Value.Builder
@ValueStyle
public record HandoverPlan(
    PersonId person,
    Instant awayFrom,
    Optional<Instant> backAt,
    boolean forGood,
    List<Transfer> transfers)
    implements WithHandoverPlan {

  /** Checks that nothing is there twice, and that nothing goes to whoever goes. */
  public HandoverPlan {
    awayFrom = Micros.truncate(awayFrom);
    backAt = backAt.map(Micros::truncate);
    transfers = ImmutableList.copyOf(transfers);
    Set<List<String>> known = new HashSet<>();
    for (Transfer each : transfers) {
      Require.that(
          known.add(List.of(each.kind(), each.id())),
          "transfers must be of different things, but %s %s is twice",
          each.kind(),
          each.id());
      Require.that(
          each.to().filter(person::equals).isEmpty(),
          "%s %s must not go to %s, who goes",
          each.kind(),
          each.id(),
          person);
    }
  }

  /** {@return a builder of a plan for a time} */
  public static Builder builder() {
    return new Builder().forGood(false);
  }

  /** {@return what has that fate} */
  public List<Transfer> of(Fate fate) {
    return transfers.stream()
        .filter(each -> each.fate() == fate)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return what nobody would own or look after} */
  public List<Transfer> left() {
    return of(Fate.NOBODY);
  }

  /** Builds plans. Not thread-safe. */
  public static final class Builder extends HandoverPlanBuilder {
    Builder() {}
  }
}
