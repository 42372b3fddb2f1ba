package org.miaopi.designer.packages;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.designer.text.Messages;

/** Collects the files of a package and refuses what does not belong there. */
final class PackageContent {

  static final int LARGEST_FILE = 15 * 1024 * 1024;
  private static final int LARGEST = 50 * 1024 * 1024;
  private static final int MOST_FILES = 300;
  private static final Pattern KNOWN =
      Pattern.compile(
          "item\\.json|template\\.docx"
              + "|cases/[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,80}\\.json"
              + "|files/[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,80}\\.(?:jpg|jpeg|png)");
  private static final Messages MESSAGES = Messages.of(PackageContent.class);

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private @Nullable DefinitionProblem problem;
  private int size;

  /** False if reading should stop: something is wrong, {@link #read} says what. */
  boolean add(String path, byte[] bytes) {
    size += bytes.length;
    if (!KNOWN.matcher(path).matches()) return refuse("package.unknown", path);
    if (bytes.length > LARGEST_FILE) return refuse("package.largeFile", path);
    if (size > LARGEST || files.size() >= MOST_FILES) return refuse("package.large", path);
    if (files.put(path, bytes) != null) return refuse("package.twice", path);
    return true;
  }

  boolean refuse(String code, String path) {
    problem = DefinitionProblem.error(MESSAGES, code, Pointer.child("", path), path);
    return false;
  }

  Reading<ItemPackage> read() {
    return problem == null ? ItemPackage.of(files) : new Reading<>(null, List.of(problem));
  }
}
