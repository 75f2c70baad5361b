package dev.gotong.audit;

import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.CommandId;
import dev.gotong.base.Digest;
import dev.gotong.base.Event;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Recorded;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the chain keeps of one event: everything but the event, and a commitment to that.
 *
 * @param kind the kind of the value that changed, such as {@code approval}
 * @param id the id of the value that changed
 * @param version the version of that value after the change, from 1
 * @param number the place among the events of the same version, from 0
 * @param commandId the command that caused it
 * @param actor who acted
 * @param onBehalfOf the person represented; empty if the actor acted for themselves
 * @param at when, in microseconds
 * @param policy the policy that the decision followed; empty if none did
 * @param code the code of the event, such as {@code approval.agreed}
 * @param commitment {@link #commit} of the event and a salt that is kept beside it
 */
@Value.Builder
@ValueStyle
public record AuditRecord(
    String kind,
    String id,
    long version,
    int number,
    CommandId commandId,
    Actor actor,
    Optional<PersonId> onBehalfOf,
    Instant at,
    Optional<String> policy,
    String code,
    Digest commitment) {

  /** Truncates {@code at} to microseconds. */
  public AuditRecord {
    Require.atLeast(version, 1, "version");
    Require.atLeast(number, 0, "number");
    at = Micros.truncate(at);
  }

  /**
   * {@return what the chain keeps of {@code recorded}}
   *
   * @param salt unguessable text, kept beside the event and erased with it
   */
  public static AuditRecord of(Recorded<?> recorded, String salt) {
    return builder()
        .kind(recorded.kind())
        .id(recorded.id())
        .version(recorded.version())
        .number(recorded.number())
        .commandId(recorded.commandId())
        .actor(recorded.actor())
        .onBehalfOf(recorded.onBehalfOf())
        .at(recorded.at())
        .policy(recorded.policy())
        .code(recorded.event().code())
        .commitment(commit(recorded.event(), salt))
        .build();
  }

  /** {@return the commitment to {@code event}: the digest of its code and facts under {@code salt}} */
  public static Digest commit(Event event, String salt) {
    return Canonical.of("audit-event/1")
        .text(salt)
        .text(event.code())
        .texts(event.facts())
        .digest();
  }

  /** {@return whether {@code event} with {@code salt} is the event that this record commits to} */
  public boolean commitsTo(Event event, String salt) {
    return commitment.equals(commit(event, salt));
  }

  byte[] canonical(long sequence) {
    return Canonical.of("audit-record/1")
        .number(sequence)
        .text(kind)
        .text(id)
        .number(version)
        .number(number)
        .text(commandId.value())
        .text(actor.label())
        .text(onBehalfOf.map(PersonId::value))
        .instant(at)
        .text(policy)
        .text(code)
        .bytes(commitment.toBytes())
        .toBytes();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds records. Not thread-safe. */
  public static final class Builder extends AuditRecordBuilder {
    Builder() {}
  }
}
