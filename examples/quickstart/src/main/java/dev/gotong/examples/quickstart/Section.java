package dev.gotong.examples.quickstart;

/** The sections of the report, in order. */
enum Section {
  /** What was read, and what was not. */
  INPUT("input", "What was read"),
  /** Gaps in coverage. */
  COVERAGE("coverage", "Where nobody is there"),
  /** Loads before and after, and what moves. */
  LOAD("load", "Who does what"),
  /** Findings of the style guide. */
  STYLE("style", "How it is written"),
  /** Votes, refusals and what is still open. */
  APPROVALS("approvals", "Who agreed"),
  /** The days, and what cannot stand where it was put. */
  CALENDAR("calendar", "What goes out when"),
  /** What became of every post. */
  PUBLISHING("publishing", "What went out"),
  /** The audit log. */
  AUDIT("audit", "What is on record"),
  /** The files that were written. */
  FILES("files", "What was written");

  private final String id;
  private final String title;

  Section(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** {@return the name for links within a page} */
  String id() {
    return id;
  }

  /** {@return the heading} */
  String title() {
    return title;
  }
}
