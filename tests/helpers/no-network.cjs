// Loaded before the program (`node --require`), in its threads too: whatever would open a socket or ask for a
// name is written to NETWORK_LOG, one line each, and refused.
const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');

const refuse = (what) =>
  function refused() {
    appendFileSync(process.env.NETWORK_LOG, `${what}\n`);
    throw Object.assign(new Error(`no network: ${what}`), { code: 'ENETUNREACH' });
  };

// HTTP and TLS connect by these, and `fetch` where it is not called by its name.
net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
dgram.createSocket = refuse('datagram');
for (const part of [dns, dns.promises])
  for (const name of Object.keys(part))
    if (/^(?:lookup|resolve|reverse)/.test(name)) part[name] = refuse(`dns.${name}`);
globalThis.fetch = refuse('fetch');
syncBuiltinESMExports();
