package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.ValueStyle;
import dev.gotong.predicate.Answer;
import dev.gotong.predicate.Truth;
import java.util.List;
import org.immutables.value.Value;

/**
 * A grant that is about what was asked and is that of who asked, and what each test says of it.
 *
 * @param grant the grant
 * @param via the groups by way of which it is theirs, the innermost first; none, if it names them
 * @param subject whether it is theirs; unknown, if that depends on when
 * @param scope whether it holds there; unknown, if that depends on where
 * @param time whether it holds then; unknown, if that depends on when
 * @param condition whether its condition is met; unknown, if too little is known
 * @param answers what each part of the condition asked, and what came of it
 */
@Value.Builder
@ValueStyle
public record Considered(
    Grant grant,
    List<Subject> via,
    Truth subject,
    Truth scope,
    Truth time,
    Truth condition,
    List<Answer> answers)
    implements WithConsidered {

  /** Copies the lists. */
  public Considered {
    via = ImmutableList.copyOf(via);
    answers = ImmutableList.copyOf(answers);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether it passes every test} */
  public Truth holds() {
    return subject.and(scope).and(time).and(condition);
  }

  /** {@return whether it counts: a permit that holds, or a prohibition that is not known to fail} */
  public boolean counts() {
    return grant.effect() == Grant.Effect.PERMIT ? holds() == Truth.TRUE : holds() != Truth.FALSE;
  }

  /** Builds what was considered. Not thread-safe. */
  public static final class Builder extends ConsideredBuilder {
    Builder() {}
  }
}
