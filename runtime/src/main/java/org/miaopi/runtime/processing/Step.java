package org.miaopi.runtime.processing;

import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.State;

/**
 * One step on an application's way. What it keeps besides the application is kept under the
 * application's id, so that doing a step twice leaves what doing it once leaves.
 */
interface Step {

  /** The state that the step leads out of. */
  State from();

  /** The application as it is after the step; the caller keeps it. */
  Application take(Application application);
}
