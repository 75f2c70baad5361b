package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Event;
import java.util.function.Function;

/**
 * What happened to a review.
 *
 * <p>The events of one answer are written together: what comes of a vote for its stage and for the post follows it, and
 * that an approval is lost goes before what took it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RoundEvent.class, name = "round"),
  @JsonSubTypes.Type(value = VoteEvent.class, name = "vote"),
  @JsonSubTypes.Type(value = StageEvent.class, name = "stage"),
  @JsonSubTypes.Type(value = TimeEvent.class, name = "time"),
  @JsonSubTypes.Type(value = PowerEvent.class, name = "power")
})
public sealed interface ApprovalEvent extends Event
    permits RoundEvent, VoteEvent, StageEvent, TimeEvent, PowerEvent {

  /** {@return what the function for this group makes of it} */
  default <T> T match(
      Function<? super RoundEvent, ? extends T> round,
      Function<? super VoteEvent, ? extends T> vote,
      Function<? super StageEvent, ? extends T> stage,
      Function<? super TimeEvent, ? extends T> time,
      Function<? super PowerEvent, ? extends T> power) {
    if (this instanceof RoundEvent event) {
      return round.apply(event);
    }
    if (this instanceof VoteEvent event) {
      return vote.apply(event);
    }
    if (this instanceof StageEvent event) {
      return stage.apply(event);
    }
    if (this instanceof TimeEvent event) {
      return time.apply(event);
    }
    return power.apply((PowerEvent) this); // the interface is sealed: nothing else is left
  }
}
