import { Entity, PrimaryColumn } from 'typeorm';
import { Int, Text } from '../columns.ts';

/** Bytes of attachments, each once, whatever it is called and wherever it is attached. */
@Entity('blobs')
export class StoredBlob {
  @PrimaryColumn('bytea') sha256: Buffer;
  @Int() size: number;
  /** Sniffed from the bytes, never taken from the sender. */
  @Text() mediaType: string;
}
