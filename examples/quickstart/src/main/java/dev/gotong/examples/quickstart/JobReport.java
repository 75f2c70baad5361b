package dev.gotong.examples.quickstart;

import java.util.List;

/**
 * What one run of the quickstart found and did, in plain values that a renderer only has to lay out.
 *
 * <p>Times are text that already names or implies its zone; text that does not apply is empty. Lists are shown in the
 * order given.
 *
 * @param team the name of the team
 * @param period the days reported on, such as "6 October to 2 November 2025"
 * @param input what was read
 * @param coverage where nobody is there
 * @param load who has how much to do, before and after the work was balanced
 * @param style what the style guide says about the texts
 * @param approvals who agreed to which post, and who could not
 * @param calendar what goes out when
 * @param publishing what became of each post on each channel
 * @param audit how much was recorded, and whether the record is whole
 * @param files the files that the run wrote
 */
record JobReport(
    String team,
    String period,
    InputSection input,
    CoverageSection coverage,
    LoadSection load,
    StyleSection style,
    ApprovalSection approvals,
    CalendarSection calendar,
    PublishingSection publishing,
    AuditSection audit,
    List<WrittenFile> files) {

  JobReport {
    files = List.copyOf(files);
  }

  /**
   * A file that the run wrote.
   *
   * @param path where it is, as the reader would type it
   * @param what what it holds, such as "the audit log, 412 events"
   */
  record WrittenFile(String path, String what) {}
}
