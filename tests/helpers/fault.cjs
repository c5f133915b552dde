// Loaded before the program (`node --require`): a fault of the kind that FAULT names, as a bug would be.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const fault = () => new TypeError('panne');
const read = fs.promises.readFile;
const faults = {
  awaited: (path) => (String(path).endsWith('index.md') ? Promise.reject(fault()) : undefined),
  thrown: (path) => {
    if (String(path).endsWith('index.md'))
      setImmediate(() => {
        throw fault();
      });
  },
  forgotten: (path) => {
    if (String(path).endsWith('index.md')) setImmediate(() => void Promise.reject(fault()));
  },
};
fs.promises.readFile = (path, ...rest) => faults[process.env.FAULT](path) ?? read(path, ...rest);
syncBuiltinESMExports();
