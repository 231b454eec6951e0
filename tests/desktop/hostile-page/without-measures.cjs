// The control: the same runtime and the same page without anything that Leeward does about the network.
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  new BrowserWindow().loadFile(path.join(__dirname, 'index.html'));
  setTimeout(() => app.quit(), 6_000);
});
