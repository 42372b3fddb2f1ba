package org.miaopi.runtime.processing;

/** The process died here: nothing after it happened. */
final class Crash extends Error {

  private static final long serialVersionUID = 1;
}
