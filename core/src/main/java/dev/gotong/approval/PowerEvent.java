package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** What took a right of its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PowerEvent.OverrideAsked.class, name = "override-asked"),
  @JsonSubTypes.Type(value = PowerEvent.Overridden.class, name = "overridden"),
  @JsonSubTypes.Type(value = PowerEvent.AuditRaised.class, name = "audit-raised"),
  @JsonSubTypes.Type(value = PowerEvent.LookBackDue.class, name = "look-back-due"),
  @JsonSubTypes.Type(value = PowerEvent.OverrideSpent.class, name = "override-spent"),
  @JsonSubTypes.Type(value = PowerEvent.Delegated.class, name = "delegated"),
  @JsonSubTypes.Type(value = PowerEvent.DelegationEnded.class, name = "delegation-ended")
})
public sealed interface PowerEvent extends ApprovalEvent {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super OverrideAsked, ? extends T> overrideAsked,
      Function<? super Overridden, ? extends T> overridden,
      Function<? super AuditRaised, ? extends T> auditRaised,
      Function<? super LookBackDue, ? extends T> lookBackDue,
      Function<? super OverrideSpent, ? extends T> overrideSpent,
      Function<? super Delegated, ? extends T> delegated,
      Function<? super DelegationEnded, ? extends T> delegationEnded) {
    if (this instanceof OverrideAsked event) {
      return overrideAsked.apply(event);
    }
    if (this instanceof Overridden event) {
      return overridden.apply(event);
    }
    if (this instanceof AuditRaised event) {
      return auditRaised.apply(event);
    }
    if (this instanceof LookBackDue event) {
      return lookBackDue.apply(event);
    }
    if (this instanceof OverrideSpent event) {
      return overrideSpent.apply(event);
    }
    if (this instanceof Delegated event) {
      return delegated.apply(event);
    }
    return delegationEnded.apply((DelegationEnded) this); // sealed: nothing else is left
  }

  /**
   * Somebody asked for an override, which waits for a second person.
   *
   * @param override what is asked for
   */
  record OverrideAsked(StageOverride override) implements PowerEvent {
    @Override
    public String code() {
      return "approval.override-asked";
    }

    @Override
    public Map<String, String> facts() {
      return overrideFacts(override);
    }
  }

  /**
   * Stages were set aside in an emergency. Always followed by {@link AuditRaised} and {@link LookBackDue}.
   *
   * @param override the override
   */
  record Overridden(StageOverride override) implements PowerEvent {
    @Override
    public String code() {
      return "approval.overridden";
    }

    @Override
    public Map<String, String> facts() {
      return overrideFacts(override);
    }
  }

  /**
   * Somebody has to know of this: the first thing that an auditor looks for.
   *
   * @param by who did it
   * @param reason why
   */
  record AuditRaised(PersonId by, String reason) implements PowerEvent {
    @Override
    public String code() {
      return "approval.audit-raised";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("by", by.value(), "reason", reason);
    }
  }

  /**
   * The team has to look back at what was done.
   *
   * @param due by when, in microseconds
   */
  record LookBackDue(Instant due) implements PowerEvent {

    /** Truncates the time. */
    public LookBackDue {
      due = Micros.truncate(due);
    }

    @Override
    public String code() {
      return "approval.look-back-due";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("due", due.toString());
    }
  }

  /**
   * The override has done its service on a channel.
   *
   * @param channel which channel
   */
  record OverrideSpent(ChannelId channel) implements PowerEvent {
    @Override
    public String code() {
      return "approval.override-spent";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("channel", channel.value());
    }
  }

  /**
   * It was said who stands in for somebody; who did so before at that stage does not any more.
   *
   * @param delegation who, for whom, until when
   */
  record Delegated(Delegation delegation) implements PowerEvent {
    @Override
    public String code() {
      return "approval.delegated";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "stage",
          delegation.stage(),
          "principal",
          delegation.principal().value(),
          "to",
          delegation.to().value(),
          "until",
          delegation.until().toString());
    }
  }

  /**
   * Nobody was named to stand in any more.
   *
   * @param stage the id of the stage
   * @param principal for whom somebody stood in
   */
  record DelegationEnded(String stage, PersonId principal) implements PowerEvent {
    @Override
    public String code() {
      return "approval.delegation-ended";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("stage", stage, "principal", principal.value());
    }
  }

  private static Map<String, String> overrideFacts(StageOverride override) {
    return ImmutableMap.<String, String>builder()
        .put("stages", Told.list(override.stages()))
        .put("by", override.by().value())
        .put("confirmedBy", Told.or(override.confirmedBy()))
        .putAll(Told.content(override.revision(), override.digest()))
        .put("reason", override.reason())
        .put("ticket", Told.or(override.ticket()))
        .buildOrThrow();
  }
}
