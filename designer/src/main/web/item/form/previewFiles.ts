import type { Files } from "../../form/index.ts";

const pictures = new Map<string, string>();

/** Photos of the preview stay in this page's memory. */
export const previewFiles: Files = {
  async upload(_path, file, onProgress) {
    const id = `preview-${pictures.size + 1}`;
    pictures.set(id, URL.createObjectURL(file));
    onProgress(1);
    return { id };
  },
  url: (id) => pictures.get(id) ?? "",
};
