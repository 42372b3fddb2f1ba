package org.miaopi.templates.word;

import org.miaopi.templates.problem.Place;

/** What is to be said at a place of a document. */
public record Remark(Place place, String text) {}
