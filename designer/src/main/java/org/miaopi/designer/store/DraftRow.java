package org.miaopi.designer.store;

import java.time.Instant;
import org.miaopi.designer.text.Localized;

/**
 * What a list shows of a draft.
 *
 * @param code the item's code, the key
 * @param name the item's name
 * @param revision counts the saves of its definition and cases, from 1; what an editor must name to
 *     save over it
 * @param errors how many errors the checks found at the last save
 * @param warnings how many warnings
 * @param updated when it was last saved
 */
public record DraftRow(
    String code, Localized name, long revision, int errors, int warnings, Instant updated)
    implements Dated {}
