package org.miaopi.expressions.corpora;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of one corpus and runs their cases. */
public interface Corpus {

  /** The name of its folder, with which its known differences begin. */
  String name();

  /** Whether a file holds cases, by its name. */
  boolean holdsCases(Path file);

  /**
   * Runs every case of a file.
   *
   * @throws IOException where the file is not of the corpus's format
   */
  List<Verdict> run(Path file) throws IOException;
}
