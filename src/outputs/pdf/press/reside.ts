import { rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { mostResidentMemory } from '../../../base/world/limits.js';
import { type Peer, socketPeer } from './peer.js';

/** How long one who comes waits for another to leave, in milliseconds: that one may have left just now. */
const patience = 50;

/**
 * Keeps this process alive once the one who started it has left, for others who come to the address: one at a time,
 * the next are sent away. It ends when nobody came for a while, or where it holds too much memory to stand idle.
 * @param address path of a socket, in a folder of the user's own.
 * @param idle in milliseconds.
 * @param serve answers a peer.
 */
export function reside(address: string, idle: number, serve: (peer: Peer) => void): void {
  let timer: NodeJS.Timeout | undefined;
  let isTaken = true;
  const rest = () => {
    if (process.memoryUsage.rss() > mostResidentMemory) process.exit();
    isTaken = false;
    timer = setTimeout(() => process.exit(), idle);
  };
  const take = (socket: Socket) => {
    isTaken = true;
    clearTimeout(timer);
    const peer = socketPeer(socket);
    peer.onEnd(rest);
    serve(peer);
  };
  const server = createServer((socket) => {
    if (isTaken) setTimeout(() => (isTaken ? socket.destroy() : take(socket)), patience);
    else take(socket);
  });
  server.once('listening', () => process.once('exit', () => rmSync(address, { force: true })));
  server.once('error', () => {
    const other = connect(address);
    // Another process has the address: this one ends with the one who started it.
    other.once('connect', () => other.destroy());
    // It has ended, and left its address behind.
    other.once('error', () => {
      rmSync(address, { force: true });
      server.once('error', () => undefined).listen(address);
    });
  });
  server.listen(address);
  process.once('disconnect', () => (server.listening ? rest() : process.exit()));
}
