package dev.gotong.notice;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Recorded;
import dev.gotong.base.WorkspaceId;
import dev.gotong.handover.HandoverEvent;
import dev.gotong.publishing.ConnectionNoted;
import dev.gotong.publishing.TargetEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says whom to tell what.
 *
 * <p>Nobody is told of their own act, nobody who is not in the team, and nobody more than one thing of one change of one value:
 * that a post was vetoed, and not also that its review ended with that.
 */
public final class Notices {
  private Notices() {}

  /**
   * {@return what people are to be told of those events, by value, then by person}
   *
   * @param events what happened in one transaction
   * @param audience whom it concerns
   */
  public static List<Notice> about(
      WorkspaceId workspace, List<? extends Recorded<?>> events, Audience audience) {
    Map<String, List<Recorded<?>>> changes = new LinkedHashMap<>();
    for (Recorded<?> event : events) {
      changes
          .computeIfAbsent(event.kind() + " " + event.id(), first -> new ArrayList<>())
          .add(event);
    }
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    for (List<Recorded<?>> change : changes.values()) {
      Recorded<?> first = change.get(0);
      gravest(change, audience)
          .forEach((to, word) -> notices.add(Notice.of(workspace, first, to, word.what())));
    }
    return notices.build();
  }

  /** One word for each person. */
  private static Map<PersonId, Word> gravest(List<Recorded<?>> change, Audience audience) {
    Set<PersonId> silent = actor(change.get(0));
    Map<PersonId, Word> words = new TreeMap<>();
    for (Word word : words(change, audience)) {
      if (!silent.contains(word.to()) && audience.isMember(word.to())) {
        words.merge(word.to(), word, Notices::graver);
      }
    }
    return words;
  }

  private static Set<PersonId> actor(Recorded<?> event) {
    Optional<PersonId> actor = event.actor().findPerson();
    return actor.map(Set::of).orElse(Set.of());
  }

  private static Word graver(Word one, Word other) {
    return Comparator.comparing(Word::about).compare(one, other) <= 0 ? one : other;
  }

  private static List<Word> words(List<Recorded<?>> change, Audience audience) {
    ReviewNews reviews = new ReviewNews(change.get(0), audience);
    List<Word> words = new ArrayList<>();
    for (Recorded<?> each : change) {
      if (each.event() instanceof ApprovalEvent event) {
        words.addAll(reviews.words(event));
      } else if (each.event() instanceof TargetEvent event) {
        words.addAll(TargetNews.words(each.id(), event, audience));
      } else if (each.event() instanceof HandoverEvent event) {
        words.addAll(HandoverNews.words(event));
      } else if (each.event() instanceof ConnectionNoted) {
        words.addAll(TargetNews.overrun(ChannelId.of(each.id()), audience));
      }
    }
    words.addAll(reviews.turns());
    return words;
  }
}
