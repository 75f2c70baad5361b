package dev.gotong.desk;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.PolicyCheck;
import dev.gotong.approval.ReviewPeople;
import dev.gotong.approval.ReviewRight;
import dev.gotong.approval.ReviewSubject;
import dev.gotong.approval.Round;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Require;
import dev.gotong.network.Channel;
import dev.gotong.network.Networks;
import dev.gotong.post.Post;
import dev.gotong.predicate.Attributes;
import dev.gotong.publishing.TargetState;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Member;
import dev.gotong.team.Permissions;
import dev.gotong.team.Place;
import dev.gotong.team.Presence;
import dev.gotong.team.Request;
import dev.gotong.team.Subject;
import dev.gotong.team.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what a decision about the review of a post may rely on. */
final class Reviews {
  private final Networks networks;

  Reviews(Networks networks) {
    this.networks = networks;
  }

  /** {@return the facts about the post of that id, which exists, as its review goes on under the policy of its round} */
  ApprovalFacts facts(Sitting sitting, PostId id) {
    return facts(sitting, id, false);
  }

  /**
   * {@return the facts about the post of that id, which exists}
   *
   * @param anew whether a round begins or goes on under the policy that is selected now
   */
  ApprovalFacts facts(Sitting sitting, PostId id, boolean anew) {
    return facts(sitting, id, anew, Access.team(sitting), sitting.now());
  }

  /** {@return the facts as they would be with that team at that instant, as the review goes on} */
  ApprovalFacts facts(Sitting sitting, PostId id, Team team, Instant at) {
    return facts(sitting, id, false, team, at);
  }

  private ApprovalFacts facts(Sitting sitting, PostId id, boolean anew, Team team, Instant now) {
    Post post = sitting.state(Kinds.POSTS, id.value()).findPost().orElseThrow();
    Settings settings = Access.settings(sitting);
    List<Channel> channels = channels(settings, post);
    Slots slots = slots(sitting, id, post);
    Attributes attributes =
        new ReviewTerms(team, settings, networks, now).of(post, channels, slots.next());
    Request asked = asked(now, attributes);
    List<Place> places = places(channels, post.content().campaign());
    Routing.Selected selected = settings.approval().select(attributes);
    Optional<ApprovalPolicy> pinned =
        sitting.state(Kinds.APPROVALS, id.value()).findRound().map(Round::policy);
    ReviewSubject subject = ReviewSubject.builder()
        .author(post.author())
        .revision(post.revision())
        .digest(post.digest())
        .contributors(post.contributors())
        .attributes(attributes)
        .policy(selected.policy())
        .route(selected.number())
        .policyEditor(selected.editor())
        .revoked(pinned
            .filter(p -> settings.approval().revoked().contains(p.label()))
            .isPresent())
        .slot(slots.next())
        .frozen(slots.frozen())
        .build();
    ApprovalPolicy followed = anew ? selected.policy() : pinned.orElse(selected.policy());
    return ApprovalFacts.builder()
        .by(sitting.envelope().actor())
        .now(now)
        .rights(rights(sitting, asked, places))
        .subject(subject)
        .people(people(team, sitting.permissions(team), followed, asked, places))
        .build();
  }

  /** {@return what speaks against the policies of the workspace, for posts on those channels} */
  List<Finding> checkPolicies(Sitting sitting, Set<ChannelId> ids) {
    Settings settings = Access.settings(sitting);
    Team team = Access.team(sitting);
    Require.that(
        !ids.isEmpty(), "channels must not be empty: name those of the posts to be checked for");
    List<Channel> channels = new ArrayList<>();
    for (ChannelId id : ImmutableSortedSet.copyOf(ids)) {
      channels.add(settings
          .findChannel(id)
          .orElseThrow(() -> new IllegalArgumentException(
              "channels must be of the workspace, but it has no " + id)));
    }
    Request asked = asked(sitting.now(), Attributes.none());
    List<Place> places = places(channels, Optional.empty());
    Map<String, Set<String>> known = new HashMap<>();
    for (Channel channel : settings.channels()) {
      known.computeIfAbsent("channel", k -> new HashSet<>()).add(channel.id().value());
      known
          .computeIfAbsent("network", k -> new HashSet<>())
          .add(channel.network().value());
    }
    return PolicyCheck.check(
        settings.approval(),
        policy -> people(team, sitting.permissions(team), policy, asked, places),
        known);
  }

