package dev.gotong.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.Round;
import dev.gotong.base.Digest;
import dev.gotong.spi.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * INV-26: a history that some release wrote leads to the same state for ever. Each is a file, in the folder of its
 * release: an event a line, and last how it ended.
 *
 * <p>{@code -Dgotong.accept=true} writes those of today that are not there, and the end of those that have none, such as
 * when it was taken away because a state has one part more. Events that are there are never written again: after a release
 * they are what somebody has in their store.
 */
class GoldenHistoriesTest {
  private static final Kind<ApprovalState> REVIEWS =
      Kind.of("review", ApprovalState.class).withEvents(ApprovalEvent.class);
  private static final Path FOLDER = Path.of("src/test/resources/dev/gotong/json/histories");
  private static final Path TODAY = FOLDER.resolve("0.1");
  private static final String END = "= ";

  private final JsonCodec codec = new JsonCodec();
  private final Approvals approvals = new Approvals();

  @Test
  void what_was_stored_leads_to_the_state_it_led_to() throws IOException {
    acceptNew();
    int files = 0;
    int count = 0;
    for (Path file : stored(FOLDER)) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      List<ApprovalEvent> events = events(lines);
      assertThat(END + end(events))
          .as("%s", file.getFileName())
          .isEqualTo(lines.get(lines.size() - 1));
      files++;
      count += events.size();
    }
    System.out.println("proof golden-histories: " + files + " histories, " + count + " events");
    assertThat(files).isGreaterThanOrEqualTo(HistoryScenes.all().size());
  }

  @Test
  void what_was_stored_is_written_today_as_it_was() throws IOException {
    acceptNew();
    for (Path file : stored(TODAY)) { // of older ones, what came later may have more to say
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      assertThat(lines(events(lines)))
          .as("%s", file.getFileName())
          .isEqualTo(lines.subList(0, lines.size() - 1));
    }
  }

  @Test
  void every_kind_of_event_and_every_history_of_today_is_stored() throws IOException {
    acceptNew();
    Set<String> kinds = new TreeSet<>();
    for (Path file : stored(FOLDER)) {
      events(Files.readAllLines(file, StandardCharsets.UTF_8))
          .forEach(event -> kinds.add(event.getClass().getSimpleName()));
    }
    assertThat(kinds)
        .isEqualTo(leaves(ApprovalEvent.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new)));
    for (String name : HistoryScenes.all().keySet()) {
      assertThat(TODAY.resolve(name + ".jsonl")).exists();
    }
  }

  private void acceptNew() throws IOException {
    if (Boolean.getBoolean("gotong.accept")) {
      Files.createDirectories(TODAY);
      for (Map.Entry<String, List<ApprovalEvent>> scene : HistoryScenes.all().entrySet()) {
        Path file = TODAY.resolve(scene.getKey() + ".jsonl");
        if (Files.notExists(file)) {
          Files.write(file, lines(scene.getValue()), StandardCharsets.UTF_8);
        }
      }
      for (Path file : stored(FOLDER)) {
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        if (!lines.get(lines.size() - 1).startsWith(END)) {
          lines.add(END + end(events(lines)));
          Files.write(file, lines, StandardCharsets.UTF_8);
        }
      }
    }
  }

  private static List<Path> stored(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<String> lines(List<ApprovalEvent> events) {
    return events.stream().map(event -> codec.encodeEvent(REVIEWS, event)).toList();
  }

  private List<ApprovalEvent> events(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith(END))
        .map(line -> (ApprovalEvent) codec.decodeEvent(REVIEWS, line))
        .toList();
  }

  /** How a history ends: what people can read of it, and the digest of all of it. */
  private String end(List<ApprovalEvent> events) {
    ApprovalState state = approvals.evolveAll(approvals.initial(), events);
    Round round = state.findRound().orElseThrow();
    String votes = round.votes().stream()
        .map(vote -> vote.by() + " at " + vote.stage())
        .collect(Collectors.joining(", "));
    byte[] text = codec.encode(REVIEWS, state).getBytes(StandardCharsets.UTF_8);
    return state.phase() + ", round " + round.number() + ", revision " + round.revision() + ", "
        + round.objections().size() + " objections, votes: " + votes + "; "
        + Digest.ofBytes(text);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenHistoriesTest::leaves)
        : Stream.of(type);
  }
}
