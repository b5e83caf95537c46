import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

/**
 * A Temporal worker with nothing of ours in it, in a process of its own as ours is: started with the server's address, a
 * namespace and a task queue, it tells its parent of each timer that it has handled: [due, handled], epoch ms.
 */
const [address = '', namespace = '', taskQueue = ''] = process.argv.slice(2);

Runtime.install({ logger: new DefaultLogger('ERROR') });
process.once('disconnect', () => { process.exit(); });
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection, namespace, taskQueue,
  workflowsPath: fileURLToPath(new URL('workflows.ts', import.meta.url)),
  activities: { ring: async (at: number) => { process.send?.([at, Date.now()]); } },
});
const running = worker.run();
process.send?.('running');
await running;
await connection.close();
