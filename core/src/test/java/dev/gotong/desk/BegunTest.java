package dev.gotong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.WorkspaceId;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BegunTest {
  private static final Instant AT = Instant.parse("2026-11-29T09:00:00Z");
  private static final Instant LEASE = AT.plusSeconds(60);
  private static final Claim CLAIM =
      new Claim(new Job("publish", WorkspaceId.of("kopi"), "spring/ig"), AT, 7, LEASE);

  private static Begun begun(boolean withCall) {
    TargetCommand lost = new TargetCommand.Settle(new Lookup.Absent());
    return new Begun(
        CLAIM,
        Optional.of(Changes.builder().build()),
        withCall
            ? Optional.of(new Calls.Call<>(CLAIM, () -> lost, why -> lost))
            : Optional.empty());
  }

  private static Begun beginsAt(Instant now) {
    return begun(true).leasedUntil(now.plusSeconds(60));
  }

  @Test
  void a_lease_that_was_taken_a_moment_ago_is_asked_for_and_stays_as_it_is() {
    assertThat(beginsAt(AT.plusSeconds(5)).first().orElseThrow().jobs())
        .containsExactly(new JobChange.Extend(CLAIM, LEASE));
  }

  @Test
  void a_lease_of_which_more_is_gone_is_extended() {
    Instant late = AT.plusSeconds(5).plusNanos(1_000);

    assertThat(beginsAt(late).first().orElseThrow().jobs())
        .containsExactly(new JobChange.Extend(CLAIM, late.plusSeconds(60)));
  }

  @Test
  void what_is_not_sent_needs_no_lease() {
    assertThat(begun(false).leasedUntil(AT.plusSeconds(600))).isEqualTo(begun(false));
  }
}
