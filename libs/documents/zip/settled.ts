import { unzipSync, zipSync, type Zippable } from 'fflate';

export type ZipFile = { readonly name: string; readonly bytes: Uint8Array };

/** Packed once already: squeezing them again takes time and gains nothing. */
const PACKED = /\.(pdf|docx|xlsx|zip)$/;

/** A ZIP in which every file bears one day, at noon: the same files give the same bytes. */
export function zipped(files: readonly ZipFile[], day: string): Buffer {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // ZIP knows local time alone, and fflate writes it as the zone of the process has it: so it is given so.
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { mtime, level: PACKED.test(name) ? 0 : 6 }]]));
  return Buffer.from(zipSync(entries));
}

/** A DOCX or XLSX packed anew, without the moment at which a library happened to write it. */
export function settled(office: Uint8Array, day: string): Buffer {
  const files = Object.entries(unzipSync(office)).filter(([name]) => !name.endsWith('/')).map(([name, bytes]) => ({ name, bytes: name === 'docProps/core.xml' ? dated(bytes, day) : bytes }));
  return zipped(files, day);
}

function dated(core: Uint8Array, day: string): Uint8Array {
  const xml = Buffer.from(core).toString('utf8').replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`);
  return Buffer.from(xml, 'utf8');
}
