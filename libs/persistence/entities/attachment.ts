import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Bytes, Instant, Text, Uuid } from '../columns.ts';
import { StoredBlob } from './blob.ts';
import { Case } from './case.ts';
import { Person } from './person.ts';

/** Uploaded first, attached to a case by a fact later; until then only the one who uploaded it sees it. */
@Entity('attachments')
export class Attachment {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey(() => Case) @Uuid({ nullable: true }) caseId: string | null;
  @Index() @ForeignKey(() => StoredBlob) @Bytes() sha256: Buffer;
  @Text() fileName: string;
  @ForeignKey(() => Person) @Uuid() uploadedBy: string;
  @Instant() uploadedAt: Date;
}
