package org.miaopi.runtime.applications.store;

import org.miaopi.runtime.applications.Application;

/**
 * The right to move one application on, until it is lost to another owner.
 *
 * @param owner who holds it
 * @param attempt counts every time that somebody took it: with the owner, it names this lease
 * @param tries how often it was taken since it last came into a new state
 */
public record Lease(Application application, String owner, int attempt, int tries) {

  /** The same lease, further on. */
  Lease with(Application next) {
    return new Lease(next, owner, attempt, 0);
  }
}
