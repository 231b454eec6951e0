// Every way out that a page has, names and bare addresses alike. The addresses are those kept for documents.
const tryTo = (attempt) => {
  try {
    Promise.resolve(attempt()).catch(() => undefined);
  } catch {
    // the next one
  }
};
const link = (rel, href) => {
  const element = document.createElement('link');
  element.rel = rel;
  element.href = href;
  document.head.append(element);
};
const call = (...servers) => {
  const connection = new RTCPeerConnection({ iceServers: servers });
  connection.createDataChannel('x');
  return connection.createOffer().then((offer) => connection.setLocalDescription(offer));
};

tryTo(() => fetch('https://fetch.example.org/'));
tryTo(() => fetch('http://203.0.113.9:8080/'));
tryTo(() => fetch('http://[2001:db8::9]/'));
tryTo(() => new WebSocket('wss://socket.example.org/'));
tryTo(() => new WebSocket('ws://203.0.113.13/'));
tryTo(() => new EventSource('https://events.example.org/'));
tryTo(() => navigator.sendBeacon('https://beacon.example.org/', 'x'));
tryTo(() => new WebTransport('https://203.0.113.12:443/'));
tryTo(() => {
  new Image().src = 'https://image.example.org/';
});
for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'modulepreload', 'stylesheet', 'manifest'])
  tryTo(() => link(rel, `https://${rel}.example.org/`));
tryTo(() => call({ urls: 'stun:stun.example.org:3478' }));
tryTo(() => call({ urls: 'stun:203.0.113.10:3478' }));
tryTo(() => call({ urls: 'turn:203.0.113.11:3478?transport=tcp', username: 'a', credential: 'b' }));
tryTo(() => navigator.serviceWorker.register('hostile.js'));
tryTo(() => window.open('https://open.example.org/'));
tryTo(() => {
  const frame = document.createElement('iframe');
  frame.src = 'https://frame.example.org/';
  document.body.append(frame);
});
tryTo(() => document.querySelector('textarea').focus());

// That the program ends by this shows that the page ran.
setTimeout(() => window.leeward?.closeProgram(), 5_000);
