package dev.gotong.notice;

import dev.gotong.base.PersonId;
import dev.gotong.handover.Fate;
import dev.gotong.handover.HandoverEvent;
import dev.gotong.handover.HandoverPlan;
import dev.gotong.handover.Transfer;
import dev.gotong.notice.Word.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people are told of somebody who goes. */
final class HandoverNews {
  /** So many things are named; of more the number is said. */
  private static final int NAMED = 20;

  private HandoverNews() {}

  static List<Word> words(HandoverEvent event) {
    return event.match(
        begun -> words("{member} is away: you have {things}", begun.plan()),
        back -> List.of(),
        offboarded -> words("{member} has left: you have {things}", offboarded.plan()));
  }

  private static List<Word> words(String template, HandoverPlan plan) {
    Map<PersonId, List<Transfer>> theirs = new TreeMap<>();
    plan.of(Fate.MOVES)
        .forEach(each -> theirs
            .computeIfAbsent(each.to().orElseThrow(), first -> new ArrayList<>())
            .add(each));
    List<Word> words = new ArrayList<>();
    theirs.forEach((to, things) -> words.add(Word.to(
        to, About.HANDED_OVER, template, "member", plan.person(), "things", named(things))));
    return words;
  }

  private static List<String> named(List<Transfer> things) {
    List<String> names = new ArrayList<>();
    things.stream()
        .limit(NAMED)
        .forEach(each -> names.add(each.kind() + " \"" + each.title() + "\""));
    if (things.size() > NAMED) {
      names.add("and " + (things.size() - NAMED) + " more");
    }
    return names;
  }
}
