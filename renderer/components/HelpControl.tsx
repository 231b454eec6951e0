import { GetHelp } from './GetHelp.tsx';
import { GuideControl } from './GuideControl.tsx';

/** Small, and in its place on every screen: help by people, and the guide. */
export const HelpControl = () => (
  <div className="help-control">
    <GetHelp />
    <GuideControl />
  </div>
);
