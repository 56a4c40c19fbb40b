import type { Localized } from '../../engine/index.js';

const reasons: Readonly<Record<string, Localized>> = {
  ENOENT: { da: 'filen findes ikke', en: 'there is no such file' },
  EACCES: { da: 'du har ikke adgang, eller filen er skrivebeskyttet', en: 'you have no access, or the file is write-protected' },
  EPERM: { da: 'du har ikke adgang, eller filen er skrivebeskyttet', en: 'you have no access, or the file is write-protected' },
  EROFS: { da: 'disken er skrivebeskyttet', en: 'the disk is write-protected' },
  ENOSPC: { da: 'disken er fuld', en: 'the disk is full' },
  EDQUOT: { da: 'din plads på disken er brugt op', en: 'your space on the disk is used up' },
  EISDIR: { da: 'det er en mappe', en: 'it is a folder' },
  ENOTDIR: { da: 'mappen findes ikke', en: 'there is no such folder' },
  EEXIST: { da: 'der ligger allerede noget med det navn', en: 'there is something of that name already' },
  EBUSY: { da: 'filen er i brug', en: 'the file is in use' },
};

/** Why the system would not read or write a file; its own code where that is not a usual one. */
export function systemReason(error: unknown): Localized {
  const code = systemCode(error);
  const detail = code ?? (error instanceof Error ? error.message : String(error));
  return reasons[detail] ?? { da: detail, en: detail };
}

/** `ENOENT`; undefined for an error that the system did not raise. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
