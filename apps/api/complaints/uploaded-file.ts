import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FieldProblem } from '../../../libs/domain/index.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { ApiRequest } from '../http/request.ts';

const FIELD = 'file';
// The parser would cut a longer file off and say nothing; how much is taken is the office's setting, and the store refuses more.
const UNCUT_BYTES = 2 ** 40;
/** One more than is taken: the parser would pass over it in silence. */
const FILES = 2;

const MISSING: FieldProblem = { field: FIELD, code: 'field.missing', messageCs: 'Přiložte soubor v poli „file“.' };
const MORE: FieldProblem = { field: FIELD, code: 'field.repeated', messageCs: 'Pošlete v jednom požadavku právě jeden soubor.' };

export type UploadedFile = { readonly fileName: string; readonly bytes: AsyncIterable<Uint8Array> };

/** The one file of the request. Its bytes end only where nothing else was sent: what would be lost is refused before anything is kept. */
export async function uploadedFile(request: ApiRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new HttpProblem(415, 'body.unsupportedType', 'Soubor pošlete jako multipart/form-data v poli „file“.');
  const parts = request.parts({ limits: { fileSize: UNCUT_BYTES, files: FILES } });
  const part = await fileIn(parts).catch(refuseMalformed);
  return { fileName: part.filename, bytes: aloneIn(parts, part) };
}

/** Lets the rest of a body that is not wanted arrive: a sender who still sends hears the answer, and the connection serves the next request. */
export function drain({ raw }: ApiRequest): void {
  raw.unpipe();
  raw.resume();
}

async function fileIn(parts: AsyncIterator<Multipart>): Promise<MultipartFile> {
  const others: FieldProblem[] = [];
  let late = false;
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
    const isIt = next.value.type === 'file' && next.value.fieldname === FIELD;
    if (isIt && others.length === 0) return next.value as MultipartFile;
    const problem = passedOver(next.value);
    if (isIt && !late) late = true;
    else others.push(problem);
  }
  throw refused(late ? others : [MISSING, ...others.filter((problem) => problem !== MORE)]);
}

/** The pieces of the file; a sender who breaks off is told so. */
async function* aloneIn(parts: AsyncIterator<Multipart>, { file }: MultipartFile): AsyncIterable<Uint8Array> {
  try {
    yield* file as AsyncIterable<Uint8Array>;
    const others: FieldProblem[] = [];
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) others.push(passedOver(next.value));
    if (others.length > 0) throw refused(others);
  } catch (error) {
    refuseMalformed(error);
  }
}

/** Read to its end all the same, so that the sender hears why it is refused. */
function passedOver(part: Multipart): FieldProblem {
  if (part.type === 'file') part.file.resume();
  const { fieldname } = part;
  return fieldname === FIELD ? MORE : { field: fieldname, code: 'field.unknown', messageCs: `Neznámý údaj „${fieldname}“; zkontrolujte jeho název.` };
}

function refused(fields: readonly FieldProblem[]): HttpProblem {
  return new HttpProblem(422, 'body.invalid', 'Opravte uvedené údaje a odešlete znovu.', { fields });
}

/** What the parser of multipart bodies cannot read: no boundary, a part cut off. Refusals of its own (413, 415) and of ours keep their status. */
function refuseMalformed(error: unknown): never {
  if (error instanceof HttpProblem || (error instanceof Error && 'statusCode' in error)) throw error;
  throw new HttpProblem(400, 'body.malformed', 'Soubor nedorazil celý nebo čitelně. Pošlete jej znovu.', { cause: error });
}
