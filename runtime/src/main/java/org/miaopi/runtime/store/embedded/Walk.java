package org.miaopi.runtime.store.embedded;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a plan's candidates. Within one command it sees the moment at which it began; paused
 * and gone on with, it sees what is there by then behind its place.
 */
final class Walk implements Keys {

  private final Plan plan;
  private final List<Lane> lanes;
  private final Set<ByteBuffer> seen = new HashSet<>();
  private @Nullable Queue<Lane> queue;
  private byte @Nullable [] next;

  Walk(Plan plan) {
    this.plan = plan;
    this.lanes = new ArrayList<>();
    for (Plan.Stretch each : plan.stretches()) lanes.add(new Lane(each, plan.backwards()));
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      Lane lane = lane();
      if (lane == null) return false;
      byte[] key = lane.take();
      if (plan.merged()) back(lane);
      if (!plan.repeats() || seen.add(ByteBuffer.wrap(key))) next = key;
    }
    return true;
  }

  @Override
  public byte[] next() {
    if (!hasNext() || next == null) throw new NoSuchElementException();
    byte[] key = next;
    next = null;
    return key;
  }

  @Override
  public void pause() {
    lanes.forEach(Lane::pause);
    queue = null;
  }

  /** The lane whose key is next; null when all are at their end. */
  private @Nullable Lane lane() {
    if (queue == null) queue = queue();
    if (plan.merged()) return queue.poll();
    while (!queue.isEmpty() && queue.element().peek() == null) {
      lanes.remove(queue.remove());
    }
    return queue.peek();
  }

  private void back(Lane lane) {
    if (lane.peek() != null && queue != null) queue.add(lane);
    else lanes.remove(lane);
  }

  private Queue<Lane> queue() {
    if (!plan.merged()) return new ArrayDeque<>(lanes);
    Collection<Lane> left = lanes.stream().filter(it -> it.peek() != null).toList();
    Queue<Lane> sorted = new PriorityQueue<>(Lane::compare);
    sorted.addAll(left);
    return sorted;
  }
}
