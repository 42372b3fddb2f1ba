package org.miaopi.templates.word;

import java.util.List;
import java.util.Map;
import org.miaopi.templates.page.Fo;
import org.miaopi.templates.problem.Finding;

/**
 * A certificate ready to be printed.
 *
 * @param pictures those of this certificate, by the names that the formatting objects use
 * @param findings what keeps it from being printed; empty if nothing does
 */
public record Filled(Fo.Element root, Map<String, byte[]> pictures, List<Finding> findings) {}
