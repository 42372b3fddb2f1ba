/**
 * The keys of this installation by which anybody can check QR codes and credentials. Whoever trusts
 * one trusts all of the set.
 */
@NullMarked
package org.miaopi.runtime.keys;

import org.jspecify.annotations.NullMarked;
