package dev.gotong.desk;

import dev.gotong.base.WorkspaceId;
import dev.gotong.notice.Notice;
import dev.gotong.notice.Notices;
import dev.gotong.spi.Job;
import java.util.List;

/**
 * Writes whom to tell of what happens, in the transaction in which it happens, with the work of telling them. There is one only
 * if the host brought a notifier: without, nothing is written that nobody would take out.
 */
final class Outbox {
  static final String QUEUE = "notify";

  private final Reviews reviews;
  private final Bell bell = new Bell();

  Outbox(Reviews reviews) {
    this.reviews = reviews;
  }

  /** {@return what rings when there may be somebody to tell} */
  Bell bell() {
    return bell;
  }

  static Job job(WorkspaceId workspace, String notice) {
    return new Job(QUEUE, workspace, notice);
  }

  /** {@return whom to tell of what was decided in that sitting} */
  List<Notice> notices(Sitting sitting) {
    return Notices.about(sitting.workspace(), sitting.happened(), new Bystanders(sitting, reviews));
  }
}
