/**
 * GraphQL for systems and signed-in people, read-only. The schema is {@code miaopi.graphqls}; the
 * controllers here answer it from the same services as the REST interface.
 */
@NullMarked
package org.miaopi.runtime.graphql;

import org.jspecify.annotations.NullMarked;
