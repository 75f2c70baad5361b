package dev.gotong.examples.benchmarks;

import dev.gotong.Gotong;
import dev.gotong.base.CommandId;
import dev.gotong.base.PersonId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Envelope;
import dev.gotong.inmemory.InMemoryStorage;
import dev.gotong.team.Member;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import java.time.ZoneId;

/** A process that founds a team in memory. */
public final class FirstCommand {
  private FirstCommand() {}

  /** Founds a team. */
  public static void main(String[] arguments) {
    PersonId founder = PersonId.of("ana");
    Member member = Member.builder()
        .id(founder)
        .name("Ana")
        .role("lead")
        .hours(WeeklyHours.always(ZoneId.of("Europe/Berlin")))
        .capacityMinutes(1_200)
        .build();
    Envelope envelope = Envelope.of(WorkspaceId.of("w"), CommandId.of("first"), founder);
    Gotong.over(new InMemoryStorage())
        .build()
        .team()
        .carryOut(envelope, new TeamCommand.Found(member))
        .orThrow();
  }
}
