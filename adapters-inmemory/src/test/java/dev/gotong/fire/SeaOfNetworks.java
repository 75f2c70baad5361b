package dev.gotong.fire;

import dev.gotong.base.ChannelId;
import dev.gotong.calendar.Slot;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.spi.PublishRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is out on the networks, whoever sent it, and what is still on its way. */
final class SeaOfNetworks {
  /** A message on its way: when the network has it, or has lost it for good. */
  private record Way(Instant until, boolean arrives, String target) {}

  private final Map<IdempotencyKey, Way> onTheWay = new HashMap<>();
  private final Set<IdempotencyKey> out = new HashSet<>();
  private final Set<String> targets = new HashSet<>();
  private final Map<String, Instant> waits = new HashMap<>();
  private int lost;
  private int late;

  /** The network has it now. */
  void take(PublishRequest request) {
    take(request.key(), target(request));
  }

  private void take(IdempotencyKey key, String target) {
    Violation.unless(out.add(key), "%s is out twice", key);
    Violation.unless(targets.add(target), "%s has two messages out", target);
  }

  /** The network takes nothing before that time. */
  void askToWait(PublishRequest request, Instant until) {
    waits.put(target(request) + " " + request.permit().fence(), until);
  }

  /** {@return until when it asked whoever called under that fence to wait} */
  Optional<Instant> wait(Slot slot, long fence) {
    return Optional.ofNullable(waits.get(slot.post() + "/" + slot.channel() + " " + fence));
  }

  /** {@return how often it asked somebody to wait} */
  int asksToWait() {
    return waits.size();
  }

  /** The network will have it, or not, at that time; until then nobody can say. */
  void delay(PublishRequest request, Instant until, boolean arrives) {
    onTheWay.put(request.key(), new Way(until, arrives, target(request)));
  }

  /** Brings what is on its way there now. */
  void land(IdempotencyKey key) {
    Way way = onTheWay.remove(key);
    if (way != null) {
      take(key, way.target());
    }
  }

  void pass(Instant now) {
    for (Iterator<Map.Entry<IdempotencyKey, Way>> all = onTheWay.entrySet().iterator();
        all.hasNext(); ) {
      Map.Entry<IdempotencyKey, Way> each = all.next();
      if (!each.getValue().until().isAfter(now)) {
        all.remove();
        if (each.getValue().arrives()) {
          take(each.getKey(), each.getValue().target());
          late++;
        } else {
          lost++;
        }
      }
    }
  }

  boolean isOut(IdempotencyKey key) {
    return out.contains(key);
  }

  boolean isOnTheWay(IdempotencyKey key) {
    return onTheWay.containsKey(key);
  }

  /** Whether it is out, or may yet be. */
  boolean mayBeOut(IdempotencyKey key) {
    return isOut(key) || isOnTheWay(key);
  }

  /** How many messages never arrived. */
  int lost() {
    return lost;
  }

  /** How many messages arrived after nobody waited for an answer any more. */
  int late() {
    return late;
  }

  Set<IdempotencyKey> out() {
    return out;
  }

  private static String target(PublishRequest request) {
    ChannelId channel = request.permit().channel();
    return request.permit().post() + "/" + channel;
  }
}
