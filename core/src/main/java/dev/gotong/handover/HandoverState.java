package dev.gotong.handover;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.team.Absence;
import java.util.Optional;
import java.util.function.Function;

/** Whether somebody's things are with others. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HandoverState.Present.class, name = "present"),
  @JsonSubTypes.Type(value = HandoverState.Away.class, name = "away"),
  @JsonSubTypes.Type(value = HandoverState.Gone.class, name = "gone")
})
public sealed interface HandoverState {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Present, ? extends T> present,
      Function<? super Away, ? extends T> away,
      Function<? super Gone, ? extends T> gone);

  /** {@return where everything went, if it is not back} */
  default Optional<HandoverPlan> findPlan() {
    return match(
        present -> Optional.empty(),
        away -> Optional.of(away.plan()),
        gone -> Optional.of(gone.plan()));
  }

  /** What they have is theirs. */
  record Present() implements HandoverState {
    @Override
    public <T> T match(
        Function<? super Present, ? extends T> present,
        Function<? super Away, ? extends T> away,
        Function<? super Gone, ? extends T> gone) {
      return present.apply(this);
    }
  }

  /**
   * They are away, or will be, and will have it back.
   *
   * @param absence when, and why
   * @param plan where everything went
   */
  record Away(Absence absence, HandoverPlan plan) implements HandoverState {
    @Override
    public <T> T match(
        Function<? super Present, ? extends T> present,
        Function<? super Away, ? extends T> away,
        Function<? super Gone, ? extends T> gone) {
      return away.apply(this);
    }
  }

  /**
   * They left.
   *
   * @param plan where everything went
   */
  record Gone(HandoverPlan plan) implements HandoverState {
    @Override
    public <T> T match(
        Function<? super Present, ? extends T> present,
        Function<? super Away, ? extends T> away,
        Function<? super Gone, ? extends T> gone) {
      return gone.apply(this);
    }
  }
}
