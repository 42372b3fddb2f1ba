const LONGEST_SIDE = 1600;
const ENOUGH_BYTES = 1_000_000;

export function isPhoto(file: File): boolean {
  return file.type === "image/jpeg" || file.type === "image/png";
}

/**
 * A photo as a phone takes it, made small enough to send over a weak network. Drawing it anew also
 * leaves behind what a camera hides in it, such as the place. Small files are sent as they are.
 */
export async function readyToSend(file: File): Promise<File> {
  if (file.size <= ENOUGH_BYTES) return file;
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.88));
  return smaller ? new File([smaller], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" }) : file;
}
