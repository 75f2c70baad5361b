package dev.gotong.calendar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Require;
import java.util.function.Function;

/** What somebody may ask of a hold. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HoldCommand.Place.class, name = "place"),
  @JsonSubTypes.Type(value = HoldCommand.Lift.class, name = "lift")
})
public sealed interface HoldCommand {

  /** {@return what the function for this case makes of it} */
  <T> T match(Function<? super Place, ? extends T> place, Function<? super Lift, ? extends T> lift);

  /**
   * Stops all publishing there.
   *
   * @param reason why, 1 to 500 characters
   */
  record Place(String reason) implements HoldCommand {

    /** Checks the reason. */
    public Place {
      Require.text(reason, 500, "reason");
    }

    @Override
    public <T> T match(
        Function<? super Place, ? extends T> place, Function<? super Lift, ? extends T> lift) {
      return place.apply(this);
    }
  }

  /**
   * Lets publishing go on.
   *
   * @param reason why, 1 to 500 characters
   */
  record Lift(String reason) implements HoldCommand {

    /** Checks the reason. */
    public Lift {
      Require.text(reason, 500, "reason");
    }

    @Override
    public <T> T match(
        Function<? super Place, ? extends T> place, Function<? super Lift, ? extends T> lift) {
      return lift.apply(this);
    }
  }
}
