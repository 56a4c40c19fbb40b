import { configurationHelp, frontMatterHelp, type EditingHelp } from '../engine/configuration/editingHelp.js';
import type { ConfigurationView, LetterView } from './workspace.js';

/** What is known of the YAML in the document: all of a configuration file, the front matter of a letter. */
export function editingHelp(view: LetterView | ConfigurationView): EditingHelp {
  return view.kind === 'letter' ? frontMatterHelp(view.options.configuration, view.analysis.letter.frontMatter) : configurationHelp(view.configuration);
}
