package dev.gotong.coverage;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a team has agreed to answer for, and what it asks of its cover.
 *
 * @param responsibilities what it answers for, the most important first, each id once
 * @param rules what it asks; owners and backups only, unless set
 * @param looks who looked at what when, the latest {@value #LOOKS} of each responsibility, in the order in which they were noted
 */
@Value.Builder
@ValueStyle
public record Charter(List<Responsibility> responsibilities, CoverRules rules, List<Look> looks)
    implements WithCharter {
  /** How many looks are kept of one responsibility. */
  static final int LOOKS = 100;

  /** Copies the lists, and checks that ids differ. */
  public Charter {
    responsibilities = ImmutableList.copyOf(responsibilities);
    looks = ImmutableList.copyOf(looks);
    Set<String> known = new HashSet<>();
    for (Responsibility each : responsibilities) {
      Require.that(
          known.add(each.id()),
          "responsibilities must have different ids, but %s is twice",
          each.id());
    }
  }

  /** {@return a charter of nothing} */
  public static Charter empty() {
    return builder().build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder().rules(CoverRules.builder().build());
  }

  /** {@return the responsibility of that id, if there is one} */
  public Optional<Responsibility> find(String id) {
    return responsibilities.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Builds charters. Not thread-safe. */
  public static final class Builder extends CharterBuilder {
    Builder() {}
  }
}
