import { createRoot } from 'react-dom/client';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/window.css';
import { beginWithLook, keepLookRemembered } from './look/remembered-look.ts';
import { Program } from './Program.tsx';
import { shell } from './shell.ts';
import { languageAmong, setLanguage, setToday } from './stores/preferences.ts';
import { useStore } from './stores/store.ts';
import { tellCopies } from './tell-copies.ts';
import { tellPresence } from './vault/presence.ts';
import { beginWith, keepAppearance } from './vault/start-vault.ts';

/** The clock of this computer, where no shell says the day. */
const clockDay = (): string => new Date().toISOString().slice(0, 10);

const start = async (root: HTMLElement): Promise<void> => {
  const bridge = shell();
  const [languages, today, startedAnew, vault, look] = await Promise.all([
    bridge ? bridge.systemLanguages() : navigator.languages,
    bridge ? bridge.today() : clockDay(),
    bridge ? bridge.startedAnew() : false,
    bridge?.vaultState(),
    bridge?.rememberedLook(),
  ]);
  if (bridge) {
    tellCopies(bridge);
    tellPresence(bridge);
  }
  setToday(today);
  useStore.setState({ startedAnew });
  const language = languageAmong(languages);
  if (language) setLanguage(language);
  if (look) beginWithLook(look);
  if (vault) beginWith(vault);
  keepLookRemembered();
  keepAppearance();
  createRoot(root).render(<Program />);
};

const root = document.getElementById('root');
if (root) void start(root);
