import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { CaseNews } from '../../../libs/casework/feed/case-news.ts';
import { safeError } from '../../../libs/config/index.ts';
import type { Config, Logger } from '../../../libs/config/index.ts';
import { TheConfig, TheLogger } from '../shell/runtime.ts';

type Listener = () => void;

/** One listening connection for all streams of the process. A hint of news wakes each of them; none is needed for being right. */
@Injectable()
export class NewsHub implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly news: CaseNews;
  private readonly listeners = new Set<Listener>();

  constructor(@TheConfig() config: Config, @TheLogger() logger: Logger) {
    this.news = new CaseNews({
      url: config.database.url,
      onNews: () => { for (const listener of this.listeners) listener(); },
      onLost: (error) => { logger.warn({ err: safeError(error) }, 'lost the connection that listens for news'); },
    });
  }

  /** Gives back how to stop listening. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.news.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.news.stop();
  }
}
