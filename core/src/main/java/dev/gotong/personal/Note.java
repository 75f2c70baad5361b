package dev.gotong.personal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import dev.gotong.base.Canonical;
import dev.gotong.base.Require;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What somebody says about themselves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Note.Survey.class, name = "survey"),
  @JsonSubTypes.Type(value = Note.Preferences.class, name = "preferences"),
  @JsonSubTypes.Type(value = Note.PersonalityType.class, name = "personality-type"),
  @JsonSubTypes.Type(value = Note.Strengths.class, name = "strengths")
})
public sealed interface Note {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Survey, ? extends T> survey,
      Function<? super Preferences, ? extends T> preferences,
      Function<? super PersonalityType, ? extends T> personalityType,
      Function<? super Strengths, ? extends T> strengths);

  /** {@return what it is about} */
  default NoteKind kind() {
    return match(
        survey -> NoteKind.SURVEY,
        preferences -> NoteKind.PREFERENCES,
        type -> NoteKind.PERSONALITY_TYPE,
        strengths -> NoteKind.STRENGTHS);
  }

  /** Appends all that it says. */
  default Canonical appendTo(Canonical to) {
    to.text(kind().name());
    return match(
        survey -> to.text(survey.likes()).text(survey.wouldChange()).text(survey.reward()),
        preferences -> {
          to.list(preferences.all().size());
          preferences.all().forEach(each -> each.appendTo(to));
          return to;
        },
        type -> to.text(type.code()),
        strengths -> to.texts(strengths.themes()));
  }

  /**
   * Answers to the survey: each 0 to 2,000 characters, empty if they would rather not say.
   *
   * @param likes to "what do you like about what you do now?"
   * @param wouldChange to "what would you change?"
   * @param reward to "which reward motivates you?"; goes into no plan, it is for those who may read it
   */
  record Survey(String likes, String wouldChange, String reward) implements Note {
    private static final int MOST = 2_000;

    /** Checks the bounds. */
    public Survey {
      Require.optionalText(likes, MOST, "likes");
      Require.optionalText(wouldChange, MOST, "wouldChange");
      Require.optionalText(reward, MOST, "reward");
    }

    @Override
    public <T> T match(
        Function<? super Survey, ? extends T> survey,
        Function<? super Preferences, ? extends T> preferences,
        Function<? super PersonalityType, ? extends T> personalityType,
        Function<? super Strengths, ? extends T> strengths) {
      return survey.apply(this);
    }
  }

  /**
   * Preferences that the person accepted, and so a part of every plan that is made while they are kept.
   *
   * @param all each with its reason, at most 100
   */
  record Preferences(List<Preference> all) implements Note {

    /** Checks the bounds. */
    public Preferences {
      all = ImmutableList.copyOf(all);
      Require.between(all.size(), 0, 100, "number of preferences");
    }

    /** {@return the kinds of task with that leaning} */
    public Set<String> kinds(Leaning leaning) {
      Set<String> kinds = new TreeSet<>();
      all.stream()
          .filter(each -> each.leaning() == leaning)
          .forEach(each -> kinds.add(each.task()));
      return kinds;
    }

    @Override
    public <T> T match(
        Function<? super Survey, ? extends T> survey,
        Function<? super Preferences, ? extends T> preferences,
        Function<? super PersonalityType, ? extends T> personalityType,
        Function<? super Strengths, ? extends T> strengths) {
      return preferences.apply(this);
    }
  }

  /**
   * A type of the MBTI.
   *
   * @param code one of the sixteen, such as {@code INTJ}; see {@link Assessments#types}
   */
  record PersonalityType(String code) implements Note {

    /** Checks the length; whether there is such a type is for the rules to say. */
    public PersonalityType {
      Require.text(code, 40, "code");
    }

    @Override
    public <T> T match(
        Function<? super Survey, ? extends T> survey,
        Function<? super Preferences, ? extends T> preferences,
        Function<? super PersonalityType, ? extends T> personalityType,
        Function<? super Strengths, ? extends T> strengths) {
      return personalityType.apply(this);
    }
  }

  /**
   * Themes of CliftonStrengths.
   *
   * @param themes the strongest first, 1 to 34 of {@link Assessments#themes}
   */
  record Strengths(List<String> themes) implements Note {

    /** Checks the bounds; whether there are such themes is for the rules to say. */
    public Strengths {
      themes = ImmutableList.copyOf(themes);
      Require.between(themes.size(), 1, 34, "number of themes");
      themes.forEach(theme -> Require.text(theme, 40, "theme"));
    }

    @Override
    public <T> T match(
        Function<? super Survey, ? extends T> survey,
        Function<? super Preferences, ? extends T> preferences,
        Function<? super PersonalityType, ? extends T> personalityType,
        Function<? super Strengths, ? extends T> strengths) {
      return strengths.apply(this);
    }
  }
}
