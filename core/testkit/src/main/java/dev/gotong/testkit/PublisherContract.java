package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.Published;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.testkit.FakeNetwork.Mood;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestInstance;

/**
 * Checks the promises of {@link Publisher} on a fake network, each by numbered rules, P1.1 to P6.1.
 *
 * <pre>
 *   class MyPublisherTest extends PublisherContract {
 *     &#64;Override
 *     protected FakeNetwork network() {
 *       return new MyFakeServer(clock);
 *     }
 *   }
 * </pre>
 *
 * <p>The same rules hold for every {@link PublisherClass}; where classes differ, the publisher says which it is, and both
 * answers are asserted.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class PublisherContract extends AnswersContract {
  private static final int MUCH = 120; // more than networks answer at once

  /** Starts a test with a fresh clock. */
  protected PublisherContract() {}

  @Rule("P3.1: what is out is found by its key, by every process, under the name that it was given")
  void found_by_key() {
    PublishRequest first = request("a", "A");
    PublishRequest second = request("b", "B");
    Published a = published(first);
    Published b = published(second);
    assertFound(first, a.externalId());
    assertFound(second, b.externalId());
  }

  @Rule("P3.2: what is out though its answer was lost is found by its key")
  void found_though_its_answer_was_lost() {
    PublishRequest taken = request("taken", "Taken");
    publish(Mood.LOSES_ANSWERS, taken);
    assertThat(find(taken)).isInstanceOf(canLook() ? Lookup.There.class : Lookup.Hidden.class);
  }

  @Rule("P3.3: the same text under two keys is two messages, each with a name of its own")
  void keys_tell_messages_apart() {
    PublishRequest first = request("a", "Good morning");
    PublishRequest second = request("b", "Good morning");
    Published a = published(first);
    assertThat(find(second)).isNotInstanceOf(Lookup.There.class);
    Published b = published(second);
    assertThat(network.texts(channel())).containsExactly("Good morning", "Good morning");
    assertThat(a.externalId()).isNotEqualTo(b.externalId());
    assertFound(first, a.externalId());
    assertFound(second, b.externalId());
  }

  @Rule("P3.4: a message is found on its channel only")
  void found_on_its_channel_only() {
    PublishRequest request = request("a", "A");
    published(request);
    assertThat(network.publisher().find(otherChannel(), request.key()))
        .isNotInstanceOf(Lookup.There.class);
  }

  @Rule("P3.5: one publisher that many threads use mixes nothing up")
  void many_threads() {
    Publisher publisher = network.publisher();
    List<PublishRequest> requests = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      requests.add(request("p" + i, i % 2 == 0 ? channel() : otherChannel(), "text " + i, 1));
    }
    List<PublishOutcome> outcomes = Crowd.atOnce(requests, each -> publisher.publish(each));
    for (int i = 0; i < requests.size(); i++) {
      assertThat(outcomes.get(i)).isInstanceOf(Published.class);
      assertFound(requests.get(i), ((Published) outcomes.get(i)).externalId());
      assertThat(network.texts(requests.get(i).permit().channel())).contains("text " + i);
    }
    assertThat(out()).hasSize(24).doesNotHaveDuplicates();
  }

  @Rule("P3.6: what is found went out at one time, whenever it is looked for")
  void found_at_one_time() {
    PublishRequest request = request("a", "A");
    published(request);
    Lookup first = find(request);
    clock.advance(Duration.ofHours(1));
    assertThat(find(request)).isEqualTo(first);
  }

  @Rule("P4.1: what was never sent is absent")
  void absent() {
    published(request("a", "A"));
    assertThat(find(request("b", "B")))
        .isInstanceOf(canLook() ? Lookup.Absent.class : Lookup.Hidden.class);
  }

  @Rule(
      "P4.2: what never arrived, was turned down or has to wait is not found, and goes out when it is tried again")
  void not_out_is_not_found() {
    for (Mood mood : List.of(Mood.LOSES_REQUESTS, Mood.REFUSES, Mood.ASKS_TO_WAIT)) {
      PublishRequest request = request("spring-" + mood, "Spring " + mood);
      publish(mood, request);
      assertThat(find(request)).as("%s", mood).isNotInstanceOf(Lookup.There.class);
      Published second = published(again(request));
      assertThat(network.texts(channel())).contains("Spring " + mood);
      assertFound(request, second.externalId());
    }
    assertThat(out()).hasSize(3);
  }

  @Rule("P4.3: what somebody wrote by hand is not ours, though it says the same")
  void written_by_hand() {
    network.writtenByHand(channel(), "Spring");
    PublishRequest request = request("spring", "Spring");
    assertThat(find(request)).isNotInstanceOf(Lookup.There.class);
    published(again(request));
    assertThat(network.texts(channel())).containsExactly("Spring", "Spring");
  }

  @Rule("P4.4: while the network does not answer, whether a message is out is hidden")
  void hidden_while_down() {
    PublishRequest sent = request("a", "A");
    PublishRequest unsent = request("b", "B");
    published(sent);
    network.become(Mood.DOWN);
    for (PublishRequest each : List.of(sent, unsent)) {
      assertThat(find(each)).isInstanceOf(Lookup.Hidden.class);
    }
  }

  @Rule("P4.5: what is out is never absent, nor sent again, however much has gone out after it")
  void out_behind_much_else() {
    PublishRequest first = request("first", "First");
    Published answer = published(first);
    for (int i = 0; i < MUCH; i++) {
      published(request("later-" + i, "Later " + i));
    }
    Lookup found = find(first); // hidden, if it cannot look back so far
    assertThat(found).isNotInstanceOf(Lookup.Absent.class);
    if (found instanceof Lookup.There there) {
      assertThat(there.externalId()).isEqualTo(answer.externalId());
    }
    if (canLook()) {
      publish(Mood.KIND, again(first));
      assertThat(out()).hasSize(1 + MUCH).containsOnlyOnce("First");
    }
  }

  @Rule("P5.1: who cannot look always answers hidden, and every process is of the same class")
  void classes() {
    PublishRequest sent = request("a", "A");
    PublishRequest lost = request("b", "B");
    published(sent);
    publish(Mood.LOSES_ANSWERS, lost);
    for (PublishRequest each : List.of(sent, lost, request("c", "C"))) {
      assertThat(find(each) instanceof Lookup.Hidden).isEqualTo(!canLook());
    }
    PublisherClass own = network.publisher().publisherClass();
    assertThat(publishers(3)).allMatch(each -> each.publisherClass() == own);
  }

  @Rule("P5.2: however often a message is published, one attempt after the other, it is out once")
  void attempts_after_each_other() {
    PublishRequest lost = request("lost", "Lost");
    PublishRequest answered = request("answered", "Answered");
    publish(Mood.LOSES_ANSWERS, lost);
    published(answered);
    List<Published> answers = List.of(published(again(lost)), published(again(again(answered))));
    if (canLook()) {
      assertThat(network.texts(channel())).containsExactly("Lost", "Answered");
      assertFound(lost, answers.get(0).externalId());
      assertFound(answered, answers.get(1).externalId());
    } else { // it sends what it is told to: that is why it is never told twice
      assertThat(network.texts(channel())).hasSize(4);
    }
  }

  @Rule(
      "P5.3: with keys, or names that we choose, a message is out once though it is published at once by many")
  void attempts_at_once() {
    PublishRequest request = request("spring", "Spring");
    List<PublishOutcome> outcomes = Crowd.atOnce(publishers(8), each -> each.publish(request));
    long names = outcomes.stream()
        .filter(Published.class::isInstance)
        .map(each -> ((Published) each).externalId())
        .distinct()
        .count();
    PublisherClass own = network.publisher().publisherClass();
    if (own == PublisherClass.NATIVE_KEY || own == PublisherClass.CREATE_ONLY) {
      assertThat(out()).containsExactly("Spring");
      assertThat(names).isEqualTo(1);
    } else { // whatever is out is told
      assertThat(out()).hasSize((int) names);
    }
  }

  @Rule("P6.1: no secret is in what it answers, what it throws, or its own text")
  void secrets_stay_secret() {
    List<String> said = new ArrayList<>();
    for (Mood mood : Mood.values()) {
      network.become(mood);
      Publisher publisher = network.publisher();
      PublishRequest request = request("spring-" + mood, "Spring");
      said.add(publisher.toString());
      said.add(hear(() -> publisher.publish(request)));
      said.add(hear(() -> publisher.find(channel(), request.key())));
    }
    for (String secret : network.secrets()) {
      assertThat(said).noneMatch(each -> each.contains(secret));
    }
  }

  private static String hear(Supplier<Object> call) {
    try {
      return String.valueOf(call.get());
    } catch (RuntimeException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return trace.toString();
    }
  }
}
