// The chat's events by fetch: unlike EventSource it tells a refusal from a lost line, and one that died in silence.
const silence = 40_000; // the server says something every 15 s
const longest = 15_000;

export function listen({ entry, ready, lost }) {
  let last = null;
  let failures = 0;
  let heard = 0;
  let abort = null;
  let wake = null;

  const read = createReader((id, type, data) => {
    heard = Date.now();
    if (type === 'ready') {
      failures = 0;
      last ??= data;
      ready();
    } else if (type === 'message' && (last === null || Number(id) > Number(last))) {
      last = id;
      entry(Number(id), JSON.parse(data));
    }
  });

  async function connect() {
    abort = new AbortController();
    heard = Date.now();
    const watch = setInterval(() => Date.now() - heard > silence && abort.abort(), 5_000);
    try {
      const headers = last === null ? {} : { 'Last-Event-ID': last };
      const response = await fetch('/chat/events', { headers, cache: 'no-store', signal: abort.signal });
      if (response.ok) await read(response.body);
    } catch (error) {
      console.info('The event stream ended.', error);
    } finally {
      clearInterval(watch);
    }
  }

  async function run() {
    for (;;) {
      await connect();
      if (failures > 0) lost();
      const pause = failures === 0 ? 300 : Math.min(longest, 1_000 * 2 ** (failures - 1));
      failures += 1;
      await new Promise(resolve => {
        wake = resolve;
        setTimeout(resolve, pause);
      });
    }
  }

  // Back from a tunnel or from a pocket: try at once.
  const again = () => {
    if (Date.now() - heard > silence / 2) abort?.abort();
    wake?.();
  };
  addEventListener('online', again);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again());
  run();
}

// Reads a body of server-sent events to its end.
function createReader(event) {
  return async body => {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const parts = (rest + value).split('\n\n');
      rest = parts.pop();
      for (const part of parts) dispatch(part, event);
    }
  };
}

function dispatch(part, event) {
  let [id, type, data] = [null, 'message', []];
  for (const line of part.split('\n')) {
    const [, field, value] = /^([a-z]*):? ?(.*)$/.exec(line) ?? [];
    if (field === 'id') id = value;
    else if (field === 'event') type = value;
    else if (field === 'data') data.push(value);
  }
  event(id, type, data.join('\n'));
}
