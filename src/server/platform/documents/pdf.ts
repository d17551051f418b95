import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PROJECT_ROOT } from '../project-root.ts';

/** Whole fonts: those for the web are subsets that lack ₹ and the Indic scripts' joined forms. */
const FONTS = ['noto-sans', 'noto-sans-devanagari'].flatMap((name) =>
  ['400Regular', '700Bold'].map((weight) => join(PROJECT_ROOT, 'node_modules/@expo-google-fonts', name, weight)),
);

let compiler: NodeCompiler | undefined;

/**
 * A PDF of a Typst template. The data reach it as `sys.inputs.data`, a JSON text: they are never part of the program, whatever is in them.
 * Throws when the template does not compile.
 */
export function renderPdf(template: string, data: object): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: FONTS }] });
  return compiler.pdf({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
}
