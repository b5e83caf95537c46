import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../api/types.ts';
import { czechDay } from '../../../ui/day.ts';
import { Section } from '../../../ui/page.tsx';
import { LongText } from '../long-text.tsx';

type Request = CaseDetail['requests'][number];

/** Documents and statements that were asked for, and whether they came. */
export function Requests({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const from = (request: Request): string => {
    const person = detail.complainedOf.find(({ id }) => id === request.complainedOfId);
    return request.office?.name ?? person?.person?.name ?? person?.name ?? person?.office?.name ?? t('common:none');
  };
  return (
    <Section id="podklady" title={t('requests.title')}>
      <div className="table-wrap">
        <table className="table table--cards">
          <thead><tr>{(['what', 'from', 'requested', 'due', 'received'] as const).map((column) => <th scope="col" key={column}>{t(`requests.${column}`)}</th>)}</tr></thead>
          <tbody>
            {detail.requests.map((request) => (
              <tr key={request.id}>
                <th scope="row">{t(`requests.kind.${request.kind}`)}{request.what === null ? null : <div className="case__about"><LongText>{request.what}</LongText></div>}</th>
                <td data-label={t('requests.from')}>{from(request)}</td>
                <td data-label={t('requests.requested')}>{czechDay(request.requestedOn)}</td>
                <td data-label={t('requests.due')}>{czechDay(request.dueDay)}</td>
                <td data-label={t('requests.received')}>{request.receivedOn === null ? t('requests.waiting') : `${czechDay(request.receivedOn)}${request.complete ? '' : ` (${t('requests.incomplete')})`}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
