package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Micros;
import dev.gotong.spi.Attribute;
import dev.gotong.spi.AttributeType;
import dev.gotong.spi.Kind;
import dev.gotong.spi.ValueCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of one kind are kept. A row of version 0 has no value: it only guards that there is none.
 *
 * @param <T> the type of the values
 */
final class KindTable<T> {
  static final Column WORKSPACE = Column.of("workspace", Column.Type.ID);
  static final Column ID = Column.of("id", Column.Type.ID);
  static final Column VERSION = Column.of("version", Column.Type.NUMBER);
  static final Column SCHEMA = Column.of("schema_no", Column.Type.NUMBER);
  static final Column DOCUMENT = Column.optional("document", Column.Type.DOCUMENT);
  static final ImmutableList<Column> KEY = ImmutableList.of(WORKSPACE, ID);

  private final Kind<T> kind;
  private final ImmutableMap<String, Column> columns;
  private final ImmutableMap<String, Table> sides;
  private final Table table;

  KindTable(Kind<T> kind, Naming naming) {
    this.kind = kind;
    String name = Names.table(kind.name());
    ImmutableMap.Builder<String, Column> single = ImmutableMap.builder();
    ImmutableMap.Builder<String, Table> many = ImmutableMap.builder();
    for (Attribute<T, ?> attribute : kind.attributes()) {
      Column.Type type = type(attribute.type());
      if (attribute.isMany()) {
        Column item = Column.of("item", type);
        many.put(
            attribute.name(),
            naming.table(
                name + "__" + Names.snake(attribute.name()),
                ImmutableList.of(WORKSPACE, ID, item),
                ImmutableList.of(),
                ImmutableList.of(Table.Index.of(WORKSPACE, item, ID))));
      } else {
        single.put(attribute.name(), Column.optional(Names.column(attribute.name()), type));
      }
    }
    columns = single.buildOrThrow();
    sides = many.buildOrThrow();
    ImmutableList.Builder<Table.Index> indexes = ImmutableList.builder();
    kind.attributes().stream()
        .filter(attribute -> attribute.isIndexed() && !attribute.isMany())
        .forEach(attribute -> indexes.add(Table.Index.of(WORKSPACE, column(attribute), ID)));
    table = naming.table(name, KEY, rest(), indexes.build());
  }

  private ImmutableList<Column> rest() {
    return ImmutableList.<Column>builder()
        .add(VERSION, SCHEMA, DOCUMENT)
        .addAll(columns.values())
        .build();
  }

  private static Column.Type type(AttributeType<?> type) {
    if (type == AttributeType.TEXT) {
      return Column.Type.TEXT;
    }
    return type == AttributeType.BOOLEAN ? Column.Type.SMALL : Column.Type.NUMBER;
  }

  Kind<T> kind() {
    return kind;
  }

  Table table() {
    return table;
  }

  /** {@return the column of an attribute that a value has at most once} */
  Column column(Attribute<T, ?> attribute) {
    return known(columns.get(attribute.name()), attribute);
  }

  /** {@return the table of an attribute that a value may have many times} */
  Table side(Attribute<T, ?> attribute) {
    return known(sides.get(attribute.name()), attribute);
  }

  Iterable<Table> sides() {
    return sides.values();
  }

  private <V> V known(@Nullable V found, Attribute<T, ?> attribute) {
    if (found == null) {
      throw new IllegalArgumentException(
          "%s was given to the storage without the attribute %s".formatted(kind, attribute));
    }
    return found;
  }

  /** {@return the values of the columns behind the key} */
  List<@Nullable Object> row(T value, long version, ValueCodec codec) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(version);
    row.add((long) kind.schema());
    row.add(codec.encode(kind, value));
    for (Attribute<T, ?> attribute : kind.attributes()) {
      if (!attribute.isMany()) {
        row.add(attribute.read(value).stream().findFirst().map(KindTable::toSql).orElse(null));
      }
    }
    return row;
  }

  /** {@return what keeps the place of a value that does not exist} */
  List<@Nullable Object> guard() {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(0L);
    row.add((long) kind.schema());
    for (int i = 2; i < table.rest().size(); i++) {
      row.add(null);
    }
    return row;
  }

  static Object toSql(Object attribute) {
    if (attribute instanceof Instant instant) {
      return Micros.of(instant);
    }
    if (attribute instanceof Boolean truth) {
      return truth ? 1L : 0L;
    }
    return attribute;
  }
}
