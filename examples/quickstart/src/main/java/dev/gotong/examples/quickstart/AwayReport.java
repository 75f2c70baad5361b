package dev.gotong.examples.quickstart;

import dev.gotong.base.PersonId;
import dev.gotong.handover.Fate;
import dev.gotong.handover.HandoverEvent;
import dev.gotong.handover.HandoverPacket;
import dev.gotong.handover.HandoverPlan;
import dev.gotong.handover.Transfer;
import dev.gotong.team.Absence;
import dev.gotong.team.Member;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Somebody is suddenly away: what a team lead reads first, and the handover that goes to those who take over. */
final class AwayReport {
  private static final int WIDTH = 100;

  /** What was asked for is no absence of anybody in the team; the message says what would be. */
  static final class NoSuchAbsence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchAbsence(String message) {
      super(message);
    }
  }

  private final Job job;
  private final Member member;
  private final Instant from;
  private final StringBuilder text = new StringBuilder();

  private AwayReport(Job job, Member member, Instant from) {
    this.job = job;
    this.member = member;
    this.from = from;
  }

  /**
   * {@return the plan and the handover when that person goes at that time, until further notice; nothing of it is done}
   *
   * @param who such as {@code lena@2025-10-14T09:00}, as her clock shows it
   */
  static String text(Job job, String who) {
    String[] parts = who.split("@", 2);
    Optional<Member> member = job.plan.members().stream()
        .filter(each -> each.id().equals(job.plan.findPerson(parts[0]).orElse(null)))
        .findFirst();
    if (member.isEmpty() || parts.length < 2) {
      throw new NoSuchAbsence("gotong.away must be somebody of the team and a time, such as "
          + job.plan.founder() + "@2025-10-14T09:00, but was " + who + ".");
    }
    ZoneId zone = member.get().hours().zone();
    Instant from = at(parts[1], zone);
    if (from.isBefore(job.now())) {
      throw new NoSuchAbsence("gotong.away must be after "
          + job.now().atZone(zone).toLocalDateTime() + ", when the work begins, but was "
          + parts[1] + ".");
    }
    FourWeeks.runUntil(job, from);
    return new AwayReport(job, member.get(), from).text();
  }

  private static Instant at(String time, ZoneId zone) {
    try {
      return LocalDateTime.parse(time).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new NoSuchAbsence(
          "gotong.away must end with a time such as 2025-10-14T09:00, but ended with " + time
              + ".");
    }
  }

  private String text() {
    PersonId person = member.id();
    Absence absence = Absence.from(person, from, "suddenly ill");
    HandoverEvent.Begun begun = (HandoverEvent.Begun) job.gotong
        .handover()
        .previewAbsence(job.by(job.plan.founder()), absence)
        .orThrow()
        .get(0);
    HandoverPlan plan = begun.plan();
    add(
        "",
        member.name() + " is away from " + Times.moment(from, member.hours().zone())
            + " on, until further notice.");
    text.append("\n");
    for (Fate fate : Fate.values()) {
      List<Transfer> all = plan.of(fate);
      if (!all.isEmpty()) {
        add("  ", heading(fate, all.size()));
        all.forEach(this::add);
      }
    }
    if (plan.transfers().isEmpty()) {
      add("  ", "There is nothing to hand over.");
    }
    HandoverPacket packet = job.gotong.handover().packet(job.workspace(), plan);
    text.append("\nThe handover, for those who take over:\n\n").append(packet.markdown());
    return text.toString();
  }

  private static String heading(Fate fate, int number) {
    return switch (fate) {
      case MOVES ->
        Words.count(number, "thing") + " would change hands, until "
            + (number == 1 ? "it comes" : "they come") + " back:";
      case STANDS_IN ->
        Words.count(number, "thing") + " that somebody else sees to, as the rules have it:";
      case STAYS -> Words.count(number, "thing") + " can wait:";
      case NOBODY -> Words.count(number, "thing") + " that nobody can take:";
    };
  }

  private void add(Transfer each) {
    String to = each.to().map(person -> " → " + first(person)).orElse("");
    add("    ", each.title() + " (" + each.kind().replace('-', ' ') + ")" + to);
    add("      ", each.reason().message() + ".");
    if (each.fate() == Fate.NOBODY) {
      each.whyNot().values().forEach(why -> add("        ", why.message()));
    }
  }

  private String first(PersonId person) {
    return job.plan.name(person).split(" ", 2)[0];
  }

  private void add(String indent, String sentence) {
    TextWrap.lines(sentence, WIDTH - indent.length())
        .forEach(line -> text.append(indent).append(line).append("\n"));
  }
}
