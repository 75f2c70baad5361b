package dev.gotong.personal;

import dev.gotong.base.Refusal;
import dev.gotong.personal.PersonalState.Held;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether a note means anything. */
final class Content {
  private Content() {}

  static Optional<Refusal> findBar(Keepsake keepsake, PersonalState state, PersonalFacts facts) {
    return keepsake
        .note()
        .match(
            survey -> Optional.empty(),
            preferences -> findUnrooted(keepsake.consent(), state, facts)
                .or(() -> findContradiction(preferences, facts)),
            type -> Assessments.types().contains(type.code())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                    "personal.unknown-type",
                    "{type} is none of the sixteen types of the MBTI, such as INTJ",
                    "type",
                    type.code())),
            Content::findBar);
  }

  /** Preferences quote the answers, so they need them, and last no longer. */
  private static Optional<Refusal> findUnrooted(
      Consent consent, PersonalState state, PersonalFacts facts) {
    Optional<Held> survey = state
        .find(NoteKind.SURVEY)
        .filter(held -> facts.now().isBefore(held.consent().until()));
    if (survey.isEmpty()) {
      return Optional.of(Refusal.of(
          "personal.no-survey",
          "{member} has answered no survey from which preferences could follow: answer it first",
          "member",
          facts.person()));
    }
    return consent.until().isAfter(survey.get().consent().until())
        ? Optional.of(Refusal.of(
            "personal.outlasts-survey",
            "preferences of {member} cannot be kept until {until}: the answers that they follow from are kept until {survey}",
            "member",
            facts.person(),
            "until",
            consent.until(),
            "survey",
            survey.get().consent().until()))
        : Optional.empty();
  }

  private static Optional<Refusal> findContradiction(
      Note.Preferences preferences, PersonalFacts facts) {
    Set<String> both = preferences.kinds(Leaning.LIKES);
    both.retainAll(preferences.kinds(Leaning.DISLIKES));
    return both.stream()
        .findFirst()
        .map(task -> Refusal.of(
            "personal.likes-and-dislikes",
            "{member} cannot both like and dislike {task}: choose one, or neither",
            "member",
            facts.person(),
            "task",
            task));
  }

  private static Optional<Refusal> findBar(Note.Strengths strengths) {
    Set<String> seen = new HashSet<>();
    for (String theme : strengths.themes()) {
      if (!Assessments.themes().contains(theme)) {
        return Optional.of(Refusal.of(
            "personal.unknown-theme",
            "{theme} is none of the 34 themes of CliftonStrengths, such as Achiever",
            "theme",
            theme));
      }
      if (!seen.add(theme)) {
        return Optional.of(Refusal.of(
            "personal.theme-twice",
            "themes must be different, but {theme} is named twice",
            "theme",
            theme));
      }
    }
    return Optional.empty();
  }
}
