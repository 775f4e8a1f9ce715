/** The SHA-256 of what was fetched, in small hexadecimal figures. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes that base64 stands for, or null when it is none. Line breaks around it do no harm. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replace(/\s+/g, ''));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Whether a text is a hash as `sha256` gives it; capitals do no harm. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);

/** Whether a text is a public key as `isSigned` takes it. */
export const isKey = (text: string): boolean => fromBase64(text)?.length === 32;

/**
 * Whether `signature` is an Ed25519 signature of the bytes by the key; both are base64, the key its 32 bytes. False for
 * anything that is no key or no signature.
 */
export async function isSigned(bytes: Uint8Array<ArrayBuffer>, signature: string, key: string): Promise<boolean> {
  const [raw, signed] = [fromBase64(key), fromBase64(signature)];
  if (raw?.length !== 32 || signed?.length !== 64) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, imported, signed, bytes);
  } catch {
    return false;
  }
}
