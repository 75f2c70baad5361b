package dev.gotong.fire;

import dev.gotong.base.Digest;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.Slot;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.TargetEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One post on one channel, as its events tell it, and what may not be among them. */
final class Berth {
  private static final Duration MAX_LATENESS = Duration.ofHours(1);

  private final WorkspaceId workspace;
  private final SeaOfNetworks sea;
  private final Ledger ledger;
  private @Nullable Slot slot;
  private @Nullable Digest digest;
  private Instant begun = Instant.MIN;
  private Instant notBefore = Instant.MIN;
  private long fence;
  private String phase = "unscheduled";
  private int waits;

  Berth(WorkspaceId workspace, SeaOfNetworks sea, Ledger ledger) {
    this.workspace = workspace;
    this.sea = sea;
    this.ledger = ledger;
  }

  void read(TargetEvent event) {

    event.match(
        set -> {
          require("unscheduled", "scheduled", "rejected", "missed");
          slot = set.slot();
          digest = set.digest();
          notBefore = set.slot().at();
          return to("scheduled");
        },
        cleared -> {
          require("scheduled", "unclear", "rejected", "missed");
          requireNotOut();
          return to("unscheduled");
        },
        begin -> {
          require("scheduled");
          begin(begin.attempt().at());
          Violation.unless(begin.attempt().fence() > fence, "%s: the fence did not grow", slot);
          fence = begin.attempt().fence();
          return to("in flight");
        },
        back -> {
          require("in flight", "unclear");
          requireNotOut();
          if (back.reason().equals("the network asks to wait")) { // and the answer was not lost
            Violation.unless(
                sea.wait(slot(), fence).equals(Optional.of(back.until())),
                "%s is sent again at %s, and the network asked to wait until %s",
                slot,
                back.until(),
                sea.wait(slot(), fence));
            waits++;
          }
          notBefore = back.until();
          return to("scheduled");
        },
        out -> {
          require("in flight", "unclear");
          Violation.unless(sea.isOut(key()), "%s is not out", slot);
          return to("published");
        },
        rejected -> {
          require("in flight");
          requireNotOut();
          return to("rejected");
        },
        lost -> {
          require("in flight");
          return to("unclear");
        },
        missed -> {
          require("scheduled", "in flight", "unclear");
          requireNotOut();
          requireReason(missed.reason().code());
          return to("missed");
        });
  }

  private void begin(Instant at) {
    Slot now = slot();
    begun = at;
    Violation.unless(!at.isBefore(notBefore), "%s was begun early, at %s", now, at);
    Violation.unless(!at.isAfter(now.at().plus(MAX_LATENESS)), "%s was begun late, at %s", now, at);
    Violation.unless(!ledger.isHeld(now.channel()), "%s was begun under a hold", now);
    Violation.unless(ledger.isApproved(now.post()), "%s was begun without approval", now);
    Violation.unless(
        ledger.message(now.post(), now.channel()).filter(digest()::equals).isPresent(),
        "%s was begun with another text",
        now);
  }

  private void requireReason(String code) {
    Slot now = slot();
    boolean holds = switch (code) {
      case "publishing.held" -> ledger.isHeld(now.channel());
      case "publishing.not-approved" -> !ledger.isApproved(now.post());
      case "publishing.too-late", "publishing.too-many-attempts" -> true;
      default -> code.startsWith("approval.");
    };
    Violation.unless(holds, "%s was missed for a reason that is none: %s", now, code);
  }

  private void require(String... phases) {
    Violation.unless(List.of(phases).contains(phase), "%s went on from %s", slot, phase);
  }

  private void requireNotOut() {
    if (slot != null) {
      Violation.unless(!sea.mayBeOut(key()), "%s may be out, and is said not to be", slot);
    }
  }

  private boolean to(String next) {
    phase = next;
    return true;
  }

  boolean isInFlight(long withFence) {
    return phase.equals("in flight") && fence == withFence;
  }

  String phase() {
    return phase;
  }

  /** {@return how often it was put off until the network takes it again} */
  int waits() {
    return waits;
  }

  Instant begun() {
    return begun;
  }

  Instant at() {
    return slot().at();
  }

  Instant dueAt() {
    return notBefore;
  }

  Slot slot() {
    return Objects.requireNonNull(slot);
  }

  Digest digest() {
    return Objects.requireNonNull(digest);
  }

  IdempotencyKey key() {
    return IdempotencyKey.of(workspace, slot().post(), slot().channel(), digest());
  }
}
