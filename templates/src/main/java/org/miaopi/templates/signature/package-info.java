/**
 * Signs certificates as PAdES B-B or B-T (ETSI EN 319 142-1) and tells whether a file is one of
 * them, unchanged. The verifier parses nothing of a file before its signature has proven every
 * byte.
 */
@NullMarked
package org.miaopi.templates.signature;

import org.jspecify.annotations.NullMarked;
