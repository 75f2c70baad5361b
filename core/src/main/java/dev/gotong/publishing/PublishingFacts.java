package dev.gotong.publishing;

import dev.gotong.base.Micros;
import dev.gotong.base.Refusal;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a decision about a target may rely on.
 *
 * @param now the time, in microseconds
 * @param bar why it must not go out as planned (a hold, no approval, content that is not the one planned), if so
 * @param policy how late and how often
 * @param connection how the channel is connected; lasting unless set
 */
@Value.Builder
@ValueStyle
public record PublishingFacts(
    Instant now, Optional<Refusal> bar, PublishingPolicy policy, Connection connection)
    implements WithPublishingFacts {

  /** Truncates {@code now} to microseconds. */
  public PublishingFacts {
    now = Micros.truncate(now);
  }

  /** {@return a builder with the standard policy} */
  public static Builder builder() {
    return new Builder().policy(PublishingPolicy.standard()).connection(Connection.lasting());
  }

  /** Builds facts. Not thread-safe. */
  public static final class Builder extends PublishingFactsBuilder {
    Builder() {}
  }
}
