package dev.gotong.desk;

import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Stage;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.network.Channel;
import dev.gotong.post.Post;
import dev.gotong.team.Action;
import dev.gotong.team.Permissions;
import dev.gotong.team.Presence;
import dev.gotong.team.Team;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what a decision about a review may rely on. */
final class Reviewing {
  private Reviewing() {}

  /**
   * {@return the facts about the post of that id, which exists}
   *
   * @param present whether only those count who are there now: votes are cast now, but a post that is handed in may wait
   *     for somebody to come back
   */
  static ApprovalFacts facts(Sitting sitting, PostId id, boolean present) {
    Post post = sitting.state(Kinds.POSTS, id.value()).findPost().orElseThrow();
    Settings settings = Access.settings(sitting);
    ApprovalPolicy selected = settings.policyFor(post.content());
    ApprovalState review = sitting.state(Kinds.APPROVALS, id.value());
    ApprovalPolicy pinned = review.findRound().map(round -> round.policy()).orElse(selected);
    Map<String, Set<PersonId>> electorate = new LinkedHashMap<>();
    for (ApprovalPolicy policy : List.of(selected, pinned)) {
      for (Stage stage : policy.stages()) {
        electorate.put(stage.id(), electorate(sitting, settings, post, stage, present));
      }
    }
    return ApprovalFacts.builder()
        .by(Access.person(sitting))
        .now(sitting.now())
        .revision(post.revision())
        .digest(post.digest())
        .contributors(post.contributors())
        .policy(selected)
        .electorate(electorate)
        .build();
  }

  /** Whoever holds the permission on every channel of the post, and is there if they have to be. */
  private static Set<PersonId> electorate(
      Sitting sitting, Settings settings, Post post, Stage stage, boolean present) {
    Team team = Access.team(sitting);
    List<Channel> channels = post.content().channels().stream()
        .flatMap(channel -> settings.findChannel(channel).stream())
        .toList();
    return Permissions.of(team).whoCan(Action.of(stage.action()), channels).stream()
        .filter(person ->
            !present || Presence.of(team).findAbsence(person, sitting.now()).isEmpty())
        .collect(Collectors.toSet());
  }
}
