package org.miaopi.designer.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;

class ItemPackagesTest {

  private static final ItemPackage CARD = Samples.all().getLast();

  @Test
  void aPackedFolderIsRead() throws IOException {
    byte[] zip = zip(Map.of("老年卡/item.json", Definitions.write(CARD.definition())));

    assertThat(ItemPackages.readZip(zip).orRefuse().definition()).isEqualTo(CARD.definition());
  }

  @Test
  void aFolderIsRead(@TempDir Path folder) throws IOException {
    for (var file : CARD.content().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }

    ItemPackage read = ItemPackages.readFolder(folder).orRefuse();

    assertThat(ItemPackages.writeZip(read)).isEqualTo(ItemPackages.writeZip(CARD));
  }

  @Test
  void linksOutOfAFolderAreRefused(@TempDir Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("item.json"), Path.of("/etc/hostname"));

    assertThat(only(ItemPackages.readFolder(folder)).code()).isEqualTo("package.unknown");
  }

  @Test
  void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
    assertThat(only(ItemPackages.readFolder(folder.resolve("无"))).text().zh())
        .isEqualTo("无法读取文件夹“无”。");
  }

  @Test
  void hostileZipsAreRefused() throws IOException {
    assertThat(refused("../item.json")).isEqualTo("package.unknown");
    assertThat(refused("a/../../item.json")).isEqualTo("package.unknown");
    assertThat(refused("item.json/../../x.json")).isEqualTo("package.unknown");
    assertThat(refused("run.sh")).isEqualTo("package.unknown");
    assertThat(refused("cases/a/b.json")).isEqualTo("package.unknown");
    assertThat(refused("cases/1.json")).isEqualTo("package.noItem");
    assertThat(only(ItemPackages.readZip(new byte[] {1, 2, 3})).code()).isEqualTo("package.zip");
  }

  @Test
  void aZipBombIsRefusedWithoutBeingUnpacked() throws IOException {
    byte[] zip = zip(Map.of("template.docx", new byte[PackageContent.LARGEST_FILE + 100]));

    assertThat(zip.length).isLessThan(100_000);
    assertThat(only(ItemPackages.readZip(zip)).code()).isEqualTo("package.largeFile");
  }

  @Test
  void aWrongCaseIsNamedByItsPlace() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>(CARD.content());
    files.put("cases/002.json", "{\"name\": 1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(ItemPackages.readZip(zip(files)).problems())
        .extracting(DefinitionProblem::path)
        .contains("/cases/1/name", "/cases/1/expected");
  }

  private static String refused(String name) throws IOException {
    return only(ItemPackages.readZip(zip(Map.of(name, new byte[] {'{', '}'})))).code();
  }

  private static DefinitionProblem only(Reading<ItemPackage> reading) {
    assertThat(reading.value()).isNull();
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().getFirst();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
