/** `[sagsnr]` as the whole of a value: what new letters have where only the author knows it. */
export function isUnfilled(value: string): boolean {
  return /^\[[^[\]\n]{1,60}\]$/.test(value.trim());
}
