import type { LocalSettings } from '../../../libs/config/index.ts';
import type { DatabaseUrls } from './databases.ts';
import type { InstallationPorts } from './remembered-ports.ts';

export type Endpoints = { readonly databases: DatabaseUrls; readonly temporalAddress: string; readonly ports: InstallationPorts; readonly dataFolder: string; readonly linkSecret: string };

/** Settings of the parts: what the person set comes first, except for what was started here. */
export function environmentOf(settings: LocalSettings, { databases, temporalAddress, ports, dataFolder, linkSecret }: Endpoints): NodeJS.ProcessEnv {
  const ownMail = settings.environment['SMTP_HOST'] === undefined;
  return {
    MAIL_FROM: 'lhutnik@urad.example',
    PUBLIC_URL: publicAddress(settings),
    LINK_SECRET: linkSecret,
    ...(ownMail ? { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(ports.mailSmtp), SMTP_SECURITY: 'none' } : {}),
    ...settings.environment,
    TZ: 'UTC',
    LHUTNIK_DATA: dataFolder,
    HOST: '127.0.0.1',
    PORT: String(settings.port),
    WORKER_HTTP_PORT: String(ports.workerHttp),
    MAILBOX_SMTP_PORT: String(ports.mailSmtp),
    MAILBOX_HTTP_PORT: String(ports.mailHttp),
    DATABASE_URL: databases.app,
    TEMPORAL_ADDRESS: temporalAddress,
  };
}

export function publicAddress(settings: LocalSettings): string {
  return settings.environment['PUBLIC_URL'] ?? `http://127.0.0.1:${String(settings.port)}`;
}

/** What the other commands need to reach this installation. */
export function environmentForCommands(environment: NodeJS.ProcessEnv, databases: DatabaseUrls): Record<string, string> {
  const names = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'TEMPORAL_REHEARSAL_NAMESPACE', 'TEMPORAL_TASK_QUEUE', 'PUBLIC_URL', 'SMTP_HOST', 'SMTP_PORT', 'SMTP_SECURITY', 'MAIL_FROM', 'MAIL_FROM_NAME', 'LINK_SECRET'];
  const kept = names.flatMap((name) => environment[name] === undefined ? [] : [[name, environment[name]] as const]);
  return { ...Object.fromEntries(kept), DATABASE_ADMIN_URL: databases.admin };
}
