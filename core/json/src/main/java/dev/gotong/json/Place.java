package dev.gotong.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where in a text something stands, such as {@code stages[1].id}.
 *
 * @param path the way there; empty at the top
 * @param whole what the whole text is, such as {@code the policy}
 */
record Place(String path, String whole) {
  static Place top(String whole) {
    return new Place("", whole);
  }

  Place field(String name) {
    return new Place(path.isEmpty() ? name : path + "." + name, whole);
  }

  Place item(int index) {
    return new Place(path + "[" + index + "]", whole);
  }

  PolicyTextException refuse(String problem) {
    return new PolicyTextException(toString(), problem);
  }

  PolicyTextException refuse(IllegalArgumentException e) {
    return new PolicyTextException(toString(), String.valueOf(e.getMessage()), e);
  }

  /** That the text is not even JSON. */
  PolicyTextException refuse(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String problem = Problems.of(e);
    int source = problem.indexOf(" (start marker at"); // followed by what says nothing here
    String there =
        at == null ? toString() : "line " + at.getLineNr() + " column " + at.getColumnNr();
    return new PolicyTextException(there, source < 0 ? problem : problem.substring(0, source), e);
  }

  @Override
  public String toString() {
    return path.isEmpty() ? whole : path;
  }
}
