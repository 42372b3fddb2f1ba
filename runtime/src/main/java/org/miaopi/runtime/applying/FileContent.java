package org.miaopi.runtime.applying;

import org.miaopi.runtime.applications.AttachedFile;

/** A file with what is in it. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record FileContent(AttachedFile file, byte[] content) {}
