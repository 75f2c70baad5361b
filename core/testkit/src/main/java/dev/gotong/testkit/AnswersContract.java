package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.Published;
import dev.gotong.publishing.PublishOutcome.RateLimited;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.spi.PublishRequest;
import dev.gotong.testkit.FakeNetwork.Mood;
import java.time.Duration;
import java.util.List;

/** Promises 1 and 2: one attempt, and what is answered to it. */
abstract class AnswersContract extends PublisherWorld {
  private static final List<String> TEXTS = List.of(
      "plain",
      "  leading and trailing  ",
      "two\nlines\n\nand a gap",
      "\ud83e\udd39 \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddee\ud83c\udde9",
      "a\u0301 \u00e1 \u212b \ufb01",
      "I \u0130 i \u0131 \u00df",
      "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd \u0928\u092e\u0938\u094d\u0924\u0947",
      "' \" \\ \\n %s %n ${x} {x} <b>&amp;</b> ; --",
      "{\"json\": [1, 2]} &a=b+c%20d #tag @name https://example.org/?q=1");

  @Rule("P1.1: one call asks the network at most once to create a message, however it ends")
  void one_attempt() {
    for (Mood mood : Mood.values()) {
      int before = network.requests();
      publish(mood, request("spring-" + mood, "Spring"));
      assertThat(network.requests() - before).as("%s", mood).isLessThanOrEqualTo(1);
    }
    assertThat(network.requests()).isPositive();
  }

  @Rule("P1.2: to look for a message creates nothing")
  void looking_creates_nothing() {
    PublishRequest sent = request("spring", "Spring");
    PublishRequest unsent = request("autumn", "Autumn");
    published(sent);
    int before = network.requests();
    List.of(sent, unsent).forEach(this::find);
    assertThat(network.requests()).isEqualTo(before);
    assertThat(out()).containsExactly("Spring");
  }

  @Rule("P2.1: what is published is out once, on its channel alone, and has a name of its own")
  void published_is_out() {
    Published first = published(request("a", channel(), "A", 1));
    Published second = published(request("b", otherChannel(), "B", 1));
    assertThat(network.texts(channel())).containsExactly("A");
    assertThat(network.texts(otherChannel())).containsExactly("B");
    assertThat(first.externalId()).isNotEqualTo(second.externalId());
  }

  @Rule("P2.2: an answer that does not come is unknown, not refused, and no success")
  void lost_answers_are_unknown() {
    PublishRequest taken = request("taken", "Taken");
    PublishOutcome lost = publish(Mood.LOSES_ANSWERS, taken);
    assertThat(network.texts(channel())).containsExactly("Taken");
    if (lost instanceof Published looked) { // it has looked for itself, and so it knows
      assertFound(taken, looked.externalId());
    } else {
      assertThat(lost).isInstanceOf(Unknown.class);
    }
    assertThat(publish(Mood.LOSES_REQUESTS, request("lost", "Lost"))).isInstanceOf(Unknown.class);
  }

  @Rule(
      "P2.3: what the network turns down for what it says is refused, with its reason, and is not out")
  void refused() {
    assertThat(publish(Mood.REFUSES, request("spring", "Spring")))
        .isInstanceOfSatisfying(Refused.class, refused -> {
          assertThat(refused.kind()).isEqualTo(RejectionKind.EDIT);
          assertThat(refused.detail()).isNotBlank();
        });
    assertThat(out()).isEmpty();
  }

  @Rule(
      "P2.4: a network that asks to wait is reported so, for as long as it asks, and nothing is out")
  void rate_limited() {
    clock.advance(Duration.ofDays(3).plusMillis(1));
    assertThat(publish(Mood.ASKS_TO_WAIT, request("spring", "Spring")))
        .isInstanceOfSatisfying(
            RateLimited.class,
            limited -> assertThat(Duration.between(clock.instant(), limited.until()))
                .isBetween(FakeNetwork.WAIT, Duration.ofHours(1)));
    assertThat(out()).isEmpty();
  }

  @Rule("P2.5: texts go out character by character")
  void texts_go_out_as_they_are() {
    for (int i = 0; i < TEXTS.size(); i++) {
      published(request("p" + i, TEXTS.get(i)));
    }
    assertThat(network.texts(channel())).isEqualTo(TEXTS);
  }

  @Rule("P2.6: a text that is too long is refused, or out as it is; never cut, never unknown")
  void long_texts() {
    for (int length : new int[] {281, 501, 3_001, 100_000}) {
      String text = "x".repeat(length);
      boolean out = publish(request("p" + length, text)) instanceof Published;
      assertThat(network.texts(channel()).contains(text)).as("%d", length).isEqualTo(out);
      if (!out) {
        assertThat(publish(request("p" + length, text))).isInstanceOf(Refused.class);
      }
    }
    assertThat(network.texts(channel())).allMatch(text -> text.length() > 280);
  }
}