  /** Whether somebody may do something to what those facts are about; who and what is filled in for each question. */
  static Request asked(Instant now, Attributes facts) {
    return Request.builder()
        .subject(Subject.service("nobody"))
        .action(Action.VIEW)
        .at(now)
        .facts(facts)
        .build();
  }

  private static List<Place> places(List<Channel> channels, Optional<String> campaign) {
    return channels.stream()
        .map(channel -> Place.of(channel).withCampaign(campaign))
        .toList();
  }

  private static List<Channel> channels(Settings settings, Post post) {
    return post.content().channels().stream()
        .flatMap(channel -> settings.findChannel(channel).stream())
        .toList();
  }

  /** When a post goes out first, and whether it is on its way or out somewhere. */
  private record Slots(Optional<Instant> next, boolean frozen) {}

  private static Slots slots(Sitting sitting, PostId id, Post post) {
    Optional<Instant> next = Optional.empty();
    boolean frozen = false;
    for (ChannelId channel : post.content().channels()) {
      TargetState target = sitting.state(Kinds.TARGETS, Targeting.id(id, channel));
      frozen |= target instanceof TargetState.InFlight
          || target instanceof TargetState.Unclear
          || target instanceof TargetState.Published;
      if (target instanceof TargetState.Scheduled scheduled) {
        Instant at = scheduled.plan().slot().at();
        next = next.filter(other -> other.isBefore(at)).or(() -> Optional.of(at));
      }
    }
    return new Slots(next, frozen);
  }

  /** What the actor may do beside voting. What undoes the work of others in an emergency is given by name alone. */
  private static Set<ReviewRight> rights(Sitting sitting, Request asked, List<Place> places) {
    Set<ReviewRight> rights = EnumSet.noneOf(ReviewRight.class);
    Optional<PersonId> person = sitting.envelope().actor().findPerson();
    if (person.isEmpty()) {
      return rights;
    }
    Permissions permissions = sitting.permissions(Access.team(sitting));
    Request theirs = asked.withSubject(Subject.person(person.get()));
    if (permissions.findRefusal(theirs.withAction(Action.MANAGE), places).isEmpty()) {
      rights.addAll(EnumSet.of(
          ReviewRight.REJECT,
          ReviewRight.CLEAR_OBJECTIONS,
          ReviewRight.WITHDRAW,
          ReviewRight.REOPEN,
          ReviewRight.REBASE,
          ReviewRight.DELEGATE));
    }
    Map<Action, ReviewRight> byName = Map.of(
        Action.REJECT, ReviewRight.REJECT,
        Action.OVERRIDE, ReviewRight.OVERRIDE,
        Action.INVALIDATE, ReviewRight.INVALIDATE);
    byName.forEach((action, right) -> {
      if (permissions.findRefusal(theirs.withAction(action), places).isEmpty()) {
        rights.add(right);
      }
    });
    return rights;
  }

  static ReviewPeople people(
      Team team,
      Permissions permissions,
      ApprovalPolicy policy,
      Request asked,
      List<Place> places) {
    Map<String, Set<PersonId>> permitted = new HashMap<>();
    Map<String, Set<PersonId>> byAction = new HashMap<>();
    for (Stage stage : policy.stages()) {
      permitted.put(
          stage.id(),
          byAction.computeIfAbsent(
              stage.action(),
              action -> whoCan(team, permissions, asked.withAction(Action.of(action)), places)));
    }
    ReviewPeople.Builder people = ReviewPeople.builder().permitted(permitted);
    for (Member member : team.members()) {
      people.putRoles(member.id(), Set.of(member.role()));
      Presence.of(team)
          .findAbsence(member.id(), asked.at().orElseThrow())
          .ifPresent(absence -> people.putAway(member.id(), name(absence)));
    }
    return people.backups(team.backups()).build();
  }

  private static Set<PersonId> whoCan(
      Team team, Permissions permissions, Request asked, List<Place> places) {
    return team.members().stream()
        .map(Member::id)
        .filter(person -> permissions
            .findRefusal(asked.withSubject(Subject.person(person)), places)
            .isEmpty())
        .collect(ImmutableSortedSet.toImmutableSortedSet(PersonId::compareTo));
  }

  private static String name(Absence absence) {
    return absence.reason() + ", " + absence.span();
  }

  /** {@return whether that review is one that time and votes can move} */
  static boolean isOpen(ApprovalState state) {
    return state instanceof ApprovalState.InReview
        || state instanceof ApprovalState.ChangesRequested;
  }
}
