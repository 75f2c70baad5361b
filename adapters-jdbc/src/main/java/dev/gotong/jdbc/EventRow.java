package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import dev.gotong.audit.AuditEntry;
import dev.gotong.audit.AuditRecord;
import dev.gotong.base.Actor;
import dev.gotong.base.CommandId;
import dev.gotong.base.Digest;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.spi.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event as a row: the link of the chain in columns, the event as JSON. */
final class EventRow {
  static final Column KIND = Column.of("kind", Column.Type.ID);
  static final Column VALUE_ID = Column.of("value_id", Column.Type.ID);

  /** The columns behind workspace and sequence. */
  static final ImmutableList<Column> COLUMNS = ImmutableList.of(
      KIND,
      VALUE_ID,
      Column.of("version", Column.Type.NUMBER),
      Column.of("place", Column.Type.NUMBER),
      Column.of("command_id", Column.Type.ID),
      Column.of("actor_type", Column.Type.ID),
      Column.optional("actor_name", Column.Type.ID),
      Column.optional("on_behalf_of", Column.Type.ID),
      Column.of("at_micros", Column.Type.NUMBER),
      Column.optional("policy", Column.Type.TEXT),
      Column.of("code", Column.Type.TEXT),
      Column.of("commitment", Column.Type.ID),
      Column.of("hash", Column.Type.ID),
      Column.of("salt", Column.Type.TEXT),
      Column.of("event", Column.Type.DOCUMENT));

  private EventRow() {}

  static List<@Nullable Object> write(
      String workspace, AuditEntry entry, String salt, String event) {
    AuditRecord record = entry.record();
    return Arrays.asList(
        workspace,
        entry.sequence(),
        record.kind(),
        record.id(),
        record.version(),
        (long) record.number(),
        record.commandId().value(),
        record.actor().<String>match(m -> "member", s -> "service", e -> "external", s -> "system"),
        name(record.actor()).orElse(null),
        record.onBehalfOf().map(PersonId::value).orElse(null),
        Micros.of(record.at()),
        record.policy().orElse(null),
        record.code(),
        record.commitment().hex(),
        entry.hash().hex(),
        salt,
        event);
  }

  private static Optional<String> name(Actor actor) {
    return actor.match(
        member -> Optional.of(member.person().value()),
        service -> Optional.of(service.name()),
        reviewer -> Optional.of(reviewer.name()),
        automation -> Optional.empty());
  }

  static AuditEntry read(ResultSet row) throws SQLException {
    AuditRecord.Builder record = AuditRecord.builder();
    record
        .kind(row.getString("kind"))
        .id(row.getString("value_id"))
        .version(row.getLong("version"))
        .number(row.getInt("place"))
        .commandId(new CommandId(row.getString("command_id")))
        .actor(actor(row.getString("actor_type"), row.getString("actor_name")))
        .onBehalfOf(Optional.ofNullable(row.getString("on_behalf_of")).map(PersonId::of))
        .at(Micros.toInstant(row.getLong("at_micros")))
        .policy(Optional.ofNullable(row.getString("policy")))
        .code(row.getString("code"))
        .commitment(new Digest(row.getString("commitment")));
    return new AuditEntry(row.getLong("seq"), record.build(), new Digest(row.getString("hash")));
  }

  private static Actor actor(String type, String name) {
    return switch (type) {
      case "member" -> Actor.member(PersonId.of(name));
      case "service" -> new Actor.Service(name);
      case "external" -> new Actor.ExternalReviewer(name);
      case "system" -> Actor.automation();
      default -> throw new StorageException("There is no type of actor " + type, false, null);
    };
  }
}
