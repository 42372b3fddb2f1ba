/**
 * What an applicant does with an application: start, fill in, hand in files, submit. The services
 * here are the way in for REST, GraphQL and tests alike.
 */
@NullMarked
package org.miaopi.runtime.applying;

import org.jspecify.annotations.NullMarked;
