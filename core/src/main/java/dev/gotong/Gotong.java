package dev.gotong;

import com.google.common.collect.ImmutableMap;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.desk.ApprovalDesk;
import dev.gotong.desk.AuditDesk;
import dev.gotong.desk.CalendarDesk;
import dev.gotong.desk.CoverageDesk;
import dev.gotong.desk.Desks;
import dev.gotong.desk.HandoverDesk;
import dev.gotong.desk.NotificationDesk;
import dev.gotong.desk.PersonalDesk;
import dev.gotong.desk.PostDesk;
import dev.gotong.desk.PublishingDesk;
import dev.gotong.desk.TaskDesk;
import dev.gotong.desk.TeamDesk;
import dev.gotong.desk.WhatIfDesk;
import dev.gotong.network.Networks;
import dev.gotong.spi.Notifier;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Storage;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Where a host starts: the desks over its storage and its publishers.
 *
 * <p>{@code Gotong.over(storage).publisher(mastodon, publisher).build()}. Safe for use by many threads, and over one
 * shared store by many processes. Closing the storage is left to the host.
 */
public final class Gotong {
  private final Desks desks;

  private Gotong(Desks desks) {
    this.desks = desks;
  }

  /** {@return a builder of Gotong over that storage} */
  public static Builder over(Storage storage) {
    return new Builder(storage);
  }

  /** {@return where the team and its settings are changed} */
  public TeamDesk team() {
    return desks.team();
  }

  /** {@return where tasks are handed out, gaps found, and loads balanced} */
  public TaskDesk tasks() {
    return desks.tasks();
  }

  /** {@return where the team says what it answers for, and asks whether it is covered} */
  public CoverageDesk coverage() {
    return desks.coverage();
  }

  /** {@return where posts are written} */
  public PostDesk posts() {
    return desks.posts();
  }

  /** {@return where posts are reviewed} */
  public ApprovalDesk approvals() {
    return desks.approvals();
  }

  /** {@return where posts get their slots, and everything is stopped} */
  public CalendarDesk calendar() {
    return desks.calendar();
  }

  /** {@return where what is due goes out} */
  public PublishingDesk publishing() {
    return desks.publishing();
  }

  /** {@return where people are told what concerns them} */
  public NotificationDesk notifications() {
    return desks.notifications();
  }

  /** {@return where people go, and what they have is handed over} */
  public HandoverDesk handover() {
    return desks.handover();
  }

  /** {@return where members say something about themselves, and take it back} */
  public PersonalDesk personal() {
    return desks.personal();
  }

  /** {@return where one reads what happened} */
  public AuditDesk audit() {
    return desks.audit();
  }

  /** {@return where one tries on a copy what a command would lead to} */
  public WhatIfDesk whatIf() {
    return desks.whatIf();
  }

  /** Builds Gotong. Not thread-safe. */
  public static final class Builder {
    private final Storage storage;
    private final Map<NetworkId, Publisher> publishers = new LinkedHashMap<>();
    private Optional<Notifier> notifier = Optional.empty();
    private InstantSource clock = InstantSource.system();
    private Supplier<String> ids = () -> UUID.randomUUID().toString();
    private Networks networks = Networks.builtin();
    private String worker = "gotong";

    private Builder(Storage storage) {
      this.storage = storage;
    }

    /**
     * Sends what goes to a network through that publisher.
     *
     * @throws IllegalArgumentException if the network has one already
     */
    public Builder publisher(NetworkId network, Publisher publisher) {
      Require.that(
          publishers.putIfAbsent(network, publisher) == null, "%s has two publishers", network);
      return this;
    }

    /**
     * Tells people what concerns them through that notifier. Without one nobody is told, now or later, and nothing is kept
     * for it.
     */
    public Builder notifier(Notifier tells) {
      notifier = Optional.of(tells);
      return this;
    }

    /** Reads the time from that clock; from that of the system unless set. */
    public Builder clock(InstantSource source) {
      clock = source;
      return this;
    }

    /** Takes new ids from there; random ones unless set. They must be unique and, as salts of the audit chain, unguessable. */
    public Builder ids(Supplier<String> source) {
      ids = source;
      return this;
    }

    /** Takes what is known of networks from there; the built-in six unless set. */
    public Builder networks(Networks known) {
      networks = known;
      return this;
    }

    /** Takes on due work under that name, an id, so that people see in the storage who does what. */
    public Builder worker(String name) {
      worker = Require.id(name, "worker");
      return this;
    }

    /** {@return Gotong} */
    public Gotong build() {
      return new Gotong(Desks.of(
          storage, clock, ids, networks, ImmutableMap.copyOf(publishers), notifier, worker));
    }
  }
}
