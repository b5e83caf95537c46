/** What the first bytes of a file say it is. Office documents are told from other archives by the names inside. */
const MAGIC: readonly (readonly [bytes: string, mediaType: string])[] = [
  ['25504446', 'application/pdf'],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['474946383761', 'image/gif'],
  ['474946383961', 'image/gif'],
  ['49492a00', 'image/tiff'],
  ['4d4d002a', 'image/tiff'],
  ['7b5c727466', 'application/rtf'],
  ['d0cf11e0a1b11ae1', 'application/x-ole-storage'],
  ['494433', 'audio/mpeg'],
  ['4f676753', 'audio/ogg'],
  ['377abcaf271c', 'application/x-7z-compressed'],
  ['526172211a07', 'application/vnd.rar'],
];

/** OID 1.2.840.113549.1.7.2: signed data, as data-box messages (.zfo) and signatures (.p7s) are. */
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
const IN_ZIP: readonly (readonly [name: string, mediaType: string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
];

/** Programs have no place among papers: Windows, Linux, macOS, scripts. */
const PROGRAMS = ['4d5a', '7f454c46', 'cafebabe', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', '2321'];

export function isProgram(head: Buffer): boolean {
  return PROGRAMS.some((bytes) => startsWith(head, bytes));
}

/**
 * The media type by content; the sender's word and the name's ending count for nothing. Text of any kind, HTML and SVG
 * too, is plain text: nothing that a browser would run. Unknown: application/octet-stream.
 */
export function sniff(bytes: Buffer): string {
  const head = bytes.subarray(0, 4_096);
  const known = MAGIC.find(([magic]) => startsWith(head, magic));
  if (known !== undefined) return known[1];
  if (head.subarray(0, 4).equals(ZIP)) return zipType(bytes);
  if (head[0] === 0x30 && head.subarray(0, 64).includes(SIGNED_DATA)) return 'application/pkcs7-mime';
  if (head.subarray(4, 8).toString('latin1') === 'ftyp') return 'video/mp4';
  if (head.subarray(0, 4).toString('latin1') === 'RIFF') return riffType(head);
  return isText(bytes) ? 'text/plain' : 'application/octet-stream';
}

function startsWith(head: Buffer, hex: string): boolean {
  return head.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'));
}

function zipType(bytes: Buffer): string {
  return IN_ZIP.find(([name]) => bytes.includes(name))?.[1] ?? 'application/zip';
}

function riffType(head: Buffer): string {
  const format = head.subarray(8, 12).toString('latin1');
  return format === 'WAVE' ? 'audio/wav' : format === 'WEBP' ? 'image/webp' : 'application/octet-stream';
}

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
