/** A4 in points. */
const a4 = { width: 595.28, height: 841.89 };

/** One page in the vector format: its fingerprint, then width and height as 32-bit floats. Bytes. */
const pageRecord = 24;
const fingerprint = 16;

/**
 * The pages' sizes in points, from the last part of typst.ts' vector format (rkyv: a list is a relative pointer and a length, after
 * what it points to). The JavaScript interface does not tell them. A4 for a format that has changed.
 */
export function pageSizes(bytes: Uint8Array, pageCount: number): readonly { readonly width: number; readonly height: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let list = (bytes.length - 8) & ~3; list >= 0; list -= 4) {
    if (view.getUint32(list + 4, true) !== pageCount) continue;
    const first = list + view.getInt32(list, true);
    if (first < 0 || first + pageCount * pageRecord > list) continue;
    const sizes = Array.from({ length: pageCount }, (_, page) => {
      const size = first + page * pageRecord + fingerprint;
      return { width: view.getFloat32(size, true), height: view.getFloat32(size + 4, true) };
    });
    if (sizes.every(({ width, height }) => plausible(width) && plausible(height))) return sizes;
  }
  return Array.from({ length: pageCount }, () => a4);
}

/** Between a business card and a poster. Points. */
function plausible(length: number): boolean {
  return length >= 50 && length <= 10_000;
}
