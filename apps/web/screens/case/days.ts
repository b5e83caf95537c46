import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../api/types.ts';

/** Open ones that bind somebody by law or by what was set, our internal targets, and those that are over. */
export function sorted(deadlines: readonly Deadline[]): { readonly running: readonly Deadline[]; readonly internal: readonly Deadline[]; readonly finished: readonly Deadline[] } {
  const open = deadlines.filter(({ state }) => state !== 'met' && state !== 'cancelled');
  return {
    running: open.filter(({ effect }) => effect !== 'internal').sort(byPress),
    internal: open.filter(({ effect }) => effect === 'internal').sort(byPress),
    finished: deadlines.filter(({ state }) => state === 'met' || state === 'cancelled').sort(byPress),
  };
}

function byPress(a: Deadline, b: Deadline): number {
  return Number(b.binds === 'us') - Number(a.binds === 'us') || a.legalEnd.localeCompare(b.legalEnd) || a.key.localeCompare(b.key);
}

const RUNG = /^(day|before|legal-day|target|others-overdue|after|weekly)(?:-(\d+))?$/;

/** When a message of the ladder comes, in words. */
export function useRungWords(): (rung: string) => string {
  const { t } = useTranslation('case');
  return (rung) => {
    const [, name, digits = '0'] = RUNG.exec(rung) ?? [];
    const number = Number(digits);
    switch (name) {
      case 'day': return t('rung.day', { number });
      case 'before': return t('rung.before', { count: number });
      case 'legal-day': return t('rung.legalDay');
      case 'target': return t('rung.target');
      case 'others-overdue': return t('rung.others');
      case 'after': return t('rung.after', { number });
      case 'weekly': return t('rung.weekly', { number });
      default: return rung;
    }
  };
}
