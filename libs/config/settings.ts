import { z } from 'zod';

export type Role = 'api' | 'worker' | 'cli' | 'mailbox';

/** Below this no installation may forget a case: the lowest disposal class of a complaint file is S/5 or V/5. */
export const LEGAL_RETENTION_YEARS = 5;

const port = (fallback: number): z.ZodType<number> => number(fallback, { min: 1, max: 65_535 });

function number(fallback: number, { min, max }: { min: number; max: number }): z.ZodType<number> {
  const range = `celé číslo ${String(min)}–${String(max)}`;
  return z.string().optional().transform((text, context) => {
    const value = text === undefined ? fallback : Number(text);
    if (Number.isInteger(value) && value >= min && value <= max && text !== '') return value;
    context.addIssue(`musí být ${range}`);
    return z.NEVER;
  });
}

function url(protocols: readonly string[], example: string): z.ZodType<string> {
  return z.string().refine((text) => {
    const parsed = URL.canParse(text) ? new URL(text) : null;
    return parsed !== null && protocols.includes(parsed.protocol);
  }, `musí být adresa jako ${example}`);
}

const email = z.email('musí být e-mailová adresa');
const databaseUrl = url(['postgres:', 'postgresql:'], 'postgresql://lhutnik_app:heslo@server:5432/lhutnik');
const address = z.string().regex(/^[^\s:/]+:\d+$/, 'musí mít tvar server:port');
const addressList = z.string().transform((text) => text.split(',').map((part) => part.trim()).filter((part) => part !== ''));

/** Every setting by its name in the environment; absent means the default that stands here. */
export const settings = z.object({
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'musí být fatal, error, warn, info, debug, trace nebo silent').optional(),

  HOST: z.string().optional(),
  PORT: port(3000),
  PUBLIC_URL: url(['http:', 'https:'], 'https://lhutnik.kraj.cz').optional(),
  TRUSTED_PROXY: addressList.optional(),
  TLS_CERT_FILE: z.string().optional(),
  TLS_KEY_FILE: z.string().optional(),
  METRICS_TOKEN: z.string().min(20, 'musí mít alespoň 20 znaků').optional(),
  WORKER_HTTP_PORT: number(0, { min: 0, max: 65_535 }),

  DATABASE_URL: databaseUrl.optional(),
  DATABASE_ADMIN_URL: databaseUrl.optional(),
  DATABASE_APP_PASSWORD: z.string().min(12, 'musí mít aspoň 12 znaků').optional(),
  DATABASE_POOL_SIZE: number(10, { min: 1, max: 200 }),

  TEMPORAL_ADDRESS: address.optional(),
  TEMPORAL_NAMESPACE: z.string().optional(),
  TEMPORAL_REHEARSAL_NAMESPACE: z.string().optional(),
  TEMPORAL_TASK_QUEUE: z.string().optional(),
  TEMPORAL_TLS_CA_FILE: z.string().optional(),
  TEMPORAL_TLS_CERT_FILE: z.string().optional(),
  TEMPORAL_TLS_KEY_FILE: z.string().optional(),

  SMTP_HOST: z.string().optional(),
  SMTP_PORT: port(587),
  SMTP_SECURITY: z.enum(['none', 'starttls', 'tls'], 'musí být none, starttls nebo tls').optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  MAIL_FROM: email.optional(),
  MAIL_FROM_NAME: z.string().optional(),

  LINK_SECRET: z.string().min(32, 'musí mít alespoň 32 znaků').optional(),

  FIRST_ADMIN_EMAIL: email.optional(),
  FIRST_ADMIN_NAME: z.string().optional(),
  FIRST_ADMIN_PASSWORD_FILE: z.string().optional(),
  PASSWORD_RESET_MINUTES: number(60, { min: 0, max: 1_440 }),

  RETENTION_CASE_YEARS: number(LEGAL_RETENTION_YEARS, { min: 0, max: 100 }),
  RETENTION_AUDIT_YEARS: number(10, { min: 0, max: 100 }),

  LHUTNIK_DATA: z.string().optional(),
  LHUTNIK_CLOCK_FILE: z.string().optional(),
  MAILBOX_SMTP_PORT: port(3025),
  MAILBOX_HTTP_PORT: port(3080),
});

export type Settings = z.infer<typeof settings>;
export type SettingName = keyof Settings;
export type LogLevel = NonNullable<Settings['LOG_LEVEL']>;
