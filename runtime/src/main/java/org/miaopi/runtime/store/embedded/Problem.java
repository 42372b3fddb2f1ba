package org.miaopi.runtime.store.embedded;

/**
 * Something in the store that is not as it must be. It names no value, for that may be a person's.
 *
 * @param kind what is wrong
 * @param collection where, with its database; empty if it concerns the file as a whole
 * @param index in which index; empty if it concerns no index
 * @param count how often
 */
public record Problem(Kind kind, String collection, String index, long count) {

  /** What can be wrong. */
  public enum Kind {
    /** A part of the file does not hold what was written there. */
    DAMAGED,
    /** An entry of the catalog cannot be read. */
    CATALOG_UNREADABLE,
    /** The catalog names a part of the file that is not there. */
    MAP_MISSING,
    /** Two collections or indexes name the same part of the file. */
    MAP_SHARED,
    /** A part of the file belongs to no collection. */
    MAP_ORPHANED,
    /** A document is not BSON. */
    DOCUMENT_UNREADABLE,
    /** A document lies under another key than that of its {@code _id}. */
    DOCUMENT_MISPLACED,
    /** A key does not follow on the one before it. */
    ORDER_WRONG,
    /** The tree counts another number of entries than it holds. */
    SIZE_WRONG,
    /** A document is missing in an index. */
    ENTRY_MISSING,
    /** An entry of an index belongs to no document. */
    ENTRY_EXCESS,
    /** An entry of an index leads to another document than its own. */
    ENTRY_WRONG,
    /** A unique index holds one key twice. */
    DUPLICATE,
    /** An index does not know that it holds elements of arrays. */
    MULTIKEY_UNKNOWN
  }
}
