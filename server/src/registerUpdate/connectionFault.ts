import { systemReason } from '../hosts/node/systemReason.js';

/** Why no answer came. */
export interface ConnectionFault {
  /** Danish. */
  readonly reason: string;
  /** Another attempt is in vain until somebody has changed something. */
  readonly lasts: boolean;
}

const certificate = {
  reason:
    'certifikatet kan ikke bekræftes. Det sker, hvor et netværk læser med i trafikken: sæt NODE_EXTRA_CA_CERTS til netværkets rodcertifikat, eller hent tillægget på en anden maskine, og brug --from FIL.',
  lasts: true,
} as const;
const noServer = { reason: 'serveren blev ikke fundet; er der internet? Ellers hent tillægget på en anden maskine, og brug --from FIL', lasts: false } as const;

const faults: Readonly<Record<string, ConnectionFault>> = {
  SELF_SIGNED_CERT_IN_CHAIN: certificate,
  DEPTH_ZERO_SELF_SIGNED_CERT: certificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: certificate,
  UNABLE_TO_GET_ISSUER_CERT: certificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: certificate,
  CERT_HAS_EXPIRED: { reason: 'certifikatet er udløbet; går maskinens ur rigtigt?', lasts: true },
  CERT_NOT_YET_VALID: { reason: 'certifikatet gælder endnu ikke; går maskinens ur rigtigt?', lasts: true },
  ENOTFOUND: noServer,
  EAI_AGAIN: noServer,
  ECONNREFUSED: { reason: 'serveren afviste den', lasts: false },
  ECONNRESET: { reason: 'den blev afbrudt', lasts: false },
  UND_ERR_SOCKET: { reason: 'den blev afbrudt', lasts: false },
  ETIMEDOUT: { reason: 'der kom intet svar', lasts: false },
  UND_ERR_CONNECT_TIMEOUT: { reason: 'der kom intet svar', lasts: false },
  ENETUNREACH: { reason: 'der er intet netværk', lasts: false },
  EHOSTUNREACH: { reason: 'der er intet netværk', lasts: false },
};

/** Of an error that `fetch`, or the reading of its answer, has thrown. */
export function connectionFault(error: unknown): ConnectionFault {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const reason = systemReason(cause).da;
  return faults[reason] ?? { reason, lasts: false };
}
