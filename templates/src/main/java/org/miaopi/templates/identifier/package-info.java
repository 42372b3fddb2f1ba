/**
 * The identifier that every issued certificate carries (GB/T 36904). It can be composed, read and
 * checked without knowing anything else about the certificate.
 */
@NullMarked
package org.miaopi.templates.identifier;

import org.jspecify.annotations.NullMarked;
