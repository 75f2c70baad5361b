package dev.gotong.desk;

import dev.gotong.approval.ApprovalState;
import dev.gotong.base.ChannelId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.HoldState;
import dev.gotong.post.PostState;
import dev.gotong.publishing.Connection;
import dev.gotong.publishing.Plan;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A transaction for many decisions: what they have in common is read once, and what each needs is read for all of them
 * together. For reading alone: it does not see what is written meanwhile.
 */
final class ReadAhead implements Transaction {
  private final Transaction inner;
  private final Map<Key<?>, Optional<Versioned<?>>> read = new HashMap<>();

  ReadAhead(Transaction inner) {
    this.inner = inner;
  }

  /** Reads what decides whether the targets of those claims may be sent. */
  static ReadAhead forTargets(Transaction transaction, Collection<Claim> claims) {
    ReadAhead ahead = new ReadAhead(transaction);
    Set<Key<PostState>> posts = new LinkedHashSet<>();
    Set<Key<Connection>> connections = new LinkedHashSet<>();
    Set<Key<HoldState>> holds = new LinkedHashSet<>();
    for (Versioned<TargetState> target : ahead.readOutcomes(claims)) {
      WorkspaceId workspace = target.key().workspace();
      holds.add(hold(workspace, Optional.empty()));
      target.value().findPlan().map(Plan::slot).ifPresent(slot -> {
        holds.add(hold(workspace, Optional.of(slot.channel())));
        connections.add(
            Key.of(workspace, Kinds.CONNECTIONS.kind(), slot.channel().value()));
        posts.add(Key.of(workspace, Kinds.POSTS.kind(), slot.post().value()));
      });
    }
    ahead.findAll(all(claims, Kinds.TEAM.kind()));
    ahead.findAll(holds);
    ahead.findAll(connections);
    Set<Key<TargetState>> siblings = new LinkedHashSet<>();
    for (Versioned<PostState> post : ahead.findAll(posts)) {
      WorkspaceId workspace = post.key().workspace();
      post.value()
          .findPost()
          .ifPresent(known -> known
              .content()
              .channels()
              .forEach(channel ->
                  siblings.add(Targeting.key(workspace, Targeting.id(known.id(), channel)))));
    }
    ahead.findAll(siblings);
    return ahead;
  }

  /** Reads what tells what follows from an answer about the targets of those claims. */
  static ReadAhead forOutcomes(Transaction transaction, Collection<Claim> claims) {
    ReadAhead ahead = new ReadAhead(transaction);
    ahead.readOutcomes(claims);
    return ahead;
  }

  private List<Versioned<TargetState>> readOutcomes(Collection<Claim> claims) {
    Set<Key<TargetState>> keys = new LinkedHashSet<>();
    claims.forEach(
        claim -> keys.add(Targeting.key(claim.job().workspace(), claim.job().id())));
    Set<Key<ApprovalState>> approvals = new LinkedHashSet<>();
    List<Versioned<TargetState>> targets = findAll(keys);
    targets.forEach(target -> target
        .value()
        .findPlan()
        .ifPresent(plan -> approvals.add(Key.of(
            target.key().workspace(), Kinds.APPROVALS.kind(), plan.slot().post().value()))));
    findAll(approvals);
    findAll(all(claims, Kinds.SETTINGS.kind()));
    return targets;
  }

  /** {@return the one value of that kind of each workspace} */
  private static <T> Set<Key<T>> all(Collection<Claim> claims, Kind<T> kind) {
    Set<Key<T>> keys = new LinkedHashSet<>();
    claims.forEach(claim -> keys.add(Key.of(claim.job().workspace(), kind, Kinds.ONE)));
    return keys;
  }

  private static Key<HoldState> hold(WorkspaceId workspace, Optional<ChannelId> channel) {
    return Key.of(workspace, Kinds.HOLDS.kind(), CalendarDesk.holdId(channel));
  }

  @Override
  public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
    Set<Key<T>> missing = new LinkedHashSet<>(keys);
    missing.removeIf(read::containsKey);
    if (!missing.isEmpty()) {
      missing.forEach(key -> read.put(key, Optional.empty()));
      inner.findAll(missing).forEach(found -> read.put(found.key(), Optional.of(found)));
    }
    List<Versioned<T>> found = new ArrayList<>();
    keys.forEach(key -> known(key).ifPresent(found::add));
    return found;
  }

  @SuppressWarnings("unchecked") // what is kept for a key was found for it
  private <T> Optional<Versioned<T>> known(Key<T> key) {
    return (Optional<Versioned<T>>) (Optional<?>) read.getOrDefault(key, Optional.empty());
  }

  @Override
  public <T> Page<Versioned<T>> query(Query<T> query) {
    return inner.query(query);
  }

  @Override
  public List<StoredEvent> events(EventQuery query) {
    return inner.events(query);
  }

  @Override
  public Optional<String> findHolder(WorkspaceId workspace, String name) {
    return inner.findHolder(workspace, name);
  }

  @Override
  public void lock(WorkspaceId workspace, String name) {
    inner.lock(workspace, name);
  }

  @Override
  public List<Claim> claim(ClaimRequest request) {
    return inner.claim(request);
  }

  @Override
  public void write(Changes changes) {
    throw new IllegalStateException("what was read ahead is not to be written beside");
  }
}
