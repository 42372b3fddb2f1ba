/**
 * Writes sheets as a sealed OFD document (GB/T 33190-2016) and tells whether a file is one of
 * these, unchanged. Text stays text in embedded fonts, drawings stay paths, lengths are in
 * millimetres.
 */
@NullMarked
package org.miaopi.templates.ofd;

import org.jspecify.annotations.NullMarked;
