package org.miaopi.runtime.processing;

import org.miaopi.designer.problem.Failures;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.templates.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the cost of first uses in the background, so that no applicant waits for it, unless {@code
 * miaopi.warm-up} is false.
 */
@Component
final class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final int ITEMS = 32;

  private final PublishedItems items;
  private final boolean wanted;

  WarmUp(PublishedItems items, @Value("${miaopi.warm-up:true}") boolean wanted) {
    this.items = items;
    this.wanted = wanted;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (wanted) Thread.ofPlatform().daemon().name("warm-up").start(this::warmUp);
  }

  private void warmUp() {
    try {
      Templates.warmUp();
      items.list().stream().limit(ITEMS).forEach(it -> items.version(it.code(), it.version()));
    } catch (RuntimeException failure) {
      LOG.warn("could not warm up: {}", Failures.describe(failure));
    }
  }
}
