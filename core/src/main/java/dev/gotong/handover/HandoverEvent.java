package dev.gotong.handover;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Event;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.team.Absence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened to somebody's things. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HandoverEvent.Begun.class, name = "begun"),
  @JsonSubTypes.Type(value = HandoverEvent.CameBack.class, name = "came-back"),
  @JsonSubTypes.Type(value = HandoverEvent.Offboarded.class, name = "offboarded")
})
public sealed interface HandoverEvent extends Event {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Begun, ? extends T> begun,
      Function<? super CameBack, ? extends T> cameBack,
      Function<? super Offboarded, ? extends T> offboarded);

  private static String said(List<Transfer> transfers) {
    return transfers.stream()
        .map(each -> each.kind() + " " + each.id() + " "
            + each.fate().name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + each.to().map(to -> " " + to).orElse(""))
        .collect(Collectors.joining("; "));
  }

  /**
   * Somebody goes for a time.
   *
   * @param absence when, and why
   * @param plan where everything went
   */
  record Begun(Absence absence, HandoverPlan plan) implements HandoverEvent {
    @Override
    public String code() {
      return "handover.begun";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "member", plan.person().value(), "away", absence.span(), "plan", said(plan.transfers()));
    }

    @Override
    public <T> T match(
        Function<? super Begun, ? extends T> begun,
        Function<? super CameBack, ? extends T> cameBack,
        Function<? super Offboarded, ? extends T> offboarded) {
      return begun.apply(this);
    }
  }

  /**
   * They are back.
   *
   * @param person who
   * @param at since when, in microseconds
   * @param back what they have again
   * @param kept what stays where it went: it is finished, or somebody else has it by now
   */
  record CameBack(PersonId person, Instant at, List<Transfer> back, List<Transfer> kept)
      implements HandoverEvent {

    /** Truncates the time, and copies the lists. */
    public CameBack {
      at = Micros.truncate(at);
      back = ImmutableList.copyOf(back);
      kept = ImmutableList.copyOf(kept);
    }

    @Override
    public String code() {
      return "handover.came-back";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "member", person.value(), "at", at.toString(), "back", said(back), "kept", said(kept));
    }

    @Override
    public <T> T match(
        Function<? super Begun, ? extends T> begun,
        Function<? super CameBack, ? extends T> cameBack,
        Function<? super Offboarded, ? extends T> offboarded) {
      return cameBack.apply(this);
    }
  }

  /**
   * Somebody left the team.
   *
   * @param plan where everything went
   */
  record Offboarded(HandoverPlan plan) implements HandoverEvent {
    @Override
    public String code() {
      return "handover.offboarded";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("member", plan.person().value(), "plan", said(plan.transfers()));
    }

    @Override
    public <T> T match(
        Function<? super Begun, ? extends T> begun,
        Function<? super CameBack, ? extends T> cameBack,
        Function<? super Offboarded, ? extends T> offboarded) {
      return offboarded.apply(this);
    }
  }
}
