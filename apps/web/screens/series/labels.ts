import { i18n } from '../../i18n/index.ts';

/** What a field of a body is called on screen; null where it has no name: 'audience.0.seats' → 'Míst pro úřad'. */
export function labelOfField(field: string): string | null {
  const key = `series:field.${field.replaceAll(/\.\d+(?=\.|$)/g, '').replace(/^text\.themes\..*/, 'themeTitle')}`;
  return i18n.exists(key) && typeof i18n.t(key, { returnObjects: true }) === 'string' ? i18n.t(key) : null;
}
