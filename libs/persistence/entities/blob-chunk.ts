import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Bytes } from '../columns.ts';
import { StoredBlob } from './blob.ts';

@Entity('blob_chunks')
export class BlobChunk {
  @ForeignKey(() => StoredBlob, { onDelete: 'CASCADE' }) @PrimaryColumn('bytea') sha256: Buffer;
  @PrimaryColumn('integer') no: number;
  @Bytes() bytes: Buffer;
}
