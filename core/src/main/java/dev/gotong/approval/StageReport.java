package dev.gotong.approval;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How far one stage of a review has come.
 *
 * @param stage the id of the stage
 * @param status how far it has come
 * @param quorum who must agree
 * @param because what its condition asked and was given; empty if it has none
 * @param votes the votes that count or abstain
 * @param dropped the votes that do not count any more, each with the reason
 * @param canAct who could agree now
 * @param cannot who holds the permission or is asked for by name, and could not agree now, each with the reason
 * @param deadline by when it must be done
 */
@Value.Builder
@ValueStyle
public record StageReport(
    String stage,
    StageStatus status,
    List<Clause> quorum,
    List<String> because,
    List<Vote> votes,
    List<DroppedVote> dropped,
    List<CanAct> canAct,
    Map<PersonId, Refusal> cannot,
    Optional<Instant> deadline) {

  /**
   * Somebody who could agree now.
   *
   * @param person who
   * @param onBehalfOf for whom, if for somebody else
   * @param away the absence during which they would have to act, as the team names it
   */
  public record CanAct(PersonId person, Optional<PersonId> onBehalfOf, Optional<String> away) {
    @Override
    public String toString() {
      return person
          + onBehalfOf.map(other -> " for " + other).orElse("")
          + away.map(leave -> ", away (" + leave + ")").orElse("");
    }
  }

  /** Copies the collections. */
  public StageReport {
    quorum = ImmutableList.copyOf(quorum);
    because = ImmutableList.copyOf(because);
    votes = ImmutableList.copyOf(votes);
    dropped = ImmutableList.copyOf(dropped);
    canAct = ImmutableList.copyOf(canAct);
    cannot = ImmutableMap.copyOf(cannot);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add(stage + " is " + Told.word(status).replace('-', ' ') + ": needs "
        + Joiner.on(" and ").join(quorum)
        + deadline.map(at -> ", by " + at).orElse(""));
    because.forEach(line -> lines.add("  since " + line));
    add(lines, "agreed", votes.stream().filter(Vote::agrees).map(StageReport::voter));
    add(lines, "abstained", votes.stream().filter(v -> !v.agrees()).map(StageReport::voter));
    add(
        lines,
        "no longer counts",
        dropped.stream().map(d -> voter(d.vote()) + " (" + Told.word(d.cause()) + ")"));
    add(lines, "can act", canAct.stream().map(CanAct::toString));
    cannot.values().forEach(why -> lines.add("  " + why.message()));
    return lines;
  }

  private static String voter(Vote vote) {
    return vote.by() + vote.onBehalfOf().map(other -> " for " + other).orElse("");
  }

  private static void add(List<String> lines, String what, Stream<String> items) {
    String text = Joiner.on("; ").join(items.iterator());
    if (!text.isEmpty()) {
      lines.add("  " + what + ": " + text);
    }
  }

  /** Builds reports. Not thread-safe. */
  public static final class Builder extends StageReportBuilder {
    Builder() {}
  }
}
