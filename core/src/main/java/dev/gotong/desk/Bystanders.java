package dev.gotong.desk;

import com.google.common.collect.ImmutableSet;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.StageReport;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.notice.Audience;
import dev.gotong.post.Post;
import dev.gotong.team.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom something concerns, as a sitting leaves things. It looks only where somebody asks. */
final class Bystanders implements Audience {
  private final Sitting sitting;
  private final Reviews reviews;
  private final Map<PostId, List<StageReport>> reports = new HashMap<>();

  Bystanders(Sitting sitting, Reviews reviews) {
    this.sitting = sitting;
    this.reviews = reviews;
  }

  @Override
  public boolean isMember(PersonId person) {
    return Access.team(sitting).find(person).isPresent();
  }

  @Override
  public Set<PersonId> inRole(String role) {
    return Access.team(sitting).members().stream()
        .filter(member -> member.role().equals(role))
        .map(Member::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public Set<PersonId> writers(PostId post) {
    return findPost(post)
        .map(known -> ImmutableSet.<PersonId>builder()
            .add(known.author())
            .addAll(known.contributors())
            .build())
        .orElse(ImmutableSet.of());
  }

  @Override
  public Set<PersonId> voters(PostId post, String stage) {
    return reports.computeIfAbsent(post, this::reports).stream()
        .filter(report -> report.stage().equals(stage))
        .flatMap(report -> report.canAct().stream())
        .map(StageReport.CanAct::person)
        .collect(ImmutableSet.toImmutableSet());
  }

  private List<StageReport> reports(PostId post) {
    return findPost(post).isEmpty()
        ? List.of()
        : Approvals.explain(
                sitting.state(Kinds.APPROVALS, post.value()), reviews.facts(sitting, post))
            .stages();
  }

  @Override
  public Optional<PersonId> findKeeper(PostId post, ChannelId channel) {
    return new Watch(sitting).findOwner(post, channel);
  }

  @Override
  public Optional<Overrun> findOverrun(ChannelId channel) {
    return new Watch(sitting)
        .findOverrun(channel)
        .map(concern -> new Overrun(concern.slot().post(), concern.why()));
  }

  private Optional<Post> findPost(PostId post) {
    return sitting.state(Kinds.POSTS, post.value()).findPost();
  }
}
