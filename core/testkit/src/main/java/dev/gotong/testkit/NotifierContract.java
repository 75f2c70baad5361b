package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.Severity;
import dev.gotong.base.WorkspaceId;
import dev.gotong.notice.DeliveryOutcome;
import dev.gotong.notice.DeliveryOutcome.Delivered;
import dev.gotong.notice.DeliveryOutcome.Failed;
import dev.gotong.notice.Notice;
import dev.gotong.spi.Notifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What a {@link Notifier} promises, rule by rule: extend this, and say how people see what it delivers.
 *
 * <p>The receiver knows {@link #ANA} and {@link #BO}.
 */
public abstract class NotifierContract {
  /** Somebody whom the receiver knows. */
  protected static final PersonId ANA = PersonId.of("ana");

  /** Somebody else whom the receiver knows. */
  protected static final PersonId BO = PersonId.of("bo");

  private static final WorkspaceId KOPI = WorkspaceId.of("kopi");
  private static final int SURE = 100; // so many characters fit into any message
  private static final List<String> SENTENCES = List.of(
      "spring waits for your vote",
      "5 < 6 & \"quoted\" 'text' \\ 100 %",
      "*bold* _thin_ `code` <@U1> @channel #tag [a](b)",
      "\u0645\u0646\u0634\u0648\u0631 \u0627\u0644\u0631\u0628\u064a\u0639",
      "\u6625\u306e\u6295\u7a3f",
      "\u0915\u094d\u0937 \u0e01\u0e33 \u00df\u0130\u0131",
      "\ud83c\udf31\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
      "two\nlines");

  /** What the receiver makes of a notice that comes twice. */
  public enum Repeats {
    /** It shows the first. */
    SHOWN_ONCE,
    /** It shows both, each with the id of the notice. */
    SHOWN_WITH_ID
  }

  /** A notifier, and what people see of it. */
  public interface Fixture {

    /** {@return the notifier} */
    Notifier notifier();

    /** {@return what that person sees, a text for each notice, the oldest first} */
    List<String> shown(PersonId person);

    /** From now on the receiver cannot be reached, or it can again. */
    void cut(boolean off);

    /** {@return what the receiver makes of a notice that comes twice} */
    Repeats repeats();
  }

  /** Starts a test. */
  protected NotifierContract() {}

  /** {@return a notifier whose receiver has shown nothing yet} */
  protected abstract Fixture open();

  private static Notice notice(String id, PersonId to, String sentence) {
    return Notice.builder()
        .id(id)
        .workspace(KOPI)
        .to(to)
        .at(Instant.parse("2026-03-02T08:00:00Z"))
        .what(Finding.of(Severity.WARNING, "notice.test", "{sentence}", "sentence", sentence))
        .build();
  }

  private static void delivers(Fixture fixture, Notice notice) {
    assertThat(fixture.notifier().deliver(notice)).isEqualTo(new Delivered());
  }

  @Rule("N1.1: what is delivered is shown, sentence and all")
  void n11() {
    Fixture fixture = open();
    delivers(fixture, notice("n1", ANA, "spring is approved"));
    assertThat(fixture.shown(ANA)).singleElement().asString().contains("spring is approved");
  }

  @Rule(
      "N1.2: while the receiver cannot be reached a delivery fails, shows nothing, and may be made again later")
  void n12() {
    Fixture fixture = open();
    Notice notice = notice("n1", ANA, "spring is approved");
    fixture.cut(true);
    assertThat(attempt(fixture, notice)).isInstanceOf(Failed.class);
    fixture.cut(false);
    assertThat(fixture.shown(ANA)).isEmpty();
    delivers(fixture, notice);
    assertThat(fixture.shown(ANA)).hasSize(1);
  }

  private static DeliveryOutcome attempt(Fixture fixture, Notice notice) {
    try {
      return fixture.notifier().deliver(notice);
    } catch (RuntimeException e) {
      return Failed.of("as good as a failure");
    }
  }

  @Rule("N2.1: a notice that comes twice is shown once, or can be told from news by its id")
  void n21() {
    Fixture fixture = open();
    Notice notice = notice("n1-7f3a", ANA, "spring is approved");
    delivers(fixture, notice);
    delivers(fixture, notice);
    List<String> shown = fixture.shown(ANA);
    if (fixture.repeats() == Repeats.SHOWN_ONCE) {
      assertThat(shown).hasSize(1);
    } else {
      assertThat(shown).hasSize(2).allMatch(text -> text.contains(notice.id()));
    }
  }

  @Rule("N2.2: two notices that say the same are both shown")
  void n22() {
    Fixture fixture = open();
    delivers(fixture, notice("n1", ANA, "spring is approved"));
    delivers(fixture, notice("n2", ANA, "spring is approved"));
    assertThat(fixture.shown(ANA)).hasSize(2);
  }

  @Rule(
      "N3.1: a sentence is shown as it is, in any script, whatever its characters mean to the receiver")
  void n31() {
    Fixture fixture = open();
    for (int i = 0; i < SENTENCES.size(); i++) {
      delivers(fixture, notice("n" + i, ANA, SENTENCES.get(i)));
    }
    List<String> shown = fixture.shown(ANA);
    assertThat(shown).hasSameSizeAs(SENTENCES);
    for (int i = 0; i < SENTENCES.size(); i++) {
      assertThat(shown.get(i)).contains(SENTENCES.get(i));
    }
  }

  @Rule(
      "N3.2: a long sentence is shown whole, or shortened between two characters with a sign that it goes on")
  void n32() {
    for (String pattern : List.of("spring ", "\ud83c\udf31", "a\ud83c\udf31")) {
      Fixture fixture = open();
      String sentence = pattern.repeat(20_000);
      delivers(fixture, notice("n1", ANA, sentence));
      assertThat(fixture.shown(ANA)).hasSize(1);
      String shown = fixture.shown(ANA).get(0);
      int start = shown.indexOf(sentence.substring(0, SURE));
      assertThat(start).as("the beginning is shown").isNotNegative();
      int length = 0;
      while (length < sentence.length()
          && start + length < shown.length()
          && shown.charAt(start + length) == sentence.charAt(length)) {
        length++;
      }
      assertThat(Character.isHighSurrogate(sentence.charAt(length - 1)))
          .as("it is cut within a character")
          .isFalse();
      if (length < sentence.length()) {
        assertThat(shown.substring(start + length)).as("a sign that it goes on").isNotBlank();
      }
      assertThat(shown).doesNotContain("\ufffd");
    }
  }

  @Rule("N4.1: nobody else is shown it")
  void n41() {
    Fixture fixture = open();
    delivers(fixture, notice("n1", ANA, "for ana"));
    delivers(fixture, notice("n2", BO, "for bo"));
    assertThat(fixture.shown(ANA)).singleElement().asString().contains("for ana");
    assertThat(fixture.shown(BO)).singleElement().asString().contains("for bo");
  }

  @Rule("N5.1: many threads deliver at once, and each notice is shown once")
  void n51() throws InterruptedException {
    Fixture fixture = open();
    int threads = 8;
    int each = 10;
    List<DeliveryOutcome> outcomes = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads * each; i++) {
      Notice notice = notice("n" + i, i % 2 == 0 ? ANA : BO, "notice number " + i + ".");
      pool.execute(() -> {
        DeliveryOutcome outcome = fixture.notifier().deliver(notice);
        synchronized (outcomes) {
          outcomes.add(outcome);
        }
      });
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(outcomes).hasSize(threads * each).containsOnly(new Delivered());
    for (int i = 0; i < threads * each; i++) {
      String sentence = "notice number " + i + ".";
      assertThat(fixture.shown(i % 2 == 0 ? ANA : BO))
          .filteredOn(text -> text.contains(sentence))
          .hasSize(1);
    }
  }
}
