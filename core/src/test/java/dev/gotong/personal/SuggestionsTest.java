package dev.gotong.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.personal.Note.PersonalityType;
import dev.gotong.personal.Note.Preferences;
import dev.gotong.personal.Note.Strengths;
import dev.gotong.personal.Note.Survey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final Suggestions BY = Suggestions.by(Map.of(
      "film", Set.of("film", "filming"),
      "report", Set.of("reports", "tabellen f\u00fcllen"),
      "reply", Set.of("answering people")));

  private static List<Preference> of(String likes, String wouldChange) {
    return BY.of(new Survey(likes, wouldChange, "filming"));
  }

  @Test
  @DisplayName("a word of an answer suggests a leaning, and is told")
  void words() {
    assertThat(of("Filming, and answering  people", "fewer Reports!"))
        .containsExactly(
            Preference.of("film", Leaning.LIKES, "they say \"filming\" when asked what they like"),
            Preference.of(
                "report",
                Leaning.DISLIKES,
                "they say \"reports\" when asked what they would change"));
    assertThat(of("", "")).isEmpty();
  }

  @Test
  @DisplayName("only whole words count, at the beginning, in the middle and at the end")
  void whole() {
    assertThat(of("filmic microfilm film2 2film \u00e9film", "")).isEmpty();
    assertThat(of("film", "")).hasSize(1);
    assertThat(of("filmic, film", "")).hasSize(1);
    assertThat(of("film, then", "")).hasSize(1);
    assertThat(of("I film.", "TABELLEN F\u00dcLLEN")).hasSize(2);
  }

  @Test
  @DisplayName("what both answers name is suggested both ways, for the person to choose")
  void both() {
    assertThat(of("to film", "film less"))
        .extracting(Preference::leaning)
        .containsExactly(Leaning.LIKES, Leaning.DISLIKES);
    Preferences both = new Preferences(of("to film", "fewer reports"));
    assertThat(both.kinds(Leaning.LIKES)).containsExactly("film");
    assertThat(both.kinds(Leaning.DISLIKES)).containsExactly("report");
  }

  @Test
  @DisplayName("sixteen types and 34 themes, each once")
  void vocabularies() {
    assertThat(Assessments.types()).hasSize(16).allMatch(type -> type.matches("[EI][SN][TF][JP]"));
    assertThat(Assessments.themes()).hasSize(34);
  }

  @Test
  @DisplayName("types and themes hint at what the team believes, and at nothing else")
  void leanings() {
    Leanings leanings = Leanings.of(
        Map.of("INTJ", Set.of("report"), "Woo", Set.of("reply"), "Input", Set.of("report")));
    assertThat(leanings.hintedBy(new PersonalityType("INTJ"))).containsExactly("report");
    assertThat(leanings.hintedBy(new PersonalityType("ESFP"))).isEmpty();
    assertThat(leanings.hintedBy(new Strengths(List.of("Woo", "Input", "Focus"))))
        .containsExactly("reply", "report");
    assertThat(leanings.hintedBy(new Survey("INTJ", "Woo", ""))).isEmpty();
    assertThat(Leanings.none().hintedBy(new PersonalityType("INTJ"))).isEmpty();
    assertThatThrownBy(() -> Leanings.of(Map.of("Aries", Set.of("report"))))
        .hasMessage("tasks must be by types and themes, but Aries is neither");
  }
}
