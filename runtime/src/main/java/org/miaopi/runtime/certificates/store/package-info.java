/**
 * The certificate library: records, sealed documents and the counters of numbers. An application
 * has at most one of each.
 */
@NullMarked
package org.miaopi.runtime.certificates.store;

import org.jspecify.annotations.NullMarked;
