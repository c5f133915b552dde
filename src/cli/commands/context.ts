import type { World } from '../../base/world/world.js';

/** Tells the user what is being done; shown on standard error. */
type Progress = (step: string) => void;

/** What every command is given besides its own options. */
export interface CommandContext {
  world: World;
  progress: Progress;
  /** Resolves when the user or the system ends the program; whoever asks for it ends by itself then. */
  untilEnded?: () => Promise<void>;
}
