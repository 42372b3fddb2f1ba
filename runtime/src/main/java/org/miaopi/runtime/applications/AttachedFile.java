package org.miaopi.runtime.applications;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an application.
 *
 * @param name as the applicant named it; never trusted
 * @param size bytes
 * @param type media type, told by the content
 * @param sha256 of the content, lower-case hexadecimal
 * @param field path of the photo field it answers; null if it is a material
 * @param material id of the material it is; null if it answers a field
 */
public record AttachedFile(
    String id,
    String name,
    long size,
    String type,
    String sha256,
    @Nullable String field,
    @Nullable String material) {

  public boolean isImage() {
    return type.startsWith("image/");
  }
}
