package dev.gotong.fire;

import dev.gotong.approval.StageEvent;
import dev.gotong.approval.VoteEvent;
import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditHead;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.HoldEvent;
import dev.gotong.post.Content;
import dev.gotong.post.PostEvent;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the audit chain as it grows and says at once if something is in it that must not be. It knows the specification
 * and what is out on the networks, and none of the rules that decided.
 */
final class Ledger {
  private static final Duration FREEZE = Duration.ofSeconds(1);

  private final Storage store;
  private final WorkspaceId workspace;
  private final SeaOfNetworks sea;
  private AuditHead head;
  private final Map<String, List<Event>> byCommand = new HashMap<>();
  private final Set<String> holds = new HashSet<>();
  private final Map<PostId, Content> contents = new HashMap<>();
  private final Map<PostId, PersonId> authors = new HashMap<>();
  private final Map<String, Digest> approved = new HashMap<>();
  private final Map<String, Digest> votes = new HashMap<>();
  final Map<String, Berth> berths = new HashMap<>();

  Ledger(Storage store, WorkspaceId workspace, SeaOfNetworks sea) {
    this.store = store;
    this.workspace = workspace;
    this.sea = sea;
    this.head = AuditChain.start(workspace);
  }

  /** Reads what has been added. */
  void catchUp() {
    List<StoredEvent> news;
    do {
      EventQuery query = EventQuery.of(workspace).after(head.sequence());
      news = store.transact(t -> t.events(query));
      for (StoredEvent each : news) {
        Violation.unless(
            AuditChain.check(head, each.entry()).isEmpty() && each.isGenuine(),
            "the audit chain breaks after %s",
            head);
        head = each.entry().head();
        read(each);
      }
    } while (news.size() == EventQuery.of(workspace).limit());
  }

  private void read(StoredEvent stored) {
    Event event = stored.event();
    String id = stored.entry().record().id();
    byCommand
        .computeIfAbsent(
            stored.entry().record().commandId().value() + " "
                + stored.entry().record().kind(),
            unused -> new ArrayList<>())
        .add(event);
    if (event instanceof HoldEvent hold) {
      hold.match(placed -> holds.add(id), lifted -> holds.remove(id));
    } else if (event instanceof PostEvent post) {
      read(PostId.of(id), post);
    } else if (event instanceof StageEvent.Cleared cleared) {
      approved.put(id, cleared.digest());
    } else if (event instanceof StageEvent.Lost) {
      approved.remove(id);
    } else if (event instanceof VoteEvent.VoteCast cast) {
      if (!cast.vote().by().equals(authors.get(PostId.of(id)))) {
        votes.put(id, cast.vote().digest());
      }
    } else if (event instanceof TargetEvent target) {
      berths.computeIfAbsent(id, unused -> new Berth(workspace, sea, this)).read(target);
    }
  }

  private void read(PostId id, PostEvent event) {
    event.match(
        created -> {
          authors.put(id, created.author());
          return contents.put(id, created.content());
        },
        edited -> contents.put(id, edited.content()),
        withdrawn -> contents.remove(id),
        reopened -> Optional.empty());
  }

  /** Whether somebody else than the author agreed to the post as it was approved, and nothing took that back. */
  boolean isApproved(PostId post) {
    Digest digest = approved.get(post.value());
    return digest != null && digest.equals(votes.get(post.value()));
  }

  boolean isHeld(ChannelId channel) {
    return holds.contains("everywhere") || holds.contains("channel/" + channel);
  }

  Optional<Digest> message(PostId post, ChannelId channel) {
    return Optional.ofNullable(contents.get(post))
        .flatMap(content -> content.findMessage(channel))
        .map(message -> message.digest());
  }

  /** A network is called now, at that time on the clock of the caller. */
  void onCall(PublishRequest request, Instant now) {
    catchUp();
    String id = request.permit().post() + "/" + request.permit().channel();
    Berth berth = berths.get(id);
    Violation.unless(
        berth != null && berth.isInFlight(request.permit().fence()),
        "%s was sent without an attempt on record",
        id);
    Violation.unless(
        !sea.mayBeOut(request.key()), "%s is sent again though it may be out", request.key());
    Violation.unless(
        request.message().digest().equals(berth.digest()), "%s is not what was scheduled", id);
    Violation.unless(!now.isBefore(berth.at()), "%s is early", id);
    Violation.unless(
        !now.isAfter(berth.begun().plus(FREEZE)), "%s is called long after its record", id);
  }

  /** {@return the events that a command led to, on that kind of value} */
  List<Event> of(String command, String kind) {
    return byCommand.getOrDefault(command + " " + kind, List.of());
  }
}
