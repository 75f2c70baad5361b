package dev.gotong.team;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.house.Golden;
import dev.gotong.network.Channel;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.WeeklyHours.Range;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A café's team: ana founded it, bo and citra joined; it is on X once and on Instagram twice. */
public final class Cafe {
  /** The founder, in Berlin. */
  public static final PersonId ANA = PersonId.of("ana");
  /** A member in Jakarta who has no permission yet. */
  public static final PersonId BO = PersonId.of("bo");
  /** A member in Berlin who has no permission yet. */
  public static final PersonId CITRA = PersonId.of("citra");
  /** Somebody who is not in the team. */
  public static final PersonId DEDE = PersonId.of("dede");

  /** The café on X. */
  public static final Channel X = channel("x-main", "x");
  /** The café on Instagram. */
  public static final Channel INSTA = channel("ig-main", "instagram");
  /** Its jobs on Instagram. */
  public static final Channel JOBS = channel("ig-jobs", "instagram");

  private static final Teams TEAMS = new Teams();

  private Cafe() {}

  /** {@return all three channels} */
  public static List<Channel> channels() {
    return List.of(X, INSTA, JOBS);
  }

  private static Channel channel(String id, String network) {
    return Channel.builder()
        .id(ChannelId.of(id))
        .network(NetworkId.of(network))
        .name("Kopi Senja")
        .zone(ZoneId.of("Europe/Berlin"))
        .build();
  }

  /** {@return a member who works 09:00 to 17:00 on weekdays in that zone} */
  public static Member member(PersonId id, String zone) {
    List<Range> week = Stream.of(DayOfWeek.values())
        .limit(5)
        .map(day -> Range.of(day, "09:00", "17:00"))
        .toList();
    return Member.builder()
        .id(id)
        .name("Kak " + id)
        .role("editor")
        .hours(WeeklyHours.of(ZoneId.of(zone), week))
        .capacityMinutes(600)
        .addLanguages("de")
        .build();
  }

  /** {@return the team of three} */
  public static Team team() {
    return after(
        founded(),
        ANA,
        new TeamCommand.Join(member(BO, "Asia/Jakarta")),
        new TeamCommand.Join(member(CITRA, "Europe/Berlin")));
  }

  /** {@return the team of ana alone} */
  public static Team founded() {
    return after(TEAMS.initial(), ANA, new TeamCommand.Found(member(ANA, "Europe/Berlin")));
  }

  /** {@return the team after somebody asked for this, all of which must be allowed} */
  public static Team after(Team team, PersonId by, TeamCommand... commands) {
    Team now = team;
    for (TeamCommand command : commands) {
      now = TEAMS.evolveAll(now, TEAMS.decide(now, command, TeamFacts.of(by)).orThrow());
    }
    return now;
  }

  /** {@return why somebody may not do this} */
  public static Refusal refusal(Team team, PersonId by, TeamCommand command) {
    return Golden.refusal(TEAMS.decide(team, command, TeamFacts.of(by)));
  }

  /** {@return a grant that permits, as a command} */
  public static TeamCommand permit(PersonId person, Action action, Scope scope) {
    return new TeamCommand.Permit(Grant.permit(person, action, scope));
  }

  /** {@return a grant that forbids, as a command} */
  public static TeamCommand forbid(PersonId person, Action action, Scope scope) {
    return new TeamCommand.Permit(Grant.forbid(person, action, scope));
  }

  /** {@return days away, such as {@code away(BO, "2026-03-02", "2026-03-06", "holiday")}} */
  public static Absence away(PersonId person, String first, String last, String reason) {
    return Absence.days(person, LocalDate.parse(first), LocalDate.parse(last), reason);
  }
}
