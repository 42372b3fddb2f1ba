package org.miaopi.runtime.processing;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.miaopi.designer.problem.Failures;
import org.miaopi.runtime.applications.ApplicationReady;
import org.miaopi.runtime.applications.store.LeaseStore;
import org.miaopi.runtime.ids.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The threads that move applications on: at once what was submitted here, and every two seconds
 * whatever is due, such as what another instance left behind.
 */
@Component
public final class Worker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final int WAITING = 1_000;
  private static final int BATCH = 200;
  private static final int LOOK_SECONDS = 2;
  private static final int STOP_SECONDS = 25;

  private final LeaseStore leases;
  private final Processor processor;
  private final Clock clock;
  private final int threads;
  private volatile boolean running;
  private ThreadPoolExecutor movers = movers(1);
  private ScheduledThreadPoolExecutor looker = new ScheduledThreadPoolExecutor(1);

  Worker(
      LeaseStore leases,
      List<Step> steps,
      Outcomes outcomes,
      Ids ids,
      Clock clock,
      @Value("${miaopi.workers:0}") int threads) {
    this.leases = leases;
    this.processor = new Processor(leases, steps, outcomes, clock, ids.next());
    this.clock = clock;
    this.threads = threads > 0 ? threads : Math.max(2, Runtime.getRuntime().availableProcessors());
  }

  @Override
  public synchronized void start() {
    movers = movers(threads);
    looker = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("worker-look").factory());
    running = true;
    looker.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** Finishes the steps under way; what is left is due again, here or elsewhere. */
  @Override
  public synchronized void stop() {
    running = false;
    looker.shutdownNow();
    movers.getQueue().clear();
    movers.shutdown();
    try {
      if (!movers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a step did not end in {} s and is left to the next start", STOP_SECONDS);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Moves an application on without waiting for the next look. */
  @EventListener
  void wake(ApplicationReady ready) {
    move(ready.id());
  }

  private void look() {
    try {
      if (!movers.getQueue().isEmpty()) return;
      List<String> due = leases.due(clock.instant(), BATCH);
      due.forEach(this::move);
      if (due.size() == BATCH) movers.execute(() -> looker.execute(this::look));
    } catch (RuntimeException failure) {
      LOG.warn("cannot look for applications: {}", Failures.describe(failure));
    }
  }

  private void move(String id) {
    if (running) movers.execute(() -> moveSafely(id));
  }

  private void moveSafely(String id) {
    try {
      processor.process(id);
    } catch (RuntimeException failure) {
      LOG.warn("application {} is left to a later try: {}", id, Failures.describe(failure));
    }
  }

  /** What does not fit into the queue is found by a later look. */
  private static ThreadPoolExecutor movers(int threads) {
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(WAITING),
        Thread.ofPlatform().name("worker-", 1).factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
