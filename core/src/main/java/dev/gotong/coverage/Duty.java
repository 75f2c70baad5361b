package dev.gotong.coverage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gotong.base.Require;

/**
 * A kind of work that somebody answers for. It is not a permission: it needs some. Hosts may add their own.
 *
 * @param value its name, an id such as {@code community-events}
 */
public record Duty(@JsonValue String value) implements Comparable<Duty> {
  /** Makes content. */
  public static final Duty CONTENT = of("content");
  /** Puts content into slots. */
  public static final Duty SCHEDULING = of("scheduling");
  /** Talks with those who follow. */
  public static final Duty ENGAGEMENT = of("engagement");
  /** Helps customers. */
  public static final Duty CARE = of("customer-service");
  /** Keeps those informed who have a say. */
  public static final Duty STAKEHOLDERS = of("stakeholders");
  /** Reads what goes out before it does. */
  public static final Duty MODERATION = of("moderation");
  /** Keeps the calendar up to date. */
  public static final Duty CALENDAR = of("calendar");
  /** Measures, and says what came of it. */
  public static final Duty ANALYTICS = of("analytics");

  /** Checks the form. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Duty {
    Require.id(value, "duty");
  }

  /** {@return the duty of that name} */
  public static Duty of(String value) {
    return new Duty(value);
  }

  @Override
  public int compareTo(Duty other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
