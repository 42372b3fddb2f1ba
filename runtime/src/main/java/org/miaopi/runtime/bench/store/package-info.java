/**
 * {@code ./miaopi bench store}: measures a store of its own, as a process of its own, through the
 * official driver. Beside it stand what the disk allows and, where there is one, another server.
 */
@NullMarked
package org.miaopi.runtime.bench.store;

import org.jspecify.annotations.NullMarked;
