package dev.gotong.examples.quickstart;

import java.util.List;

/**
 * What was read.
 *
 * @param files the names of the files
 * @param rowsRead how many rows of the calendar were taken for posts, refused ones included
 * @param postsMade how many posts came of them
 * @param refused every row that gave no post
 * @param notes what a reader should know about rows that did
 */
record InputSection(
    List<String> files,
    int rowsRead,
    int postsMade,
    List<RefusedRow> refused,
    List<RowNote> notes) {

  InputSection {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
    notes = List.copyOf(notes);
  }

  /**
   * A row that gave no post.
   *
   * @param row its number, as a spreadsheet shows it
   * @param column the heading of the column at fault
   * @param what what stands there; empty if nothing does
   * @param reason why it will not do, a sentence
   */
  record RefusedRow(int row, String column, String what, String reason) {}

  /**
   * A remark on a row that gave a post.
   *
   * @param row its number, as a spreadsheet shows it
   * @param note such as "02:30 comes twice on 26 October in Berlin: the first is meant"
   */
  record RowNote(int row, String note) {}
}
