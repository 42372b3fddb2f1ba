/** Who may sign in, and as whom. An identity provider can stand in for these accounts later. */
@NullMarked
package org.miaopi.runtime.accounts;

import org.jspecify.annotations.NullMarked;
