/**
 * What is wrong with what somebody sent, as values with a code, a place and a message in two
 * languages. A refusal carries them to the edge, where they become problem+json.
 */
@NullMarked
package org.miaopi.designer.problem;

import org.jspecify.annotations.NullMarked;
