package org.miaopi.designer.store;

import java.time.Instant;

/**
 * An item while it is edited.
 *
 * @param code the item's code, the key
 * @param revision counts the saves of its definition and cases, from 1; what an editor must name to
 *     save over it
 * @param errors how many errors the checks found at the last save
 * @param warnings how many warnings
 * @param updated when it was last saved
 */
public record StoredDraft(
    String code, long revision, StoredItem item, int errors, int warnings, Instant updated) {}
