package dev.gotong.testkit;

import dev.gotong.audit.AuditEntry;
import dev.gotong.audit.AuditRecord;
import dev.gotong.base.Actor;
import dev.gotong.base.CommandId;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.spi.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Every way to change one field of a stored event a little. */
final class AuditFields {
  private AuditFields() {}

  /** {@return by the name of each field, what gives it another value} */
  static Map<String, UnaryOperator<StoredEvent>> changes() {
    Map<String, UnaryOperator<StoredEvent>> changes = new LinkedHashMap<>();
    changes.put("kind", record((b, r) -> b.kind(r.kind() + "x")));
    changes.put("id", record((b, r) -> b.id(r.id() + "x")));
    changes.put("version", record((b, r) -> b.version(r.version() + 1)));
    changes.put("number", record((b, r) -> b.number(r.number() + 1)));
    changes.put("commandId", record((b, r) -> b.commandId(CommandId.of("another"))));
    changes.put("actor", record((b, r) -> b.actor(Actor.member(PersonId.of("somebody")))));
    changes.put("onBehalfOf", record((b, r) -> b.onBehalfOf(PersonId.of("somebody"))));
    changes.put("at", record((b, r) -> b.at(r.at().plusNanos(1_000))));
    changes.put("policy", record((b, r) -> b.policy(r.policy().orElse("") + "x")));
    changes.put("code", record((b, r) -> b.code(r.code() + "x")));
    changes.put("commitment", record((b, r) -> b.commitment(other(r.commitment()))));
    changes.put("hash", entry(e -> new AuditEntry(e.sequence(), e.record(), other(e.hash()))));
    changes.put("sequence", entry(e -> new AuditEntry(e.sequence() + 1, e.record(), e.hash())));
    changes.put(
        "event", e -> new StoredEvent(e.workspace(), e.entry(), new SampleEvent("x"), e.salt()));
    changes.put("salt", e -> new StoredEvent(e.workspace(), e.entry(), e.event(), e.salt() + "x"));
    return changes;
  }

  private static UnaryOperator<StoredEvent> entry(UnaryOperator<AuditEntry> change) {
    return e -> new StoredEvent(e.workspace(), change.apply(e.entry()), e.event(), e.salt());
  }

  private static UnaryOperator<StoredEvent> record(
      BiFunction<AuditRecord.Builder, AuditRecord, AuditRecord.Builder> change) {
    return entry(e ->
        new AuditEntry(e.sequence(), change.apply(copy(e.record()), e.record()).build(), e.hash()));
  }

  private static AuditRecord.Builder copy(AuditRecord record) {
    return AuditRecord.builder()
        .kind(record.kind())
        .id(record.id())
        .version(record.version())
        .number(record.number())
        .commandId(record.commandId())
        .actor(record.actor())
        .onBehalfOf(record.onBehalfOf())
        .at(record.at())
        .policy(record.policy())
        .code(record.code())
        .commitment(record.commitment());
  }

  private static Digest other(Digest digest) {
    return Digest.ofBytes(digest.hex().getBytes(StandardCharsets.US_ASCII));
  }
}
