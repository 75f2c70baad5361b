package dev.gotong.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Actor;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of everything that a value may hold. */
record Sample(
    PersonId author,
    String text,
    Instant at,
    LocalDate day,
    LocalTime time,
    ZoneId zone,
    Duration effort,
    Optional<String> note,
    Optional<Instant> dueAt,
    List<Actor> actors,
    Set<PersonId> people,
    Set<Actor> crowd,
    Map<PersonId, Integer> load,
    Map<String, Set<DayOfWeek>> days,
    BigDecimal price,
    double share,
    long count,
    boolean open,
    State state) {

  Sample {
    actors = ImmutableList.copyOf(actors);
    people = ImmutableSet.copyOf(people);
    crowd = ImmutableSet.copyOf(crowd);
    load = ImmutableMap.copyOf(load);
    days = ImmutableMap.copyOf(days);
  }

  /** Looks like a property, and is none. */
  public boolean isLate() {
    return dueAt.isPresent();
  }

  /** Looks like a property, and is none. */
  public String getTitle() {
    return text;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = State.Draft.class, name = "draft"),
    @JsonSubTypes.Type(value = State.Nested.class, name = "nested")
  })
  sealed interface State {
    record Draft() implements State {}

    record Nested(Optional<State> inner, Level level) implements State {}
  }

  enum Level {
    LOW,
    HIGH;

    @Override
    public String toString() {
      return "level";
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes(@JsonSubTypes.Type(value = SampleEvent.Renamed.class, name = "renamed"))
  sealed interface SampleEvent extends Event {
    record Renamed(String name, Optional<String> reason) implements SampleEvent {
      @Override
      public String code() {
        return "sample.renamed";
      }

      @Override
      public Map<String, String> facts() {
        return ImmutableMap.of("name", name);
      }
    }
  }
}
