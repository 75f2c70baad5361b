package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What somebody may ask of a team; whether they may ask it is settled before, by the desk. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TeamCommand.Found.class, name = "found"),
  @JsonSubTypes.Type(value = TeamCommand.Join.class, name = "join"),
  @JsonSubTypes.Type(value = TeamCommand.Leave.class, name = "leave"),
  @JsonSubTypes.Type(value = TeamCommand.Permit.class, name = "permit"),
  @JsonSubTypes.Type(value = TeamCommand.Revoke.class, name = "revoke"),
  @JsonSubTypes.Type(value = TeamCommand.BeAway.class, name = "be-away"),
  @JsonSubTypes.Type(value = TeamCommand.BeBack.class, name = "be-back"),
  @JsonSubTypes.Type(value = TeamCommand.NameBackups.class, name = "name-backups"),
  @JsonSubTypes.Type(value = RightsCommand.class, name = "rights")
})
public sealed interface TeamCommand
    permits TeamCommand.Found,
        TeamCommand.Join,
        TeamCommand.Leave,
        TeamCommand.Permit,
        TeamCommand.Revoke,
        TeamCommand.BeAway,
        TeamCommand.BeBack,
        TeamCommand.NameBackups,
        RightsCommand {

  /** {@return what the function for this case or group makes of it} */
  default <T> T match(
      Function<? super Found, ? extends T> found,
      Function<? super Join, ? extends T> join,
      Function<? super Leave, ? extends T> leave,
      Function<? super Permit, ? extends T> permit,
      Function<? super Revoke, ? extends T> revoke,
      Function<? super BeAway, ? extends T> beAway,
      Function<? super BeBack, ? extends T> beBack,
      Function<? super NameBackups, ? extends T> nameBackups,
      Function<? super RightsCommand, ? extends T> rights) {
    if (this instanceof Found command) {
      return found.apply(command);
    }
    if (this instanceof Join command) {
      return join.apply(command);
    }
    if (this instanceof Leave command) {
      return leave.apply(command);
    }
    if (this instanceof Permit command) {
      return permit.apply(command);
    }
    if (this instanceof Revoke command) {
      return revoke.apply(command);
    }
    if (this instanceof BeAway command) {
      return beAway.apply(command);
    }
    if (this instanceof BeBack command) {
      return beBack.apply(command);
    }
    if (this instanceof NameBackups command) {
      return nameBackups.apply(command);
    }
    return rights.apply((RightsCommand) this); // the interface is sealed: nothing else is left
  }

  /**
   * Founds a team: its first member, who may do all that Gotong knows of, everywhere; each by name.
   *
   * @param member the founder
   * @param actions what they may do beside, everywhere: the actions of the host, sorted; none unless set
   */
  record Found(Member member, Set<Action> actions) implements TeamCommand {

    /** Sorts the actions. */
    public Found {
      actions = ImmutableSortedSet.copyOf(actions);
    }

    /** Creates the command for a host that has no actions of its own. */
    public Found(Member member) {
      this(member, ImmutableSortedSet.of());
    }
  }

  /**
   * Somebody joins, with no permission yet.
   *
   * @param member who joins
   */
  record Join(Member member) implements TeamCommand {}

  /**
   * Somebody leaves: their grants, absences and backups go with them, and they back nobody up any more.
   *
   * @param person who leaves
   */
  record Leave(PersonId person) implements TeamCommand {}

  /**
   * Gives a grant, one that permits or one that forbids.
   *
   * @param grant the grant
   */
  record Permit(Grant grant) implements TeamCommand {}

  /**
   * Takes a grant back.
   *
   * @param grant the grant as it was given; who gave it, and why, need not be said
   */
  record Revoke(Grant grant) implements TeamCommand {}

  /**
   * Notes that somebody will be away.
   *
   * @param absence when, and why
   */
  record BeAway(Absence absence) implements TeamCommand {}

  /**
   * Takes an absence back, or ends it early: they are there.
   *
   * @param absence the absence, exactly as it was noted
   * @param at from when on they are back; they were never away, unless set
   */
  record BeBack(Absence absence, Optional<Instant> at) implements TeamCommand {

    /** Truncates the time. */
    public BeBack {
      at = at.map(Micros::truncate);
    }

    /** Creates the command that takes all of it back. */
    public BeBack(Absence absence) {
      this(absence, Optional.empty());
    }
  }

  /**
   * Says who stands in for somebody.
   *
   * @param person for whom
   * @param backups who stands in, the first first; empty means nobody; at most 20
   */
  record NameBackups(PersonId person, List<PersonId> backups) implements TeamCommand {

    /** Copies the list. */
    public NameBackups {
      backups = ImmutableList.copyOf(backups);
      Require.between(backups.size(), 0, 20, "number of backups");
    }
  }
}
