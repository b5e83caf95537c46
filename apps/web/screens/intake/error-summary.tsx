import { useLayoutEffect, useRef } from 'react';
import type { MouseEvent, ReactNode, RefObject } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Fault } from './check.ts';
import type { PartName } from './part.tsx';
import { useLabels } from './use-labels.ts';
import type { IntakeValues } from './values.ts';

/** In which part of the form a field stands; in the order of the screen. */
const PART_OF: Readonly<Record<string, PartName>> = {
  kind: 'kind', of: 'first', first: 'first', channel: 'arrival', arrival: 'arrival', emailSignatureRecognised: 'arrival', oral: 'oral', fileNumber: 'record', documentNumber: 'record', departmentId: 'record',
  text: 'text', claims: 'claims', anonymous: 'parties', parties: 'parties', confidential: 'parties', wantsMeasures: 'parties', children: 'children', complainedOf: 'complainedOf',
  workedOnChild: 'impartiality', handledFirst: 'impartiality', foundBiased: 'impartiality', attachments: 'attachments', childAtRisk: 'risk', crimeSuspected: 'risk',
};

/** All that has to be mended, in the order of the screen; each leads to its field. `toBeSeen`: it takes the focus when it stands there next. */
export function ErrorSummary({ toBeSeen }: { readonly toBeSeen: RefObject<boolean> }): ReactNode {
  const { t } = useTranslation('intake');
  const { formState: { errors }, setFocus } = useFormContext<IntakeValues>();
  const faults = Object.keys(PART_OF).flatMap((key) => faultsIn((errors as Record<string, unknown>)[key], key));
  const describe = useDescription();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!toBeSeen.current || faults.length === 0) return;
    toBeSeen.current = false;
    box.current?.focus();
  });
  const go = (event: MouseEvent, path: string): void => {
    event.preventDefault();
    const part = document.getElementById(`cast-${partOf(path)}`);
    part?.querySelector('details')?.setAttribute('open', '');
    part?.scrollIntoView({ block: 'start' });
    setFocus(path as 'channel');
  };
  return (
    <div className="intake__summary" ref={box} tabIndex={-1} role="group" aria-label={t('summary', { count: faults.length })} hidden={faults.length === 0}>
      <h2>{t('summary', { count: faults.length })}</h2>
      <ul>{faults.map(({ path, message }) => <li key={path}><a href={`#cast-${partOf(path)}`} onClick={(event) => { go(event, path); }}>{describe(path)}</a>: {message}</li>)}</ul>
    </div>
  );
}

function partOf(path: string): PartName {
  return PART_OF[path.split('.')[0] ?? ''] ?? 'arrival';
}

function useDescription(): (path: string) => string {
  const { t } = useTranslation('intake');
  const label = useLabels();
  return (path) => {
    const [list = '', no = ''] = path.split('.');
    if (no === 'root') return t(`section.${partOf(path)}`);
    return /^\d+$/.test(no) ? `${t(`row.${list}`, { no: Number(no) + 1 })} – ${label(path)}` : label(path);
  };
}

function faultsIn(node: unknown, path: string): readonly Fault[] {
  if (node === null || typeof node !== 'object') return [];
  const { message } = node as { message?: unknown };
  const own = typeof message === 'string' ? [{ path, message }] : [];
  const inner = Object.entries(node).filter(([key]) => !['ref', 'type', 'message', 'types'].includes(key));
  return [...own, ...inner.flatMap(([key, value]) => faultsIn(value, `${path}.${key}`))];
}
