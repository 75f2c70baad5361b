package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.notice.DeliveryOutcome;
import dev.gotong.notice.DeliveryOutcome.Delivered;
import dev.gotong.notice.DeliveryOutcome.Failed;
import dev.gotong.notice.DeliveryOutcome.Undeliverable;
import dev.gotong.notice.Notice;
import dev.gotong.spi.Notifier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A notifier that keeps the promises passes; each that breaks one is noticed by the rule for it. */
class NotifierContractTest {
  private static final int LONGEST = 1_000;

  /** What a notifier does otherwise than it should. */
  private enum Fault {
    NONE,
    SAYS_DELIVERED_WHEN_CUT,
    SAYS_UNDELIVERABLE_WHEN_CUT,
    SHOWS_ALTHOUGH_IT_FAILED,
    SHOWS_NOTHING,
    SHOWS_REPEATS,
    MARKS_BEFORE_IT_SENDS,
    DROPS_WHAT_SAYS_THE_SAME,
    CUTS_WITHIN_A_CHARACTER,
    CUTS_WITHOUT_A_SIGN,
    ESCAPES,
    ASCII_ONLY,
    TELLS_EVERYBODY,
    LOSES_UNDER_LOAD
  }

  /** A receiver that shows texts of a thousand characters at most, with one fault at most. */
  private static final class Pinboard implements NotifierContract.Fixture, Notifier {
    private final Fault fault;
    private final boolean withIds;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Set<String> marked = new TreeSet<>();
    private boolean off;
    private int number;

    Pinboard(Fault fault, boolean withIds) {
      this.fault = fault;
      this.withIds = withIds;
    }

    @Override
    public synchronized DeliveryOutcome deliver(Notice notice) {
      if (fault == Fault.MARKS_BEFORE_IT_SENDS && !marked.add(notice.id())) {
        return new Delivered();
      }
      if (off) {
        return refuse(notice);
      }
      number++;
      if (fault != Fault.SHOWS_NOTHING && !(fault == Fault.LOSES_UNDER_LOAD && number > 50)) {
        pin(notice);
      }
      return new Delivered();
    }

    private DeliveryOutcome refuse(Notice notice) {
      if (fault == Fault.SHOWS_ALTHOUGH_IT_FAILED) {
        pin(notice);
      }
      if (fault == Fault.SAYS_DELIVERED_WHEN_CUT) {
        return new Delivered();
      }
      return fault == Fault.SAYS_UNDELIVERABLE_WHEN_CUT
          ? new Undeliverable("cut")
          : Failed.of("cut");
    }

    private void pin(Notice notice) {
      String key =
          withIds || fault == Fault.SHOWS_REPEATS ? notice.id() + "#" + number : notice.id();
      if (fault == Fault.DROPS_WHAT_SAYS_THE_SAME) {
        key = notice.what().message();
      }
      shown.putIfAbsent(notice.to() + "/" + key, text(notice));
    }

    private String text(Notice notice) {
      String text = notice.what().message();
      if (fault == Fault.ESCAPES) {
        text = text.replace("&", "&amp;").replace("<", "&lt;");
      }
      if (fault == Fault.ASCII_ONLY) {
        text = text.replaceAll("[^\\x00-\\x7f]", "?");
      }
      return (withIds ? "[" + notice.id() + "] " : "") + shortened(text);
    }

    private String shortened(String text) {
      if (text.length() <= LONGEST) {
        return text;
      }
      boolean within = Character.isHighSurrogate(text.charAt(LONGEST - 1));
      int end = within == (fault == Fault.CUTS_WITHIN_A_CHARACTER) ? LONGEST : LONGEST - 1;
      return text.substring(0, end) + (fault == Fault.CUTS_WITHOUT_A_SIGN ? "" : "\u2026");
    }

    @Override
    public Notifier notifier() {
      return this;
    }

    @Override
    public synchronized List<String> shown(PersonId person) {
      return shown.entrySet().stream()
          .filter(each -> fault == Fault.TELLS_EVERYBODY || each.getKey().startsWith(person + "/"))
          .map(Map.Entry::getValue)
          .toList();
    }

    @Override
    public synchronized void cut(boolean cut) {
      off = cut;
    }

    @Override
    public NotifierContract.Repeats repeats() {
      return withIds ? NotifierContract.Repeats.SHOWN_WITH_ID : NotifierContract.Repeats.SHOWN_ONCE;
    }
  }

  /** The rules that a notifier with that fault breaks. */
  private static Set<String> broken(Fault fault, boolean withIds)
      throws ReflectiveOperationException {
    Set<String> broken = new TreeSet<>();
    for (Method rule : NotifierContract.class.getDeclaredMethods()) {
      Rule name = rule.getAnnotation(Rule.class);
      if (name != null) {
        NotifierContract contract = new NotifierContract() {
          @Override
          protected Fixture open() {
            return new Pinboard(fault, withIds);
          }
        };
        try {
          rule.invoke(contract);
        } catch (InvocationTargetException e) {
          assertThat(e.getCause()).isInstanceOf(AssertionError.class);
          broken.add(name.value().substring(0, name.value().indexOf(':')));
        }
      }
    }
    return broken;
  }

  @Test
  void a_notifier_that_keeps_its_promises_passes() throws ReflectiveOperationException {
    assertThat(broken(Fault.NONE, false)).isEmpty();
    assertThat(broken(Fault.NONE, true)).isEmpty();
  }

  @Test
  void each_fault_is_noticed_by_the_rule_for_it() throws ReflectiveOperationException {
    Map<Fault, List<String>> rules = new LinkedHashMap<>();
    rules.put(Fault.SAYS_DELIVERED_WHEN_CUT, List.of("N1.2"));
    rules.put(Fault.SAYS_UNDELIVERABLE_WHEN_CUT, List.of("N1.2"));
    rules.put(Fault.SHOWS_ALTHOUGH_IT_FAILED, List.of("N1.2"));
    rules.put(
        Fault.SHOWS_NOTHING,
        List.of("N1.1", "N1.2", "N2.1", "N2.2", "N3.1", "N3.2", "N4.1", "N5.1"));
    rules.put(Fault.SHOWS_REPEATS, List.of("N2.1"));
    rules.put(Fault.MARKS_BEFORE_IT_SENDS, List.of("N1.2"));
    rules.put(Fault.DROPS_WHAT_SAYS_THE_SAME, List.of("N2.2"));
    rules.put(Fault.CUTS_WITHIN_A_CHARACTER, List.of("N3.2"));
    rules.put(Fault.CUTS_WITHOUT_A_SIGN, List.of("N3.2"));
    rules.put(Fault.ESCAPES, List.of("N3.1"));
    rules.put(Fault.ASCII_ONLY, List.of("N3.1", "N3.2"));
    rules.put(Fault.TELLS_EVERYBODY, List.of("N4.1"));
    rules.put(Fault.LOSES_UNDER_LOAD, List.of("N5.1"));
    assertThat(rules.keySet())
        .containsExactlyElementsOf(
            Arrays.stream(Fault.values()).filter(fault -> fault != Fault.NONE).toList());
    for (Map.Entry<Fault, List<String>> each : rules.entrySet()) {
      assertThat(broken(each.getKey(), false))
          .as("%s", each.getKey())
          .containsExactlyElementsOf(each.getValue());
    }
    System.out.println(
        "proof notifier-contract: " + rules.size() + " faults, each noticed by its rules");
  }
}
