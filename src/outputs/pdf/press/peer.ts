import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';
import type { End } from '../typst/failure.js';

/** A process at the other end of a line. */
export interface Peer {
  send(message: unknown): void;
  /** @param take is given each message, in their order. */
  onMessage(take: (message: unknown) => void): void;
  /** @param take is told once how it ended, or that the line is cut. */
  onEnd(take: (end: End) => void): void;
  /** Ends the process, whatever it is doing. */
  kill(): void;
  /** Hangs up, and leaves the process to itself. */
  leave(): void;
}

/** How much of what native code says when it ends is kept, in characters. */
const lastWords = 4000;

/** A process that was started here. */
export function childPeer(child: ChildProcess): Peer {
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = (said + text.toString('utf8')).slice(-lastWords);
  });
  return {
    // What can't be sent is told when the process is seen to have ended.
    send: (message) => void child.send(message as object, () => undefined),
    onMessage: (take) => void child.on('message', take),
    onEnd: (take) => {
      child.once('close', (code, signal) => take({ code, signal, said }));
      child.once('error', () => take({ code: null, signal: null, said }));
    },
    kill: () => void child.kill('SIGKILL'),
    leave: () => {
      child.stderr?.destroy();
      if (child.connected) child.disconnect();
      child.unref();
    },
  };
}

/** The process that started this one. */
export const parentPeer: Pick<Peer, 'send' | 'onMessage'> = {
  send: (message) => void process.send?.(message),
  onMessage: (take) => void process.on('message', take),
};

const lengthBytes = 4;

/** A process that is reached by a socket: messages as V8 serialises them, each after its length in bytes. */
export function socketPeer(socket: Socket): Peer {
  return {
    send: (message) => {
      const body = serialize(message);
      const length = Buffer.alloc(lengthBytes);
      length.writeUInt32LE(body.length);
      socket.write(length);
      socket.write(body);
    },
    onMessage: (take) => void socket.on('data', unframed(take)),
    onEnd: (take) => {
      socket.on('error', () => undefined);
      socket.once('close', () => take({ code: null, signal: null, said: '' }));
    },
    // A process that answers no more looks to its own end.
    kill: () => void socket.destroy(),
    leave: () => void socket.destroy(),
  };
}

/** Chunks of a stream → the messages in it. */
function unframed(take: (message: unknown) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let held = 0;
  let needed = lengthBytes;
  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    while (held >= needed) {
      const whole = Buffer.concat(chunks);
      const end = lengthBytes + whole.readUInt32LE();
      const isWhole = held >= end;
      if (isWhole) take(deserialize(whole.subarray(lengthBytes, end)));
      chunks = [isWhole ? whole.subarray(end) : whole];
      held -= isWhole ? end : 0;
      needed = isWhole ? lengthBytes : end;
    }
  };
}
