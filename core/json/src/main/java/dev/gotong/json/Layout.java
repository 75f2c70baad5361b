package dev.gotong.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** JSON as people lay it out: what fits in a line stands in one, and the rest is indented by two. */
final class Layout {
  private static final int WIDTH = 100;

  private Layout() {}

  /** The text of an object or a list, one field or item a line, and a line feed at its end. */
  static String of(JsonNode node) {
    return broken(node, "") + "\n";
  }

  private static String print(JsonNode node, String indent, int taken) {
    StringBuilder line = new StringBuilder();
    boolean fits = append(node, line, WIDTH - indent.length() - taken);
    return fits || !node.isContainer() || node.isEmpty() ? line.toString() : broken(node, indent);
  }

  private static String broken(JsonNode node, String indent) {
    String inner = indent + "  ";
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = name(field);
      parts.add(inner + name + print(field.getValue(), inner, name.length()));
    }
    for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
      parts.add(inner + print(item, inner, 0));
    }
    String inside = "\n" + String.join(",\n", parts) + "\n" + indent;
    return node.isArray() ? "[" + inside + "]" : "{" + inside + "}";
  }

  /** Appends the value in one line, and stops once it is longer than {@code width}; whether it is not. */
  private static boolean append(JsonNode node, StringBuilder line, int width) {
    if (!node.isContainer()) {
      line.append(node);
      return line.length() <= width;
    }
    line.append(node.isArray() ? '[' : '{');
    boolean fits = true;
    String between = "";
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      line.append(between).append(name(field));
      fits = fits && append(field.getValue(), line, width);
      between = ", ";
    }
    for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
      line.append(between);
      fits = fits && append(item, line, width);
      between = ", ";
    }
    line.append(node.isArray() ? ']' : '}');
    return fits && line.length() <= width;
  }

  private static String name(Map.Entry<String, JsonNode> field) {
    return StringNode.valueOf(field.getKey()) + ": ";
  }
}
