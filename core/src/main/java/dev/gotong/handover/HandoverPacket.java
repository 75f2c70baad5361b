package dev.gotong.handover;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Member;
import dev.gotong.team.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan as those read it who take over: what each of them has to do by when and why it is theirs, what waits for its owner, and
 * what nobody can take.
 *
 * @param plan the plan
 * @param zone where the times are read
 * @param names what people are called
 */
public record HandoverPacket(HandoverPlan plan, ZoneId zone, Map<PersonId, String> names) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

  /** Copies the names. */
  public HandoverPacket {
    names = Map.copyOf(names);
  }

  /** {@return the packet for that plan, in the zone of whoever goes} */
  public static HandoverPacket of(HandoverPlan plan, Team team) {
    Map<PersonId, String> names = new TreeMap<>();
    team.members().forEach(member -> names.put(member.id(), member.name()));
    ZoneId zone = team.find(plan.person())
        .map(Member::hours)
        .map(hours -> hours.zone())
        .orElse(ZoneId.of("UTC"));
    return new HandoverPacket(plan, zone, names);
  }

  /** {@return what goes to whom, those who get most first} */
  public Map<PersonId, List<Transfer>> byReceiver() {
    Map<PersonId, List<Transfer>> found = new TreeMap<>();
    plan.transfers()
        .forEach(each -> each.to()
            .ifPresent(
                to -> found.computeIfAbsent(to, unknown -> new ArrayList<>()).add(each)));
    Map<PersonId, List<Transfer>> sorted = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size()) // of equals the first id first
        .forEach(entry -> sorted.put(entry.getKey(), List.copyOf(entry.getValue())));
    return sorted;
  }

  /** {@return all of it as Markdown} */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("# Handover of ").append(name(plan.person())).append("\n\n");
    text.append(plan.forGood() ? "Leaves for good on " : "Away from ")
        .append(time(plan.awayFrom()));
    if (!plan.forGood()) {
      text.append(plan.backAt().map(end -> " to " + time(end)).orElse(" until further notice"));
    }
    text.append(" (").append(zone).append(").\n");
    byReceiver().forEach((person, all) -> {
      text.append("\n## ").append(name(person)).append("\n\n");
      all.forEach(each -> text.append(line(each)));
    });
    section(text, "Stays", plan.of(Fate.STAYS));
    section(text, "Nobody can take", plan.left());
    return text.toString();
  }

  private void section(StringBuilder text, String title, List<Transfer> transfers) {
    if (!transfers.isEmpty()) {
      text.append("\n## ").append(title).append("\n\n");
      transfers.forEach(each -> text.append(line(each)));
    }
  }

  private String line(Transfer each) {
    StringBuilder text = new StringBuilder();
    text.append("- **").append(escaped(each.title())).append("** (").append(each.kind());
    each.due().ifPresent(due -> text.append(", due ").append(time(due)));
    text.append(")");
    if (each.fate() == Fate.STANDS_IN) {
      text.append(", standing in");
    }
    text.append(": ").append(escaped(each.reason().message())).append("\n");
    if (each.fate() == Fate.NOBODY) {
      for (Refusal why : each.whyNot().values()) {
        text.append("  - ").append(escaped(why.message())).append("\n");
      }
    }
    return text.toString();
  }

  private String name(PersonId person) {
    return escaped(names.getOrDefault(person, person.value()));
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** Text as it is, whatever it is made of. */
  private static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
  }
}
