import { useTranslation } from 'react-i18next';

/** Fields are called the same beside the field and in the list of what to mend; by their path without the numbers of rows. */
export function useLabels(): (path: string) => string {
  const { t } = useTranslation('intake');
  return (path) => t(`label.${path.replaceAll(/\.\d+(?=\.|$)/g, '')}`);
}
