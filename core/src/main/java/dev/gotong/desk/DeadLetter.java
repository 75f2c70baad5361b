package dev.gotong.desk;

import dev.gotong.notice.Notice;
import java.time.Instant;

/**
 * A notice that was given up: its person was not told, and somebody has to see to it.
 *
 * @param notice the notice
 * @param tries how often it was tried
 * @param why what the notifier said last
 * @param since since when it is given up
 */
public record DeadLetter(Notice notice, int tries, String why, Instant since) {}
