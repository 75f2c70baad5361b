package dev.gotong.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.StageStatus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LayoutTest {
  private static String laidOut(String json) {
    return Layout.of(JsonMapper.shared().readTree(json));
  }

  @Test
  void a_value_stands_in_the_line_of_its_name_if_both_fit() {
    String fits = "x".repeat(100 - "  \"name\": [\"\"]".length());
    assertThat(laidOut("{\"name\":[\"" + fits + "\"]}"))
        .isEqualTo("{\n  \"name\": [\"" + fits + "\"]\n}\n");
    assertThat(laidOut("{\"name\":[\"" + fits + "x\"]}"))
        .isEqualTo("{\n  \"name\": [\n    \"" + fits + "x\"\n  ]\n}\n");
  }

  @Test
  void the_indent_counts() {
    String fits = "x".repeat(100 - "  [\"\"]".length());
    assertThat(laidOut("[[\"" + fits + "\"]]")).isEqualTo("[\n  [\"" + fits + "\"]\n]\n");
    assertThat(laidOut("[[\"" + fits + "x\"]]"))
        .isEqualTo("[\n  [\n    \"" + fits + "x\"\n  ]\n]\n");
  }

  @Test
  void what_is_long_and_has_no_parts_stays_whole() {
    String text = "\"" + "x".repeat(200) + "\"";
    assertThat(laidOut("[" + text + ", {}, []]")).isEqualTo("[\n  " + text + ",\n  {},\n  []\n]\n");
  }

  @Test
  void the_words_of_a_constant_are_joined_by_hyphens() {
    assertThat(Leaves.write(StageStatus.NOT_APPLICABLE).stringValue()).isEqualTo("not-applicable");
  }
}
