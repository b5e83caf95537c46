import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor, ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Logger } from '../../config/index.ts';
import { safeError } from '../../config/index.ts';

/**
 * A failure goes into the history with its message and stack, and a database quotes in them the values it chokes on.
 * So only failures made for Temporal on purpose pass; of any other error its kind goes in, and the rest to our own log.
 */
export function withheldErrors(logger: Logger): ActivityInterceptorsFactory {
  return (context) => {
    const inbound: ActivityInboundCallsInterceptor = {
      async execute(input, next) {
        try {
          return await next(input);
        } catch (error) {
          const { activityType, workflowExecution, attempt } = context.info;
          logger.error({ activityType, workflowId: workflowExecution?.workflowId, attempt, err: error }, 'an activity failed');
          throw withoutStack(error instanceof ApplicationFailure ? error : bare(error));
        }
      },
    };
    return { inbound };
  };
}

function bare(error: unknown): ApplicationFailure {
  const { type, code } = safeError(error);
  return ApplicationFailure.retryable('withheld', code === undefined ? type : `${type}-${code}`);
}

function withoutStack(failure: ApplicationFailure): ApplicationFailure {
  failure.stack = '';
  return failure;
}
