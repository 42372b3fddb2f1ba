package org.miaopi.runtime.store.embedded;

import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;

/** A map of the file that tells whenever something in it has changed. */
final class StoreMap extends MVMap<byte[], byte[]> {

  private final Runnable changed;

  private StoreMap(Map<String, Object> config, Runnable changed) {
    super(config, ByteArrayDataType.INSTANCE, ByteArrayDataType.INSTANCE);
    this.changed = changed;
  }

  @Override
  public byte[] operate(byte[] key, byte[] value, DecisionMaker<? super byte[]> decision) {
    byte[] before = super.operate(key, value, decision);
    changed.run();
    return before;
  }

  static final class Builder extends BasicBuilder<MVMap<byte[], byte[]>, byte[], byte[]> {

    private final Runnable changed;

    Builder(Runnable changed) {
      this.changed = changed;
      setKeyType(ByteArrayDataType.INSTANCE);
      setValueType(ByteArrayDataType.INSTANCE);
    }

    @Override
    protected MVMap<byte[], byte[]> create(Map<String, Object> config) {
      config.put("singleWriter", false);
      return new StoreMap(config, changed);
    }
  }
}
