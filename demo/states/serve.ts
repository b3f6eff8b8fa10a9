import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { allPage, listPage, statePage, type Shown } from './pages.js';
import { promises } from './promises.js';
import { states } from './states.js';
import { styleSheets, themes } from './themes.js';

const later = () => new Response(null, { status: 503, headers: { 'Retry-After': '3600' } });

/** What receivers answer, each under its name. */
const answers: Readonly<Record<string, () => Response>> = {
  mottagen: () => Response.json({ id: '1', reference: 'ML-7K3Q-9XTR' }, { status: 201 }),
  sida: () => new Response('<h1>Logga in</h1>', { headers: { 'Content-Type': 'text/html' } }),
  saknas: () => new Response(null, { status: 404 }),
  fel: () => Response.json({ errors: [{ pointer: '#/email', code: 'malformed' }] }, { status: 422 }),
  // The form waits so long by itself, and not longer.
  upptagen: () => new Response(null, { status: 503, headers: { 'Retry-After': '29' } }),
  senare: later,
  // Messages that wait on the device belong to an address.
  sparad: later,
  vantar: later,
};

function shownBy(context: Context): Shown {
  const theme = context.req.query('tema') ?? '';
  return {
    lang: context.req.query('sprak') === 'en' ? 'en' : 'sv',
    theme: themes.some(({ name }) => name === theme) ? theme : themes[0]!.name,
  };
}

/** The gallery: every state of every element on pages of its own, with receivers that answer as each needs. */
export function gallery(folder: string): Hono {
  const app = new Hono();
  app.get('/tillstand', (context) => context.html(listPage(shownBy(context))));
  app.get('/tillstand/alla', (context) => context.html(allPage(shownBy(context))));
  app.get('/tillstand/lofte/:file{.+\\.json}', (context) => {
    const promise = promises[context.req.param('file').replace('.json', '')];
    return promise ? context.json(promise) : context.notFound();
  });
  app.get('/tillstand/svar/aldrig', async ({ req }) => {
    await new Promise((resolve) => req.raw.signal.addEventListener('abort', resolve));
    return new Response(null, { status: 504 });
  });
  app.post('/tillstand/svar/:name', (context) => answers[context.req.param('name')]?.() ?? context.notFound());
  app.get('/tillstand/utan-formular/medborgarlofte.js', async (context) =>
    context.body(await readFile(join(folder, 'dist/medborgarlofte.js')), 200, { 'Content-Type': 'text/javascript' }),
  );
  app.get('/tillstand/:element/:name', (context) => {
    const { element, name } = context.req.param();
    const state = states.find((each) => each.element === element && each.name === name);
    return state ? context.html(statePage(state, shownBy(context))) : context.notFound();
  });
  for (const path of styleSheets)
    app.get(`/${path}`, async (context) =>
      context.body(await readFile(join(folder, path), 'utf8'), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
    );
  return app;
}
