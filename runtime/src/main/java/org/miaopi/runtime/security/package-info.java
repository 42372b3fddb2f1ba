/** Who may call what. Every endpoint is closed unless a line here opens it. */
@NullMarked
package org.miaopi.runtime.security;

import org.jspecify.annotations.NullMarked;
