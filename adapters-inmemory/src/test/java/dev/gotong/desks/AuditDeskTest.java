package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.KOPI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditEntry;
import dev.gotong.audit.AuditRecord;
import dev.gotong.base.PersonId;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.HoldEvent;
import dev.gotong.desks.World.Form;
import dev.gotong.spi.StoredEvent;
import dev.gotong.testkit.WatchedStorage;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AuditDeskTest {

  private static World held() {
    World world = World.settled(Form.JSON);
    world.hold(Optional.empty()).orThrow();
    return world;
  }

  private static AuditChain.Verification verify(World world, UnaryOperator<StoredEvent> tampering) {
    WatchedStorage storage = new WatchedStorage(world.storage.another());
    storage.tamper(tampering);
    return world.over(storage).audit().verify(KOPI);
  }

  private static UnaryOperator<StoredEvent> whenHeld(UnaryOperator<StoredEvent> tampering) {
    return stored -> stored.event() instanceof HoldEvent ? tampering.apply(stored) : stored;
  }

  @Test
  void the_chain_of_what_nobody_touched_holds_to_its_end() {
    World world = held();
    AuditChain.Verification verified = verify(world, UnaryOperator.identity());

    assertThat(verified.holds()).isTrue();
    assertThat(verified.head().sequence()).isEqualTo(world.events().size());
  }

  @Test
  void an_event_that_somebody_changed_since_is_named() {
    World world = held();
    long place = world.events().size();
    AuditChain.Verification verified = verify(
        world,
        whenHeld(e -> new StoredEvent(
            e.workspace(),
            e.entry(),
            new HoldEvent.Placed(PersonId.of("bo"), world.now(), "a fire"),
            e.salt())));

    assertThat(verified.broken()).hasValueSatisfying(broken -> {
      assertThat(broken.code()).isEqualTo("audit.forged");
      assertThat(broken.facts()).containsEntry("sequence", Long.toString(place));
    });
    assertThat(verified.head().sequence()).isEqualTo(place - 1);
  }

  @Test
  void a_record_that_somebody_changed_since_breaks_its_link() {
    AuditChain.Verification verified = verify(held(), whenHeld(e -> {
      AuditEntry entry = e.entry();
      return new StoredEvent(
          e.workspace(),
          new AuditEntry(entry.sequence(), later(entry.record()), entry.hash()),
          e.event(),
          e.salt());
    }));

    assertThat(verified.holds()).isFalse();
  }

  private static AuditRecord later(AuditRecord record) {
    return new AuditRecord(
        record.kind(),
        record.id(),
        record.version(),
        record.number(),
        record.commandId(),
        record.actor(),
        record.onBehalfOf(),
        record.at().plusSeconds(1),
        record.policy(),
        record.code(),
        record.commitment());
  }

  @Test
  void a_long_chain_is_read_page_by_page() {
    World world = World.settled(Form.AS_IS);
    for (int i = 0; i < 700; i++) {
      for (HoldCommand command :
          List.of(new HoldCommand.Place("a fire"), new HoldCommand.Lift("out"))) {
        world.gotong.calendar().hold(world.by(ANA), Optional.empty(), command).orThrow();
      }
    }

    AuditChain.Verification verified = world.gotong.audit().verify(KOPI);

    assertThat(verified.holds()).isTrue();
    assertThat(verified.head().sequence()).isGreaterThan(1_400);
  }
}
