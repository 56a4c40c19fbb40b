/** One page in the vector format: its fingerprint, then width and height as 32-bit floats. Bytes. */
const fingerprint = 16;
const pageRecord = fingerprint + 8;

/** What stands between the last page and the list's own record. Bytes. */
const gap = 8;

/**
 * The pages' sizes in points, from the last part of typst.ts' vector format, which is that of rkyv: a list is its elements, and after
 * them a record with how far back they begin and how many there are. The JavaScript interface does not tell the sizes.
 *
 * @throws {Error} when there is no such list: the format is another one than that of the pinned version
 */
export function pageSizes(bytes: Uint8Array): readonly { readonly width: number; readonly height: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let record = (bytes.length - 8) & ~3; record >= 0; record -= 4) {
    const back = -view.getInt32(record, true);
    const count = view.getUint32(record + 4, true);
    if (count === 0 || back !== count * pageRecord + gap || back > record) continue;
    const sizes = Array.from({ length: count }, (_, page) => {
      const size = record - back + page * pageRecord + fingerprint;
      return { width: view.getFloat32(size, true), height: view.getFloat32(size + 4, true) };
    });
    if (sizes.every(({ width, height }) => plausible(width) && plausible(height))) return sizes;
  }
  throw new Error('the pages of the letter that was set have no sizes');
}

/** Between a business card and a poster. Points. */
function plausible(length: number): boolean {
  return length >= 50 && length <= 10_000;
}
