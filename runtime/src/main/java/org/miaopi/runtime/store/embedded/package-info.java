/**
 * A MongoDB-protocol server inside the process, over one file: indexed, and durable at every
 * acknowledged write. It keeps the wire format and most of the aggregation of mongo-java-server and
 * owns the storage, the commands, the planner, and matching and updating, exact for numbers.
 */
@NullMarked
package org.miaopi.runtime.store.embedded;

import org.jspecify.annotations.NullMarked;
