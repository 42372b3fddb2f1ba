/**
 * The round red seal (印章) of an issuer, drawn from its name and its 13-digit code. The drawing is
 * one vector path that needs no font where it is shown.
 */
@NullMarked
package org.miaopi.templates.seal;

import org.jspecify.annotations.NullMarked;
