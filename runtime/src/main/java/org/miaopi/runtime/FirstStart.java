package org.miaopi.runtime;

import org.miaopi.designer.publish.Publishing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers the sample items on a new installation, unless {@code miaopi.samples} is false. */
@Component
class FirstStart {

  private final Publishing publishing;
  private final boolean samples;

  FirstStart(Publishing publishing, @Value("${miaopi.samples:true}") boolean samples) {
    this.publishing = publishing;
    this.samples = samples;
  }

  @EventListener(ContextRefreshedEvent.class)
  void offerSamples() {
    if (samples) publishing.publishSamples();
  }
}
