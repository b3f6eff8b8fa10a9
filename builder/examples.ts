import almvaga from '../demo/almvaga.json' with { type: 'json' };
import karlstad from '../demo/karlstad.json' with { type: 'json' };
import larkeborg from '../demo/larkeborg.json' with { type: 'json' };
import norrglimma from '../demo/norrglimma.json' with { type: 'json' };

/** Promises to begin with, from short to long. */
export const examples = [
  { name: 'karlstad', promise: karlstad },
  { name: 'norrglimma', promise: norrglimma },
  { name: 'almvaga', promise: almvaga },
  { name: 'larkeborg', promise: larkeborg },
] as const;
