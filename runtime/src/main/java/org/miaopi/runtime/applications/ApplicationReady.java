package org.miaopi.runtime.applications;

/**
 * An application of this instance can be moved on now; workers need not wait for their next look.
 */
public record ApplicationReady(String id) {}
