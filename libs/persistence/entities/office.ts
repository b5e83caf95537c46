import { Check, Entity, PrimaryColumn } from 'typeorm';
import { CzechText, Flag, Int, Json, Text } from '../columns.ts';

export type OfficeKind = 'orp' | 'region' | 'ministry' | 'accredited-entity' | 'police' | 'court' | 'other';
export type OfficeContactRole = 'secretary' | 'mayor' | 'head-of-ospod' | 'head-of-department' | 'filing-office';
export type OfficeContact = {
  readonly role: OfficeContactRole;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
};

@Entity('offices')
@Check('offices_kind_ck', "kind in ('orp', 'region', 'ministry', 'accredited-entity', 'police', 'court', 'other')")
export class Office {
  @PrimaryColumn('uuid') id: string;
  @Text() kind: OfficeKind;
  /** Short name, for an ORP that of its town. */
  @CzechText() name: string;
  /** The body's full name as it stands on a letter. */
  @CzechText() office: string;
  @Text() searchName: string;
  @Text({ nullable: true }) contactEmail: string | null;
  @Text({ nullable: true }) dataBox: string | null;
  @Json({ default: () => "'[]'" }) contacts: OfficeContact[];
  @Flag({ default: true }) active: boolean;
  @Int({ default: 1 }) version: number;
}
