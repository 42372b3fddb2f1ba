package org.miaopi.templates.line;

import java.util.BitSet;

/**
 * Where a line may be broken: the rules for the beginning and the end of a line of Chinese (GB/T
 * 15834, Unicode Standard Annex 14), words of the alphabets of Europe kept whole.
 */
final class Kinsoku {

  private static final BitSet NEVER_FIRST =
      set("、。，．：；！？）〕】》〉」』｝］’”…—～·々〻ー％‰℃°!),.:;?]}%>»ァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ／/");
  private static final BitSet NEVER_LAST = set("（〔【《〈「『｛［‘“￥＄£$([{<«#＃№");

  /** Their ink fills the left half of their square, so they may stand beyond the margin. */
  private static final BitSet HANGING = set("、。，．：；");

  /** Below are the alphabets of Europe. */
  private static final int LAST_LATIN = 0x1fff;

  private Kinsoku() {}

  /** Whether a line may end before the second of two neighbours. */
  static boolean breaks(Cell before, Cell after) {
    int last = before.codePoint();
    int first = after.codePoint();
    if (first == ' ' || first == 0x3000 || joins(last) || joins(first)) return false;
    if (last == ' ' || last == 0x3000) return true;
    if (NEVER_FIRST.get(first) || NEVER_LAST.get(last)) return false;
    if (isDash(last) && isDash(first)) return false;
    if (isWord(last) && isWord(first)) return last == '-' && Character.isLetter(first);
    return true;
  }

  /** Whether a line that ends between two neighbours cuts a word or a number. */
  static boolean cuts(Cell before, Cell after) {
    return isWord(before.codePoint()) && isWord(after.codePoint()) && !breaks(before, after);
  }

  /** Whether it may stand beyond the margin at the end of a line. */
  static boolean hangs(Cell cell) {
    return HANGING.get(cell.codePoint());
  }

  /** Whether it takes a square, between which space may be inserted. */
  static boolean isWide(Cell cell) {
    return cell.codePoint() > LAST_LATIN && cell.codePoint() != Cell.OBJECT;
  }

  private static boolean isWord(int codePoint) {
    return codePoint <= LAST_LATIN && codePoint > ' ';
  }

  private static boolean isDash(int codePoint) {
    return codePoint == '—' || codePoint == '…';
  }

  /** No-break spaces, word joiners, and what combines with the character before it. */
  private static boolean joins(int codePoint) {
    if (codePoint == 0xa0 || codePoint == 0x2060 || codePoint == 0x202f) return true;
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static BitSet set(String characters) {
    BitSet set = new BitSet();
    characters.codePoints().forEach(set::set);
    return set;
  }
}
