package dev.gotong.coverage;

import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is no longer covered without some people. Moments that look alike are looked at once. */
final class Ruin {
  /** What may break. */
  record Subject(Gap.Kind kind, String name) {}

  /** One moment, and what it lacks anyway. */
  private record Moment(Engine engine, Timeline.Piece piece, BitSet broken) {}

  /** What is asked while everybody's rights stay the same. */
  private record Engine(Standing standing, TimeRules rules) {}

  private final List<Engine> engines = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();

  Ruin(Roster roster, CoverRules asked, Window whole) {
    roster
        .responsibilities()
        .forEach(each -> subjects.add(new Subject(Gap.Kind.UNATTENDED, each.id())));
    asked
        .staffing()
        .forEach(rule ->
            subjects.add(new Subject(Gap.Kind.TOO_FEW_PEOPLE, rule.place().toString())));
    asked
        .moderation()
        .forEach(
            rule -> subjects.add(new Subject(Gap.Kind.NO_MODERATOR, rule.place().toString())));
    for (RosterCover.Era era : RosterCover.Era.of(roster, whole)) {
      Standing standing = new Standing(roster, era.ability());
      Engine engine = new Engine(standing, new TimeRules(roster, asked, era.ability(), standing));
      engines.add(engine);
      Timeline timeline = engine.rules().timeline(era.window());
      for (int i = 0; i < timeline.pieces().size(); i++) {
        if (!timeline.isRepeated(i)) {
          Timeline.Piece piece = timeline.pieces().get(i);
          moments.add(new Moment(engine, piece, broken(engine, piece, new BitSet())));
        }
      }
    }
  }

  /** {@return the numbers of all whose absence could make a difference} */
  BitSet everybody() {
    BitSet everybody = new BitSet();
    for (Engine engine : engines) {
      everybody.or(engine.standing().everybody());
      engine.rules().staffing().forEach(check -> everybody.or(check.able()));
      engine.rules().moderation().forEach(check -> everybody.or(check.able()));
    }
    return everybody;
  }

  /** {@return what is not covered without them, with the first moment at which it is not, though it is with them} */
  Map<Subject, Timeline.Piece> without(BitSet gone) {
    Map<Subject, Timeline.Piece> found = new LinkedHashMap<>();
    Map<Integer, Timeline.Piece> first = new TreeMap<>();
    for (Moment moment : moments) {
      BitSet broken = broken(moment.engine(), moment.piece(), gone);
      broken.andNot(moment.broken());
      broken.stream().forEach(s -> first.putIfAbsent(s, moment.piece()));
    }
    first.forEach((s, piece) -> found.merge(subjects.get(s), piece, Ruin::earlier));
    return found;
  }

  private static Timeline.Piece earlier(Timeline.Piece one, Timeline.Piece other) {
    return one.window().startInclusive().isAfter(other.window().startInclusive()) ? other : one;
  }

  private static BitSet broken(Engine engine, Timeline.Piece piece, BitSet gone) {
    BitSet broken = new BitSet();
    int[] actors = engine.standing().actors(piece, gone);
    int s = 0;
    for (int actor : actors) {
      broken.set(s++, actor == Standing.NOBODY);
    }
    for (StaffingCheck check : engine.rules().staffing()) {
      broken.set(s++, check.isBroken(piece, gone));
    }
    for (ModerationCheck check : engine.rules().moderation()) {
      broken.set(s++, !check.stranded(piece, gone).isEmpty());
    }
    return broken;
  }
}
