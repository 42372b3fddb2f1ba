/**
 * A MongoDB-protocol server inside the process, over one file: indexed, and durable at every
 * acknowledged write. It keeps the wire layer, matcher, updates and aggregation of
 * mongo-java-server and owns the storage, the commands and the query planner.
 */
@NullMarked
package org.miaopi.runtime.store.embedded;

import org.jspecify.annotations.NullMarked;
