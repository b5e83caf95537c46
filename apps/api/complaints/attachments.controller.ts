import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { AttachmentStore } from '../../../libs/casework/attachments/store.ts';
import type { StoredAttachment } from '../../../libs/casework/attachments/store.ts';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { attachmentParams, attachmentView, looseAttachmentParams } from '../../../libs/contracts/index.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { ApiRequest } from '../http/request.ts';
import { storedFile } from '../views/download.ts';
import { ValidParams } from '../http/valid.ts';
import { TheClock } from '../shell/runtime.ts';
import { attachmentViewOf } from './attachment-view.ts';
import { DOWNLOAD, DOWNLOAD_UNATTACHED, UPLOAD } from './attachment-endpoints.ts';
import { drain, uploadedFile } from './uploaded-file.ts';

/** Files come first and are attached by a step later; they go out as downloads only, never to be shown by a browser. */
@Controller('api/v1')
export class AttachmentsController {
  private readonly store: AttachmentStore;
  private readonly reader: CaseReader;
  private readonly clock: Clock;

  constructor(store: AttachmentStore, reader: CaseReader, @TheClock() clock: Clock) {
    this.store = store;
    this.reader = reader;
    this.clock = clock;
  }

  @Post('attachments')
  @HttpCode(201)
  @Allow('attachments.upload')
  @Endpoint(UPLOAD)
  async upload(@Req() request: ApiRequest, @CurrentActor() actor: Person): Promise<z.output<typeof attachmentView>> {
    try {
      const { fileName, bytes } = await uploadedFile(request);
      return attachmentViewOf(await this.store.upload(actor, { fileName, bytes, now: this.clock.now(), requestId: request.id }));
    } catch (error) {
      throw tooLarge(error) ?? error;
    } finally {
      drain(request);
    }
  }

  @Get('attachments/:attachmentId')
  @Allow('attachments.upload')
  @Endpoint(DOWNLOAD_UNATTACHED)
  async unattached(@ValidParams() { attachmentId }: z.output<typeof looseAttachmentParams>, @CurrentActor() actor: Person): Promise<StreamableFile> {
    return this.download(await this.store.unattached(actor, attachmentId));
  }

  @Get('cases/:id/attachments/:attachmentId')
  @Allow('complaints.read')
  @Endpoint(DOWNLOAD)
  async attached(@ValidParams() { id, attachmentId }: z.output<typeof attachmentParams>, @CurrentActor() actor: Person): Promise<StreamableFile> {
    await this.reader.open({ actor, now: this.clock.now() }, id, 'attachment');
    return this.download(await this.store.inCase(id, attachmentId));
  }

  private download(attachment: StoredAttachment | null): StreamableFile {
    return storedFile(this.store, attachment);
  }
}

function tooLarge(error: unknown): HttpProblem | null {
  return error instanceof DomainError && error.code === 'attachment.tooLarge' ? new HttpProblem(413, error.code, error.messageCs) : null;
}
