import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type CaseNumbersProps = {
  readonly fileNumber: string | null;
  readonly registerNumber: string | null;
  readonly documentNumber?: string | null;
  /** Where it leads; left out for who may not open the case. */
  readonly to?: string | undefined;
  /** The link by which arrows go from row to row. */
  readonly inRow?: boolean;
};

/** Numbers by which officials know a case: the spisová značka first, ours by its name. */
export function CaseNumbers({ fileNumber, registerNumber, documentNumber = null, to, inRow = false }: CaseNumbersProps): ReactNode {
  const { t } = useTranslation();
  const [first = t('caseNumber.none'), ...rest] = [
    ...(fileNumber === null ? [] : [fileNumber]),
    ...(registerNumber === null ? [] : [fileNumber === null ? registerNumber : t('caseNumber.register', { number: registerNumber })]),
    ...(documentNumber === null ? [] : [t('caseNumber.document', { number: documentNumber })]),
  ];
  return (
    <>
      <span className="cell__main">{to === undefined ? first : <Link to={to} {...(inRow ? { 'data-row': '' } : {})}>{first}</Link>}</span>
      {rest.map((number) => <span key={number} className="cell__more nowrap">{number}</span>)}
    </>
  );
}
