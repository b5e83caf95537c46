import type { LoggerService } from '@nestjs/common';
import type { Logger } from '../../libs/config/index.ts';

/** Of what Nest has to say, the errors in our log; which module was made when is nobody's concern here. */
export function nestErrors(logger: Logger): LoggerService {
  const nothing = (): void => undefined;
  return {
    log: nothing,
    warn: (message: unknown) => { logger.warn(String(message)); },
    error: (message: unknown) => {
      if (message instanceof Error) logger.error({ err: message }, 'framework error');
      else logger.error(String(message));
    },
  };
}
