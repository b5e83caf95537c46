import { z } from 'zod';
import { attachmentExample, attachmentParams, attachmentView, looseAttachmentParams } from '../../../libs/contracts/index.ts';
import type { EndpointContract } from '../../../libs/contracts/index.ts';

const TAG = 'Přílohy';
const FILE = { status: 200, mediaType: '*/*', description: 'Soubor ke stažení, vždy jako příloha; typ je zjištěn z obsahu.' } as const;

export const UPLOAD: EndpointContract = {
  id: 'uploadAttachment',
  tag: TAG,
  summary: 'Nahrát soubor',
  description: 'K věci se připojí při zaevidování nebo krokem „attach“; do té doby jej vidí jen ten, kdo jej nahrál.',
  body: z.strictObject({ file: z.string().meta({ format: 'binary' }) }),
  bodyMediaType: 'multipart/form-data',
  answer: { status: 201, description: 'Uloženo.', schema: attachmentView, example: attachmentExample },
  problems: [413, 415, 422],
};

export const DOWNLOAD_UNATTACHED: EndpointContract = {
  id: 'downloadOwnAttachment', tag: TAG, summary: 'Stáhnout vlastní, dosud nepřipojený soubor', params: looseAttachmentParams, answer: FILE, problems: [404],
};

export const DOWNLOAD: EndpointContract = {
  id: 'downloadAttachment', tag: TAG, summary: 'Stáhnout přílohu věci', description: 'Stažení se zapisuje.', params: attachmentParams, answer: FILE, problems: [404],
};
