package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.util.List;
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
  @JsonSubTypes.Type(value = TeamCommand.NameBackups.class, name = "name-backups")
})
public sealed interface TeamCommand {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Found, ? extends T> found,
      Function<? super Join, ? extends T> join,
      Function<? super Leave, ? extends T> leave,
      Function<? super Permit, ? extends T> permit,
      Function<? super Revoke, ? extends T> revoke,
      Function<? super BeAway, ? extends T> beAway,
      Function<? super BeBack, ? extends T> beBack,
      Function<? super NameBackups, ? extends T> nameBackups);

  /**
   * Founds a team: its first member, who may do all that Gotong knows of, everywhere.
   *
   * @param member the founder
   */
  record Found(Member member) implements TeamCommand {
    @Override
    public <T> T match(
        Function<? super Found, ? extends T> found,
        Function<? super Join, ? extends T> join,
        Function<? super Leave, ? extends T> leave,
        Function<? super Permit, ? extends T> permit,
        Function<? super Revoke, ? extends T> revoke,
        Function<? super BeAway, ? extends T> beAway,
        Function<? super BeBack, ? extends T> beBack,
        Function<? super NameBackups, ? extends T> nameBackups) {
      return found.apply(this);
    }
  }

  /**
   * Somebody joins, with no permission yet.
   *
   * @param member who joins
   */
  record Join(Member member) implements TeamCommand {
    @Override
    public <T> T match(
        Function<? super Found, ? extends T> found,
        Function<? super Join, ? extends T> join,
        Function<? super Leave, ? extends T> leave,
        Function<? super Permit, ? extends T> permit,
        Function<? super Revoke, ? extends T> revoke,
        Function<? super BeAway, ? extends T> beAway,
        Function<? super BeBack, ? extends T> beBack,
        Function<? super NameBackups, ? extends T> nameBackups) {
      return join.apply(this);
    }
  }

  /**
   * Somebody leaves: their grants, absences and backups go with them, and they back nobody up any more.
   *
   * @param person who leaves
   */
  record Leave(PersonId person) implements TeamCommand {
    @Override
    public <T> T match(
        Function<? super Found, ? extends T> found,
        Function<? super Join, ? extends T> join,
        Function<? super Leave, ? extends T> leave,
        Function<? super Permit, ? extends T> permit,
        Function<? super Revoke, ? extends T> revoke,
        Function<? super BeAway, ? extends T> beAway,
        Function<? super BeBack, ? extends T> beBack,
        Function<? super NameBackups, ? extends T> nameBackups) {
      return leave.apply(this);
    }
  }

  /**
   * Gives a grant, one that permits or one that forbids.
   *
   * @param grant the grant
   */
  record Permit(Grant grant) implements TeamCommand {
    @Override
    public <T> T match(
        Function<? super Found, ? extends T> found,
        Function<? super Join, ? extends T> join,
        Function<? super Leave, ? extends T> leave,
        Function<? super Permit, ? extends T> permit,
        Function<? super Revoke, ? extends T> revoke,
        Function<? super BeAway, ? extends T> beAway,
        Function<? super BeBack, ? extends T> beBack,
        Function<? super NameBackups, ? extends T> nameBackups) {
      return permit.apply(this);
    }
  }

  /**
   * Takes a grant back.
   *
   * @param grant the grant, exactly as it was given
   */
  record Revoke(Grant grant) implements TeamCommand {
    @Override
    public <T> T match(
        Function<? super Found, ? extends T> found,
        Function<? super Join, ? extends T> join,
        Function<? super Leave, ? extends T> leave,
        Function<? super Permit, ? extends T> permit,
        Function<? super Revoke, ? extends T> revoke,
        Function<? super BeAway, ? extends T> beAway,
        Function<? super BeBack, ? extends T> beBack,
        Function<? super NameBackups, ? extends T> nameBackups) {
      return revoke.apply(this);
    }
  }

  /**
   * Notes that somebody will be away.
   *
   * @param absence when, and why
   */
  record BeAway(Absence absence) implements TeamCommand {
    @Override
    public <T> T match(
        Function<? super Found, ? extends T> found,
        Function<? super Join, ? extends T> join,
        Function<? super Leave, ? extends T> leave,
        Function<? super Permit, ? extends T> permit,
        Function<? super Revoke, ? extends T> revoke,
        Function<? super BeAway, ? extends T> beAway,
        Function<? super BeBack, ? extends T> beBack,
        Function<? super NameBackups, ? extends T> nameBackups) {
      return beAway.apply(this);
    }
  }

  /**
   * Takes an absence back: they are there after all.
   *
   * @param absence the absence, exactly as it was noted
   */
  record BeBack(Absence absence) implements TeamCommand {
    @Override
    public <T> T match(
        Function<? super Found, ? extends T> found,
        Function<? super Join, ? extends T> join,
        Function<? super Leave, ? extends T> leave,
        Function<? super Permit, ? extends T> permit,
        Function<? super Revoke, ? extends T> revoke,
        Function<? super BeAway, ? extends T> beAway,
        Function<? super BeBack, ? extends T> beBack,
        Function<? super NameBackups, ? extends T> nameBackups) {
      return beBack.apply(this);
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

    @Override
    public <T> T match(
        Function<? super Found, ? extends T> found,
        Function<? super Join, ? extends T> join,
        Function<? super Leave, ? extends T> leave,
        Function<? super Permit, ? extends T> permit,
        Function<? super Revoke, ? extends T> revoke,
        Function<? super BeAway, ? extends T> beAway,
        Function<? super BeBack, ? extends T> beBack,
        Function<? super NameBackups, ? extends T> nameBackups) {
      return nameBackups.apply(this);
    }
  }
}
