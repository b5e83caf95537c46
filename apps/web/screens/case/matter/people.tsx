import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../api/types.ts';
import { czechDay } from '../../../ui/day.ts';

/** Parties, children by their codes, those complained of, and who may be biased. */
export function People({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const { parties, children, complainedOf, objections } = detail;
  return (
    <div className="case__people">
      {parties.length === 0 ? null : <Group title={t('matter.parties')}>{parties.map((party) => <PartyItem key={party.id} party={party} all={parties} />)}</Group>}
      {children.length === 0 ? null : <Group title={t('matter.children')}>{children.map((child) => <ChildItem key={child.id} child={child} />)}</Group>}
      <Group title={t('matter.complainedOf')}>
        {complainedOf.length === 0 ? <li className="quiet">{t('matter.nobody')}</li> : complainedOf.map((one) => <ComplainedOfItem key={one.id} one={one} />)}
      </Group>
      {objections.length === 0 ? null : (
        <Group title={t('matter.objections')}>
          {objections.map(({ id, person, decided }) => <li key={id}>{person.name ?? t('common:someone')}<span className="case__about">{t(`matter.objection.${decided ?? 'open'}`)}</span></li>)}
        </Group>
      )}
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return <div><h3 className="case__sub">{title}</h3><ul className="case__plain">{children}</ul></div>;
}

type Party = CaseDetail['parties'][number];

function PartyItem({ party, all }: { readonly party: Party; readonly all: readonly Party[] }): ReactNode {
  const { t } = useTranslation('case');
  const { name, role, relationToChild, represents, address, email, dataBox, phone, withdrawnOn } = party;
  const represented = represents.map((id) => all.find((one) => one.id === id)?.name ?? t('matter.nameErased')).join(', ');
  const is = [t(`words:partyRole.${role}`), relationToChild === null ? null : t(`words:relationToChild.${relationToChild}`), represented === '' ? null : t('matter.represents', { names: represented }), withdrawnOn === null ? null : t('matter.withdrew', { day: czechDay(withdrawnOn) })];
  const contact = [address, dataBox === null ? null : t('matter.dataBox', { id: dataBox }), email, phone];
  const line = (words: readonly (string | null)[]): string => words.filter((word) => word !== null).join(', ');
  return (
    <li>
      {name ?? t('matter.nameErased')}
      <span className="case__about">{line(is)}</span>
      {line(contact) === '' ? null : <span className="case__about">{line(contact)}</span>}
    </li>
  );
}

function ChildItem({ child: { initials, birthYear, fileMark, residenceOffice } }: { readonly child: CaseDetail['children'][number] }): ReactNode {
  const { t } = useTranslation('case');
  const more = [birthYear === null ? null : t('matter.born', { year: birthYear }), fileMark, residenceOffice === null ? null : t('matter.residence', { office: residenceOffice.name })];
  return <li>{initials ?? t('matter.nameErased')}<span className="case__about">{more.filter((word) => word !== null).join(', ')}</span></li>;
}

function ComplainedOfItem({ one: { kind, person, office, position, name } }: { readonly one: CaseDetail['complainedOf'][number] }): ReactNode {
  const { t } = useTranslation('case');
  const more = [t(position === null ? `words:complainedOf.${kind}` : `words:position.${position}`), office === null ? null : office.name];
  return <li>{person?.name ?? name ?? office?.name ?? t('matter.nameErased')}<span className="case__about">{more.filter((word) => word !== null).join(', ')}</span></li>;
}
