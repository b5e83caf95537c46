import { useTranslation } from 'react-i18next';
import { daysBetween, today } from './day.ts';

/** A civil day as seen from today in Prague: 'dnes', 'za 3 dny', 'včera'. */
export function useRelativeDay(): (day: string) => string {
  const { t } = useTranslation();
  return (day) => {
    const days = daysBetween(today(), day);
    if (days === 0) return t('today');
    return days > 0 ? t('inDays', { count: days }) : t('agoDays', { count: -days });
  };
}
