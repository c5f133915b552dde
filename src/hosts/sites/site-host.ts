import type { World } from '../../base/world/world.js';
import type { Book } from '../../document/book.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import type { ExportPlaces } from '../file-list.js';
import type { ServedFile } from '../pages/images.js';
import type { ExportedRelease, HostFiles } from '../pages/release.js';

/** A kind of site that guides are exported to, and that its own program builds. */
export interface SiteHost {
  /** As people call it. */
  name: string;
  /** Where sites of this kind have their configuration: folder from the root of their sources, and its names. */
  configuration: { folder: string; names: RegExp; usual: string };
  /**
   * Prepares the export of a release; nothing is written.
   * @throws GuideError (exit 2) where the site leaves open where things go.
   */
  prepare(request: ExportRequest, world: World): Promise<SiteExport>;
  /**
   * Has the site's own program build the site, in a process of its own.
   * @param folder absolute path of the site's sources.
   * @param target where the built site goes, from there.
   * @returns what stopped it, undefined where it built; '' where there is no program to ask.
   */
  build(folder: string, target: string, world: World): Promise<string | undefined>;
}

/** What goes to a site, and what decides where. */
export interface ExportRequest {
  book: Book;
  /** The guide in all its languages, the book's among them. */
  languages: readonly Book[];
  release: ExportedRelease;
  /** Absolute path of the site's sources. */
  folder: string;
  /** What the last export decided. */
  listed: ExportPlaces;
  /** Addresses of pages that stay there, as they were changed by hand. */
  held: ReadonlySet<string>;
  /** Folders that stand whatever the configuration of the site says. */
  named: NamedFolders;
}

/** Folders of a host that whoever exports names, in place of what its configuration says. */
export interface NamedFolders {
  input?: string | undefined;
  data?: string | undefined;
  /** What the site serves from its root. */
  served?: string | undefined;
}

/** What goes to a site, and what whoever keeps it should know. */
export interface SiteExport extends HostFiles {
  /** What the site is to serve as it is, by its paths in the sources. */
  served: (ServedFile & OutputFile)[];
  /** What the site puts before its addresses. */
  pathPrefix: string;
  /** What pages show, as HTML by their addresses, where that is not what their files hold. */
  texts?: ReadonlyMap<string, string>;
}
