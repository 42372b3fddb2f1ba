/**
 * Time stamps of RFC 3161: asked of an authority, or given by one of our own for development, and
 * checked byte by byte. A time stamp is trusted by its authority's certificate alone.
 */
@NullMarked
package org.miaopi.templates.timestamp;

import org.jspecify.annotations.NullMarked;
