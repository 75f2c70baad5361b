package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.function.Function;

/** What somebody, or time, may ask of a review; who asks is in the {@link ApprovalFacts}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = VoteCommand.class, name = "vote"),
  @JsonSubTypes.Type(value = CourseCommand.class, name = "course"),
  @JsonSubTypes.Type(value = PowerCommand.class, name = "power")
})
public sealed interface ApprovalCommand permits VoteCommand, CourseCommand, PowerCommand {

  /** {@return what the function for this group makes of it} */
  default <T> T match(
      Function<? super VoteCommand, ? extends T> vote,
      Function<? super CourseCommand, ? extends T> course,
      Function<? super PowerCommand, ? extends T> power) {
    if (this instanceof VoteCommand command) {
      return vote.apply(command);
    }
    if (this instanceof CourseCommand command) {
      return course.apply(command);
    }
    return power.apply((PowerCommand) this); // the interface is sealed: nothing else is left
  }
}
