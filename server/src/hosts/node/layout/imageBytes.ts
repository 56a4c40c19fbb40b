const signatures: readonly { readonly extensions: RegExp; readonly begins: readonly (readonly number[])[] }[] = [
  { extensions: /\.png$/i, begins: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] },
  { extensions: /\.jpe?g$/i, begins: [[0xff, 0xd8, 0xff]] },
  { extensions: /\.gif$/i, begins: [[0x47, 0x49, 0x46, 0x38]] },
];

/** The last part of every PNG file; one without it was cut off on its way. */
const pngEnd = Buffer.of(0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);

/** Whether an image lacks its end. The pages show a frame for it, other programs nothing at all. Only PNG says where it ends. */
export function isCutOff(name: string, bytes: Uint8Array): boolean {
  return /\.png$/i.test(name) && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(pngEnd);
}

/** Whether the bytes are of the kind of image that the file's name says. One that is not would stop the whole letter from being set. */
export function isImage(name: string, bytes: Uint8Array): boolean {
  if (/\.svg$/i.test(name)) return /<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4096)));
  const known = signatures.find(({ extensions }) => extensions.test(name));
  return known?.begins.some((begin) => begin.every((byte, index) => bytes[index] === byte)) ?? false;
}
