package org.miaopi.runtime.applications;

import java.time.Instant;

/** When an application came into a state. */
public record StateChange(State state, Instant at) {}
