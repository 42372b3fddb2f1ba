package org.miaopi.designer.store;

/** An item while it is edited: what a list shows of it, and its parts. */
public record StoredDraft(DraftRow row, StoredItem item) {

  public String code() {
    return row.code();
  }

  public long revision() {
    return row.revision();
  }
}
