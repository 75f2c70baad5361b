package dev.gotong.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Ending;
import dev.gotong.approval.ReviewPeople;
import dev.gotong.approval.RoundEvent;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.approval.StageRecord;
import dev.gotong.approval.StageStatus;
import dev.gotong.approval.VoteEvent;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Truth;
import dev.gotong.spi.Kind;
import dev.gotong.spi.StorageException;
import dev.gotong.testkit.PolicyArbitraries;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.junit.jupiter.api.Test;

class ReviewJsonTest {
  private static final Kind<ApprovalState> REVIEWS =
      Kind.of("review", ApprovalState.class).withEvents(ApprovalEvent.class);
  private static final Kind<ApprovalCommand> COMMANDS = Kind.of("command", ApprovalCommand.class);
  private static final Kind<ApprovalPolicy> POLICIES = Kind.of("policy", ApprovalPolicy.class);
  private static final int WALKS = 120;
  private static final int MOST_WALKS = 3_000;

  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");
  private static final PersonId CITRA = PersonId.of("citra");

  private final JsonCodec codec = new JsonCodec();

  @Example
  void what_was_encoded_is_decoded_to_equal_states_events_and_commands() {
    RandomGenerator<ApprovalPolicy> policies = PolicyArbitraries.anyPolicies().generator(1000);
    Set<String> all = Stream.of(ApprovalState.class, ApprovalEvent.class, ApprovalCommand.class)
        .flatMap(ReviewJsonTest::leaves)
        .map(Class::getName)
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> kinds = new TreeSet<>();
    int values = 0;
    int seed = 0;
    for (; seed < WALKS || (seed < MOST_WALKS && !kinds.equals(all)); seed++) {
      ApprovalPolicy policy = policies.next(new Random(seed)).value();
      assertThat(codec.decode(POLICIES, 1, codec.encode(POLICIES, policy))).isEqualTo(policy);
      ReviewWalk walk = ReviewWalk.of(policy, seed, 40);
      for (ApprovalState state : walk.states) {
        String text = codec.encode(REVIEWS, state);
        ApprovalState decoded = codec.decode(REVIEWS, 1, text);
        assertThat(decoded).as("seed %d", seed).isEqualTo(state);
        assertThat(codec.encode(REVIEWS, decoded)).isEqualTo(text);
        kinds.add(state.getClass().getName());
      }
      for (ApprovalEvent event : walk.events) {
        assertThat(codec.decodeEvent(REVIEWS, codec.encodeEvent(REVIEWS, event)))
            .as("seed %d", seed)
            .isEqualTo(event);
        kinds.add(event.getClass().getName());
      }
      for (ApprovalCommand command : walk.commands) {
        assertThat(codec.decode(COMMANDS, 1, codec.encode(COMMANDS, command)))
            .as("seed %d", seed)
            .isEqualTo(command);
        kinds.add(command.getClass().getName());
      }
      values += walk.states.size() + walk.events.size() + walk.commands.size();
    }
    System.out.println("proof review-json: " + seed + " policies, " + values
        + " states, events and commands of " + kinds.size() + " of " + all.size()
        + " kinds, each read back equal");
    assertThat(kinds).isEqualTo(all);
  }

  @Example
  void routings_are_decoded_to_equal_ones() {
    Kind<Routing> kind = Kind.of("routing", Routing.class);
    RandomGenerator<Routing> routings = PolicyArbitraries.routings().generator(1000);
    for (int seed = 0; seed < 50; seed++) {
      Routing routing = routings.next(new Random(seed)).value();
      assertThat(codec.decode(kind, 1, codec.encode(kind, routing))).isEqualTo(routing);
    }
  }

  @Test
  void people_are_the_keys_of_maps() {
    Kind<ReviewPeople> kind = Kind.of("people", ReviewPeople.class);
    ReviewPeople people = ReviewPeople.builder()
        .putRoles(BO, Set.of("editor"))
        .putPermitted("legal", Set.of(BO, ANA))
        .putAway(BO, "leave")
        .putBackups(BO, List.of(CITRA, ANA))
        .build();
    String text = codec.encode(kind, people);
    assertThat(text)
        .isEqualTo("{\"roles\":{\"bo\":[\"editor\"]},\"permitted\":{\"legal\":[\"ana\",\"bo\"]},"
            + "\"away\":{\"bo\":\"leave\"},\"backups\":{\"bo\":[\"citra\",\"ana\"]}}");
    assertThat(codec.decode(kind, 1, text)).isEqualTo(people);
  }

  @Test
  void the_text_of_what_is_kept_of_a_stage_is_readable() {
    Kind<StageRecord> kind = Kind.of("record", StageRecord.class);
    StageRecord record = StageRecord.builder()
        .applies(Truth.UNKNOWN)
        .status(StageStatus.OPEN)
        .openedAt(Instant.parse("2026-03-02T09:00:00.000001Z"))
        .addExpected(BO, ANA)
        .putInstead(CITRA, BO)
        .addDone(10, 2)
        .build();
    String text = codec.encode(kind, record);
    assertThat(text)
        .isEqualTo("{\"applies\":\"UNKNOWN\",\"status\":\"OPEN\","
            + "\"openedAt\":\"2026-03-02T09:00:00.000001Z\",\"expected\":[\"ana\",\"bo\"],"
            + "\"added\":[],\"instead\":{\"citra\":\"bo\"},\"done\":[10,2]}");
    assertThat(codec.decode(kind, 1, text)).isEqualTo(record);
  }

  @Test
  void an_event_is_known_by_its_own_name_whatever_group_it_is_of() {
    ApprovalEvent event = new VoteEvent.VoteRetracted("legal", BO);
    String text = "{\"type\":\"vote-retracted\",\"stage\":\"legal\",\"by\":\"bo\"}";
    assertThat(codec.encodeEvent(REVIEWS, event)).isEqualTo(text);
    assertThat(codec.decodeEvent(REVIEWS, text)).isEqualTo(event);
    assertThatThrownBy(() -> codec.decodeEvent(REVIEWS, text.replace("vote-retracted", "vote")))
        .isInstanceOf(StorageException.class);
  }

  @Test
  void what_is_not_known_is_passed_over_in_events_and_refused_in_states() {
    ApprovalEvent event =
        new VoteEvent.ObjectionCleared("legal", BO, VoteEvent.ObjectionCleared.How.LEFT);
    String event1 = codec.encodeEvent(REVIEWS, event).replace("\"how\"", "\"of\":{},\"how\"");
    assertThat(codec.decodeEvent(REVIEWS, event1)).isEqualTo(event);
    ApprovalEvent submitted = RoundEvent.Submitted.builder()
        .round(1)
        .policy(ApprovalPolicy.of("brand", 1, Stage.of("legal")))
        .route(0)
        .revision(1)
        .digest(Digest.ofBytes(new byte[0]))
        .build();
    String event2 = codec
        .encodeEvent(REVIEWS, submitted)
        .replace("\"selector\":{", "\"colour\":1,\"selector\":{\"colour\":[1],");
    assertThat(event2).contains("colour");
    assertThat(codec.decodeEvent(REVIEWS, event2)).isEqualTo(submitted);

    String state = codec.encode(
        REVIEWS, new ApprovalState.Closed(Optional.empty(), Ending.EXPIRED, Optional.of(BO)));
    assertThatThrownBy(
            () -> codec.decode(REVIEWS, 1, state.replace("\"by\"", "\"colour\":1,\"by\"")))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("/colour");
  }

  private static Stream<Class<?>> leaves(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(ReviewJsonTest::leaves)
        : Stream.of(family);
  }
}
