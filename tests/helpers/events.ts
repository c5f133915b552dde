/** Server-sent events as they come, by name. */
export interface Events {
  /** The data of the next event of a name that fits, those passed over included; waits for it. */
  next<Data>(name: string, fits?: (data: Data) => boolean): Promise<Data>;
  close(): void;
}

/** Listens to a stream of events. */
export async function listen(url: string): Promise<Events> {
  const stop = new AbortController();
  const response = await fetch(url, { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (): Promise<{ name: string; data: string }> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const [block, rest] = [text.slice(0, end), text.slice(end + 2)];
        text = rest;
        const name = /^event: (.*)$/m.exec(block)?.[1];
        if (name) return { name, data: /^data: (.*)$/m.exec(block)?.[1] ?? '' };
        continue;
      }
      const chunk = await reader?.read();
      if (!chunk || chunk.done) throw new Error(`No more events from ${url}`);
      text += chunk.value;
    }
  };
  return {
    next: async (name, fits = () => true) => {
      for (;;) {
        const event = await read();
        const data = event.name === name ? JSON.parse(event.data) : undefined;
        if (data !== undefined && fits(data)) return data;
      }
    },
    close: () => stop.abort(),
  };
}
