package dev.gotong.personal;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * The names that assessments give, as closed vocabularies. They are what people like to say of themselves, and no evidence of what
 * they can do.
 *
 * <p>MBTI is a trademark of The Myers &amp; Briggs Foundation, whose sixteen types are listed at myersbriggs.org;
 * CliftonStrengths and its themes are trademarks of Gallup, who list the 34 themes at gallup.com/cliftonstrengths (both read in
 * 2026). Neither has to do with Gotong.
 */
public final class Assessments {
  private static final Set<String> TYPES = ImmutableSet.of(
      "ISTJ", "ISFJ", "INFJ", "INTJ", "ISTP", "ISFP", "INFP", "INTP", "ESTP", "ESFP", "ENFP",
      "ENTP", "ESTJ", "ESFJ", "ENFJ", "ENTJ");
  private static final Set<String> THEMES = ImmutableSet.of(
      "Achiever",
      "Activator",
      "Adaptability",
      "Analytical",
      "Arranger",
      "Belief",
      "Command",
      "Communication",
      "Competition",
      "Connectedness",
      "Consistency",
      "Context",
      "Deliberative",
      "Developer",
      "Discipline",
      "Empathy",
      "Focus",
      "Futuristic",
      "Harmony",
      "Ideation",
      "Includer",
      "Individualization",
      "Input",
      "Intellection",
      "Learner",
      "Maximizer",
      "Positivity",
      "Relator",
      "Responsibility",
      "Restorative",
      "Self-Assurance",
      "Significance",
      "Strategic",
      "Woo");

  private Assessments() {}

  /** {@return the sixteen types of the MBTI} */
  public static Set<String> types() {
    return TYPES;
  }

  /** {@return the 34 themes of CliftonStrengths, as they are called in English} */
  public static Set<String> themes() {
    return THEMES;
  }
}
