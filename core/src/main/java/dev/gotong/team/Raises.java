package dev.gotong.team;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a change of a team gives somebody what whoever asks for it may not give: more than they hold themselves. */
final class Raises {
  private final Set<Holding> before;
  private final Set<Holding> after;
  private final Subject by;
  private final boolean onlyHeld;
  private final boolean manages;

  private Raises(Team before, Team after, PersonId by) {
    this.before = Holding.of(before);
    this.after = Holding.of(after);
    this.by = Subject.person(by);
    onlyHeld = before.directory().grantOnlyHeld();
    manages = Permissions.of(before).checkEverywhere(by, Action.MANAGE).allowed();
  }

  /** Why {@code by} may not make the one team the other; empty if they may. */
  static Optional<Refusal> find(Team before, Team after, PersonId by) {
    return new Raises(before, after, by).find();
  }

  private Optional<Refusal> find() {
    return Stream.concat(given(), freed())
        .sorted(Comparator.comparing(gain -> !gain.subject().equals(by))) // their own first
        .flatMap(gain -> judge(gain).stream())
        .findFirst();
  }

  /** What is permitted that was not; though it was by a wider grant, for that one may be taken back. */
  private Stream<Holding> given() {
    return after.stream().filter(Holding::permits).filter(gain -> !before.contains(gain));
  }

  /** What was permitted, and is not forbidden any more. */
  private Stream<Holding> freed() {
    return before.stream()
        .filter(lost -> !lost.permits() && !after.contains(lost))
        .flatMap(lost -> of(after, lost.subject(), true)
            .filter(lost::touches)
            .flatMap(permit -> lost
                .within(
                    permit,
                    Holding.covers(permit.scope(), lost.scope()) ? lost.scope() : permit.scope())
                .stream()));
  }

  private Optional<Refusal> judge(Holding gain) {
    if (holds(gain)) {
      return Optional.empty();
    }
    if (gain.subject().equals(by)) {
      return Optional.of(Refusal.of(
          "team.raises-self",
          "{by} cannot let themselves {action} {where}: nobody raises themselves, so ask somebody who may",
          "by",
          by,
          "action",
          gain.what(),
          "where",
          gain.where()));
    }
    return !onlyHeld || isIntroduced(gain)
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "team.not-held",
            "{by} cannot let {member} {action} {where}: nobody gives a permission that they do not hold",
            "by",
            by,
            "member",
            gain.subject(),
            "action",
            gain.what(),
            "where",
            gain.where()));
  }

  private boolean holds(Holding gain) {
    return of(before, by, true).anyMatch(held -> held.covers(gain)) && !isForbidden(gain);
  }

  private boolean isForbidden(Holding gain) {
    return of(before, by, false).anyMatch(held -> held.touches(gain));
  }

  /**
   * Whoever may manage everywhere may also hand out actions that nobody holds yet, such as those of the host; but not what
   * these imply, if somebody holds that.
   */
  private boolean isIntroduced(Holding gain) {
    return manages
        && !Holding.isWildcard(gain.what())
        && !isForbidden(gain)
        && ActionOrder.STANDARD.weaker(Action.of(gain.what())).stream()
            .map(gain::about)
            .allMatch(part -> isNew(part) || holds(part));
  }

  private boolean isNew(Holding gain) {
    return before.stream()
        .filter(Holding::permits)
        .noneMatch(held -> Holding.implies(held.what(), gain.what()));
  }

  private static Stream<Holding> of(Set<Holding> all, Subject subject, boolean permits) {
    return all.stream()
        .filter(held -> held.permits() == permits && held.subject().equals(subject));
  }
}
