package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.spi.Attribute;
import dev.gotong.spi.AttributeType;
import dev.gotong.spi.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindTableTest {
  private static final Attribute<String, Long> LENGTH =
      Attribute.of("length", AttributeType.LONG, text -> (long) text.length());
  private static final Attribute<String, String> FIRST =
      Attribute.of("first", AttributeType.TEXT, text -> text.substring(0, 1));
  private static final Attribute<String, String> WORDS =
      Attribute.many("words", AttributeType.TEXT, text -> List.of(text.split(" ")));

  @Test
  void every_attribute_has_a_column_and_those_by_which_values_are_found_an_index() {
    Table table = new KindTable<>(
            Kind.of("word", String.class).with(LENGTH).with(FIRST.withoutIndex()), Naming.DEFAULT)
        .table();

    assertThat(table.rest()).extracting(Column::name).contains("length", "first");
    assertThat(table.indexes())
        .extracting(index -> index.columns().stream().map(Column::name).toList())
        .containsExactly(List.of("workspace", "length", "id"));
  }

  @Test
  void what_a_value_has_many_times_is_found_by_its_index_alone() {
    assertThatThrownBy(WORDS::withoutIndex)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("words must be one that a value has once to do without an index");
  }
}
