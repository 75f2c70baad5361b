package dev.gotong.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Actor;
import dev.gotong.base.PersonId;
import dev.gotong.json.Sample.Level;
import dev.gotong.json.Sample.SampleEvent;
import dev.gotong.json.Sample.State;
import dev.gotong.post.Budget;
import dev.gotong.post.Content;
import dev.gotong.post.PostCommand;
import dev.gotong.spi.Kind;
import dev.gotong.spi.StorageException;
import dev.gotong.team.Absence;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonCodecTest {
  private static final Kind<Sample> SAMPLES = Kind.of("sample", Sample.class);
  private static final Kind<Small> SMALLS =
      Kind.of("small", Small.class).withEvents(SampleEvent.class);
  private static final PersonId BO = PersonId.of("bo");
  private static final PersonId ANA = PersonId.of("ana");

  private final JsonCodec codec = new JsonCodec();

  record Small(String name, Optional<Integer> number) {}

  private static Sample sample(String text, PersonId... people) {
    return new Sample(
        BO,
        text,
        Instant.parse("2026-11-02T09:00:00.000001Z"),
        LocalDate.parse("2026-03-29"),
        LocalTime.parse("09:00"),
        ZoneOffset.UTC,
        Duration.parse("PT1H0.000000001S"),
        Optional.empty(),
        Optional.of(Instant.parse("+123456-01-01T00:00:00Z")),
        List.of(Actor.member(BO), Actor.automation()),
        ImmutableSet.copyOf(people),
        ImmutableSet.of(Actor.member(people[0]), Actor.member(people[1]), Actor.automation()),
        ImmutableMap.of(people[0], 1, people[1], 1),
        Map.of("x", Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)),
        new BigDecimal("1.10"),
        -0.0,
        Long.MAX_VALUE,
        true,
        new State.Nested(Optional.of(new State.Draft()), Level.HIGH));
  }

  @Test
  void what_was_encoded_is_decoded_to_an_equal_value() {
    for (String text :
        List.of("", " a ", "\0\t\"\\", "\u00e9 e\u0301", "\ud83e\udd39", "null", "<b>")) {
      Sample value = sample(text, BO, ANA);
      assertThat(codec.decode(SAMPLES, 1, codec.encode(SAMPLES, value))).isEqualTo(value);
    }
  }

  @Test
  void equal_values_have_equal_texts() {
    Sample one = sample("", BO, ANA);
    Sample other = sample("", ANA, BO);
    assertThat(one).isEqualTo(other);
    assertThat(codec.encode(SAMPLES, one)).isEqualTo(codec.encode(SAMPLES, other));
  }

  @Test
  void the_text_is_readable_and_names_cases_as_declared() {
    assertThat(codec.encode(SAMPLES, sample("a", BO, ANA)))
        .isEqualTo("{\"author\":\"bo\",\"text\":\"a\",\"at\":\"2026-11-02T09:00:00.000001Z\","
            + "\"day\":\"2026-03-29\",\"time\":\"09:00:00\",\"zone\":\"Z\","
            + "\"effort\":\"PT1H0.000000001S\",\"note\":null,"
            + "\"dueAt\":\"+123456-01-01T00:00:00Z\","
            + "\"actors\":[{\"type\":\"member\",\"person\":\"bo\"},{\"type\":\"system\"}],"
            + "\"people\":[\"ana\",\"bo\"],"
            + "\"crowd\":[{\"type\":\"member\",\"person\":\"ana\"},"
            + "{\"type\":\"member\",\"person\":\"bo\"},{\"type\":\"system\"}],"
            + "\"load\":{\"ana\":1,\"bo\":1},\"days\":{\"x\":[\"MONDAY\",\"SUNDAY\"]},"
            + "\"price\":1.10,\"share\":-0.0,\"count\":9223372036854775807,\"open\":true,"
            + "\"state\":{\"type\":\"nested\",\"inner\":{\"type\":\"draft\"},\"level\":\"HIGH\"}}");
  }

  @Test
  void half_of_a_surrogate_pair_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.encode(SMALLS, new Small("a\ud83e", Optional.empty())))
        .withMessage("small must be well-formed Unicode, but holds half of a surrogate pair");
  }

  @Test
  void an_instant_finer_than_a_microsecond_is_refused() {
    Kind<Timed> timed = Kind.of("timed", Timed.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.encode(timed, new Timed(Instant.ofEpochSecond(1, 1))))
        .withMessageContaining("timed cannot be written as JSON at /at")
        .withMessageContaining("1970-01-01T00:00:01.000000001Z");
  }

  record Timed(Instant at) {}

  @Test
  void what_cannot_be_read_names_the_kind_and_the_place() {
    Map<String, String> faults = new HashMap<>();
    faults.put("{\"number\":1}", "name");
    faults.put("{\"name\":null,\"number\":1}", "name");
    faults.put("{\"name\":\"a\",\"number\":\"1\"}", "/number");
    faults.put("{\"name\":\"a\",\"number\":1.5}", "/number");
    faults.put("{\"name\":\"a\",\"colour\":1}", "/colour");
    faults.put("{\"name\":\"a\"} x", "line 1");
    faults.put("{\"name\":", "line 1");
    faults.put("", "line 1");
    faults.put("[".repeat(100), "line 1");
    faults.forEach((text, place) -> assertThatThrownBy(() -> codec.decode(SMALLS, 1, text))
        .as(text)
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("Cannot read small (schema 1) at ")
        .hasMessageContaining(place));
  }

  @Test
  void a_case_that_was_never_declared_is_refused() {
    assertThatThrownBy(() -> codec.decodeEvent(SMALLS, "{\"type\":\"java.lang.Object\"}"))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("Cannot read event of small at ");
  }

  @Test
  void an_optional_component_may_be_missing() {
    assertThat(codec.decode(SMALLS, 1, "{\"name\":\"a\"}"))
        .isEqualTo(new Small("a", Optional.empty()));
  }

  @Test
  void a_record_with_another_constructor_is_read_by_all_its_components() {
    Kind<PostCommand> commands = Kind.of("command", PostCommand.class);
    Content content =
        Content.builder().budget(Budget.of(new BigDecimal("1E+3"), "EUR")).build();
    for (boolean substantial : List.of(true, false)) {
      PostCommand edit = new PostCommand.Edit(7, content, substantial);
      assertThat(codec.decode(commands, 1, codec.encode(commands, edit))).isEqualTo(edit);
    }
    assertThat(codec.encode(commands, new PostCommand.Edit(7, content)))
        .isEqualTo("{\"type\":\"edit\",\"seenRevision\":7,\"content\":{\"variants\":[],"
            + "\"language\":null,\"campaign\":null,\"sponsored\":false,\"rating\":\"NORMAL\","
            + "\"budget\":{\"amount\":1000,\"currency\":\"EUR\"},\"labels\":[],\"notes\":null},"
            + "\"substantial\":false}");
  }

  @Test
  void an_absence_as_it_was_kept_before_there_were_instants_is_still_read() {
    Kind<Absence> absences = Kind.of("absence", Absence.class);
    String before = "{\"person\":\"bo\",\"firstDay\":\"2026-03-02\",\"lastDay\":\"2026-03-06\","
        + "\"reason\":\"holiday\"}";
    LocalDate first = LocalDate.parse("2026-03-02");
    Absence holiday = Absence.days(BO, first, first.plusDays(4), "holiday");
    assertThat(codec.decode(absences, 1, before)).isEqualTo(holiday);
    Absence ill = Absence.from(BO, Instant.parse("2026-03-02T09:00:00Z"), "ill");
    for (Absence each : List.of(holiday, ill, ill.withLastDay(first))) {
      assertThat(codec.decode(absences, 1, codec.encode(absences, each))).isEqualTo(each);
    }
  }

  @Test
  void an_event_passes_over_what_it_does_not_know() {
    SampleEvent event = new SampleEvent.Renamed("a", Optional.empty());
    assertThat(codec.encodeEvent(SMALLS, event))
        .isEqualTo("{\"type\":\"renamed\",\"name\":\"a\",\"reason\":null}");
    assertThat(codec.decodeEvent(SMALLS, "{\"type\":\"renamed\",\"name\":\"a\",\"new\":1}"))
        .isEqualTo(event);
  }

  @Test
  void an_older_schema_is_read_through_the_upcasters() {
    Kind<Small> third = SMALLS
        .upcast(tree -> with(tree, "title", "name"))
        .upcast(tree -> with(tree, "size", "number"));
    Small expected = new Small("a", Optional.of(7));
    assertThat(codec.decode(third, 1, "{\"title\":\"a\",\"size\":7}")).isEqualTo(expected);
    assertThat(codec.decode(third, 2, "{\"name\":\"a\",\"size\":7}")).isEqualTo(expected);
    assertThat(codec.decode(third, 3, "{\"name\":\"a\",\"number\":7}")).isEqualTo(expected);
    assertThatThrownBy(() -> codec.decode(third, 4, "{}"))
        .isInstanceOf(StorageException.class)
        .hasMessage("Cannot read small (schema 4): small has schemas 1 to 3, but a value says 4:"
            + " it was written by a newer version");
  }

  private static Map<String, Object> with(Map<String, Object> tree, String from, String to) {
    Map<String, Object> renamed = new HashMap<>(tree);
    renamed.put(to, renamed.remove(from));
    return renamed;
  }

  @Test
  void a_text_of_a_megabyte_passes_whatever_it_is_made_of_and_more_is_refused() {
    for (String unit : ImmutableList.of("a", "\"", "\0", "\ud83e\udd39")) {
      Small value = new Small(unit.repeat(1 << 20), Optional.empty());
      assertThat(codec.decode(SMALLS, 1, codec.encode(SMALLS, value))).isEqualTo(value);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.encode(SMALLS, new Small("a".repeat(8_000_000), Optional.empty())))
        .withMessageStartingWith("small must be at most 8000000 characters of JSON");
  }

  @Test
  void what_is_too_deep_is_refused_when_it_is_written() {
    State state = new State.Draft();
    for (int i = 0; i < 70; i++) {
      state = new State.Nested(Optional.of(state), Level.LOW);
    }
    State deep = state;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.encode(Kind.of("state", State.class), deep))
        .withMessageContaining("64");
  }

  @Test
  void a_set_of_sets_is_sorted_all_the_way_down() {
    Kind<Sets> sets = Kind.of("sets", Sets.class);
    Sets one = new Sets(new java.util.LinkedHashSet<>(Arrays.asList(Set.of("c"), set("a", "b"))));
    Sets other = new Sets(new java.util.LinkedHashSet<>(Arrays.asList(set("b", "a"), Set.of("c"))));
    assertThat(codec.encode(sets, one)).isEqualTo(codec.encode(sets, other));
    assertThat(codec.decode(sets, 1, codec.encode(sets, one))).isEqualTo(other);
  }

  record Sets(Set<Set<String>> all) {}

  private static Set<String> set(String first, String second) {
    return ImmutableSet.of(first, second);
  }
}
