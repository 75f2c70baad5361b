package dev.gotong.handover;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import dev.gotong.base.Micros;
import dev.gotong.team.Absence;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What somebody may ask of a handover, once the desk knows what there is to hand over. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HandoverCommand.Begin.class, name = "begin"),
  @JsonSubTypes.Type(value = HandoverCommand.ComeBack.class, name = "come-back"),
  @JsonSubTypes.Type(value = HandoverCommand.Offboard.class, name = "offboard")
})
public sealed interface HandoverCommand {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Begin, ? extends T> begin,
      Function<? super ComeBack, ? extends T> comeBack,
      Function<? super Offboard, ? extends T> offboard);

  /**
   * Somebody goes for a time.
   *
   * @param absence when, and why
   * @param plan where everything goes
   */
  record Begin(Absence absence, HandoverPlan plan) implements HandoverCommand {
    @Override
    public <T> T match(
        Function<? super Begin, ? extends T> begin,
        Function<? super ComeBack, ? extends T> comeBack,
        Function<? super Offboard, ? extends T> offboard) {
      return begin.apply(this);
    }
  }

  /**
   * They are back.
   *
   * @param at since when, in microseconds
   * @param back what they have again
   */
  record ComeBack(Instant at, List<Transfer> back) implements HandoverCommand {

    /** Truncates the time, and copies the list. */
    public ComeBack {
      at = Micros.truncate(at);
      back = ImmutableList.copyOf(back);
    }

    @Override
    public <T> T match(
        Function<? super Begin, ? extends T> begin,
        Function<? super ComeBack, ? extends T> comeBack,
        Function<? super Offboard, ? extends T> offboard) {
      return comeBack.apply(this);
    }
  }

  /**
   * Somebody leaves the team.
   *
   * @param plan where everything goes
   */
  record Offboard(HandoverPlan plan) implements HandoverCommand {
    @Override
    public <T> T match(
        Function<? super Begin, ? extends T> begin,
        Function<? super ComeBack, ? extends T> comeBack,
        Function<? super Offboard, ? extends T> offboard) {
      return offboard.apply(this);
    }
  }
}
