package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Refusal;
import dev.gotong.base.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * Why somebody may do something, or may not: the whole derivation.
 *
 * @param request what was asked
 * @param verdict what came of it
 * @param considered every grant of theirs about that action, in the order in which they were given, and what each test says
 * @param nearMisses if nothing permits or forbids it: the permits that fail one test only, each with what would have made
 *     it a yes
 */
@Value.Builder
@ValueStyle
public record Explanation(
    Request request, Verdict verdict, List<Considered> considered, List<NearMiss> nearMisses)
    implements WithExplanation {

  /** Copies the lists. */
  public Explanation {
    considered = ImmutableList.copyOf(considered);
    nearMisses = ImmutableList.copyOf(nearMisses);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the derivation as lines for people, the answer first} */
  public List<String> lines() {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add(verdict.refusal().map(Refusal::message).orElse(request + ": allowed"));
    for (Considered one : considered) {
      lines.add((one.counts() ? "counts: " : "does not count: ")
          + one.grant()
          + (one.via().isEmpty() ? "" : ", by way of " + one.via())
          + " [subject " + one.subject()
          + ", scope " + one.scope()
          + ", time " + one.time()
          + ", condition " + one.condition() + "]");
      one.answers()
          .forEach(answer -> lines.add(
              "  " + answer.asked() + ": " + answer.truth() + ", given " + answer.given()));
    }
    nearMisses.forEach(miss -> lines.add("near miss: " + miss.remedy()));
    return lines.build();
  }

  /** Builds explanations. Not thread-safe. */
  public static final class Builder extends ExplanationBuilder {
    Builder() {}
  }
}
