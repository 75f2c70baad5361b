package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What happened to a team. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TeamEvent.Founded.class, name = "founded"),
  @JsonSubTypes.Type(value = TeamEvent.Joined.class, name = "joined"),
  @JsonSubTypes.Type(value = TeamEvent.Left.class, name = "left"),
  @JsonSubTypes.Type(value = TeamEvent.Permitted.class, name = "permitted"),
  @JsonSubTypes.Type(value = TeamEvent.Revoked.class, name = "revoked"),
  @JsonSubTypes.Type(value = TeamEvent.AwayNoted.class, name = "away-noted"),
  @JsonSubTypes.Type(value = TeamEvent.AwayCancelled.class, name = "away-cancelled"),
  @JsonSubTypes.Type(value = TeamEvent.BackupsNamed.class, name = "backups-named"),
  @JsonSubTypes.Type(value = RightsEvent.class, name = "rights")
})
public sealed interface TeamEvent extends Event
    permits TeamEvent.Founded,
        TeamEvent.Joined,
        TeamEvent.Left,
        TeamEvent.Permitted,
        TeamEvent.Revoked,
        TeamEvent.AwayNoted,
        TeamEvent.AwayCancelled,
        TeamEvent.BackupsNamed,
        RightsEvent {

  /** {@return what the function for this case or group makes of it} */
  default <T> T match(
      Function<? super Founded, ? extends T> founded,
      Function<? super Joined, ? extends T> joined,
      Function<? super Left, ? extends T> left,
      Function<? super Permitted, ? extends T> permitted,
      Function<? super Revoked, ? extends T> revoked,
      Function<? super AwayNoted, ? extends T> awayNoted,
      Function<? super AwayCancelled, ? extends T> awayCancelled,
      Function<? super BackupsNamed, ? extends T> backupsNamed,
      Function<? super RightsEvent, ? extends T> rights) {
    if (this instanceof Founded event) {
      return founded.apply(event);
    }
    if (this instanceof Joined event) {
      return joined.apply(event);
    }
    if (this instanceof Left event) {
      return left.apply(event);
    }
    if (this instanceof Permitted event) {
      return permitted.apply(event);
    }
    if (this instanceof Revoked event) {
      return revoked.apply(event);
    }
    if (this instanceof AwayNoted event) {
      return awayNoted.apply(event);
    }
    if (this instanceof AwayCancelled event) {
      return awayCancelled.apply(event);
    }
    if (this instanceof BackupsNamed event) {
      return backupsNamed.apply(event);
    }
    return rights.apply((RightsEvent) this); // the interface is sealed: nothing else is left
  }

  /**
   * The team began.
   *
   * @param member the founder
   * @param actions the actions of the host that they may do, sorted
   */
  record Founded(Member member, Set<Action> actions) implements TeamEvent {

    /** Sorts the actions. */
    public Founded {
      actions = ImmutableSortedSet.copyOf(actions);
    }

    @Override
    public String code() {
      return "team.founded";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("member", member.id().toString());
    }
  }

  /**
   * Somebody joined.
   *
   * @param member who joins
   */
  record Joined(Member member) implements TeamEvent {
    @Override
    public String code() {
      return "team.joined";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("member", member.id().toString());
    }
  }

  /**
   * Somebody left.
   *
   * @param person who leaves
   */
  record Left(PersonId person) implements TeamEvent {
    @Override
    public String code() {
      return "team.left";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("member", person.toString());
    }
  }

  /**
   * A grant was given.
   *
   * @param grant the grant
   */
  record Permitted(Grant grant) implements TeamEvent {
    @Override
    public String code() {
      return "team.permitted";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("grant", grant.toString());
    }
  }

  /**
   * A grant was taken back.
   *
   * @param grant the grant, exactly as it was given
   */
  record Revoked(Grant grant) implements TeamEvent {
    @Override
    public String code() {
      return "team.revoked";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("grant", grant.toString());
    }
  }

  /**
   * Somebody will be away.
   *
   * @param absence when, and why
   */
  record AwayNoted(Absence absence) implements TeamEvent {
    @Override
    public String code() {
      return "team.away-noted";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "member", absence.person().toString(), "from", absence.begin(), "to", absence.end());
    }
  }

  /**
   * Somebody will be there after all.
   *
   * @param absence the absence, exactly as it was noted
   */
  record AwayCancelled(Absence absence) implements TeamEvent {
    @Override
    public String code() {
      return "team.away-cancelled";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "member", absence.person().toString(), "from", absence.begin(), "to", absence.end());
    }
  }

  /**
   * It was said who stands in for somebody.
   *
   * @param person for whom
   * @param backups who stands in, the first first; empty means nobody; at most 20
   */
  record BackupsNamed(PersonId person, List<PersonId> backups) implements TeamEvent {

    /** Copies the list. */
    public BackupsNamed {
      backups = ImmutableList.copyOf(backups);
    }

    @Override
    public String code() {
      return "team.backups-named";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "member", person.toString(), "backups", Joiner.on(", ").join(backups));
    }
  }
}
