package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFolderTest {

  @TempDir Path folder;

  @Test
  void aFileOfTheFormerFormatIsConvertedOnce() {
    writeFormer("a");
    assertHolds("a");
    assertHolds("a");
  }

  @Test
  void aConversionThatACrashInterruptedIsFinishedAtTheNextStart() throws IOException {
    writeFormer("a");
    Path former = folder.resolve("former");
    Files.copy(path(), former);
    assertHolds("a");
    Files.move(path(), folder.resolve("store.mv.new"));
    Files.move(former, path());

    assertHolds("a");
    assertThat(folder.resolve("store.mv.new")).doesNotExist();
  }

  @Test
  void anUnfinishedCopyIsForgotten() throws IOException {
    write("a");
    Files.write(folder.resolve("store.mv.new"), new byte[20_000]);
    assertHolds("a");
    assertThat(folder.resolve("store.mv.new")).doesNotExist();
  }

  @Test
  void aFormerFileInThePlaceOfANewerOneIsTold() throws IOException {
    writeFormer("a");
    Path former = folder.resolve("former");
    Files.copy(path(), former);
    write("b");
    Files.move(former, path(), StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> new StoreFolder(folder).open())
        .isInstanceOf(StoreRolledBack.class)
        .hasMessage("The store file is not the newest: it is of the former format");
  }

  @Test
  void aCopyCanTakeThePlaceOfTheStoreAndTheReplacedFileIsThenTold() throws IOException {
    write("a");
    Path copy = folder.resolve("copy.mv");
    try (StoreFile file = new StoreFolder(folder).open();
        Snapshot snapshot = file.snapshot()) {
      snapshot.copyTo(copy);
    }
    write("b");
    Path replaced = folder.resolve("replaced");
    Files.copy(path(), replaced);

    new StoreFolder(folder).install(copy);
    assertHolds("a");

    Files.move(replaced, path(), StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> new StoreFolder(folder).open()).isInstanceOf(StoreRolledBack.class);
  }

  private Path path() {
    return folder.resolve("store.mv");
  }

  private void writeFormer(String value) {
    try (MVStore former = new MVStore.Builder().fileName(path().toString()).open()) {
      former
          .openMap(
              "map",
              new MVMap.Builder<byte[], byte[]>()
                  .keyType(ByteArrayDataType.INSTANCE)
                  .valueType(ByteArrayDataType.INSTANCE))
          .put(bytes("key"), bytes(value));
    }
  }

  private void write(String value) {
    try (StoreFile file = new StoreFolder(folder).open()) {
      file.write(() -> file.map("map").put(bytes("key"), bytes(value)));
    }
  }

  private void assertHolds(String value) {
    try (StoreFile file = new StoreFolder(folder).open()) {
      assertThat(file.<byte[]>write(() -> file.map("map").get(bytes("key"))))
          .isEqualTo(bytes(value));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
