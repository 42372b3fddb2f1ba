package org.miaopi.designer.fit;

/**
 * One try of a template, by names that an address can hold.
 *
 * @param example the index of the case whose values it starts from
 * @param subject the path of what is different; empty for none, or several
 * @param variant how: a size, or one of the words below
 */
public record Trial(int example, String subject, String variant) {

  /** The values of the case as they are. */
  static final String SAME = "same";

  /** A text in letters. */
  static final String LETTERS = "letters";

  /** Nothing where nothing need be answered. */
  static final String EMPTY = "empty";

  /** Rare characters and letters in each text. */
  static final String RARE = "rare";

  static Trial all(int example, String variant) {
    return new Trial(example, "", variant);
  }

  static Trial of(int example, Subject subject, int size) {
    return new Trial(example, subject.name(), String.valueOf(size));
  }
}
