package org.miaopi.expressions.corpora;

import java.util.List;

/**
 * The words of an expression of another language, one after another, as a translator reads them.
 */
public final class Words {

  /**
   * A word.
   *
   * @param text of a name or sign as it is written, of a string what it means
   */
  public record Word(Kind kind, String text) {

    public boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    public boolean isWord(String name) {
      return kind == Kind.NAME && text.equals(name);
    }
  }

  /** What a word is. */
  public enum Kind {
    NAME,
    NUMBER,
    STRING,
    SIGN,
    END
  }

  private final List<Word> words;
  private int position;

  /** All words; the last is the end. */
  public Words(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /** The word at hand. */
  public Word word() {
    return words.get(position);
  }

  /** The word at hand, which is left behind. */
  public Word next() {
    return words.get(position++);
  }

  /** The word so many further on; the end, beyond it. */
  public Word ahead(int count) {
    return words.get(Math.min(position + count, words.size() - 1));
  }

  public void skip(int count) {
    position += count;
  }

  public String name() {
    Word word = next();
    if (word.kind() != Kind.NAME) throw new Inexpressible("syntax");
    return word.text();
  }

  public boolean accept(String sign) {
    boolean accepted = word().is(sign);
    if (accepted) position++;
    return accepted;
  }

  public void expect(String sign) {
    if (!accept(sign)) throw new Inexpressible("syntax");
  }

  public void expectEnd() {
    if (word().kind() != Kind.END) throw new Inexpressible("syntax");
  }

  public boolean acceptWord(String name) {
    boolean accepted = word().isWord(name);
    if (accepted) position++;
    return accepted;
  }

  public void expectWord(String name) {
    if (!acceptWord(name)) throw new Inexpressible("syntax");
  }
}
