// Checks a token each time as Rebound does, and derives the person's id (UUIDv5) as it does.
import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createVerifier } from 'fast-jwt';

const { KEY_SET, ISSUER, AUDIENCE } = process.env;
const NAMES = Buffer.from('6d1f0f1e6a554c1c9e0b8f1d3a2b7c40', 'hex');

const keys = new Map(
  JSON.parse(readFileSync(KEY_SET, 'utf8')).keys.map((key) => [
    key.kid,
    createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }),
  ]),
);
const verifiers = new Map(
  [...keys].map(([kid, key]) => [
    kid,
    createVerifier({
      key,
      algorithms: ['RS256'],
      allowedIss: ISSUER,
      allowedAud: AUDIENCE,
      requiredClaims: ['sub', 'iat', 'exp'],
      clockTolerance: 10_000,
      maxAge: 86_400_000,
      cache: false,
    }),
  ]),
);

/** The person whose token it is; undefined where it is not good. */
export function owner(header) {
  if (!header?.startsWith('Bearer ')) return undefined;
  const token = header.slice(7);
  try {
    const { kid } = JSON.parse(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url'));
    const { site = 'default', sub } = verifiers.get(kid)(token);
    return id(`${ISSUER.length}:${ISSUER}${site.length}:${site}${sub}`);
  } catch {
    return undefined;
  }
}

function id(name) {
  const digest = createHash('sha1').update(NAMES).update(name).digest();
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
