package org.miaopi.runtime.store.embedded;

import java.util.Iterator;

/** Keys of documents, one by one, over as many commands as it takes. */
interface Keys extends Iterator<byte[]> {

  /** Lets go of all that belongs to this moment; whoever asks for more goes on where this was. */
  void pause();

  /** Keys that are known already. */
  static Keys of(Iterator<byte[]> known) {
    return new Keys() {
      @Override
      public boolean hasNext() {
        return known.hasNext();
      }

      @Override
      public byte[] next() {
        return known.next();
      }

      @Override
      public void pause() {
        // they stay as they are
      }
    };
  }
}
