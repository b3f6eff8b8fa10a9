import { Hono } from 'hono';
import { html } from 'hono/html';
import { pageResponse } from '../layout.js';
import { faultFacts, type Log } from '../log.js';
import { recipientsOf } from '../mail/recipients.js';
import type { Settings } from '../settings.js';
import type { Changes } from '../store/changes.js';
import type { FeedbackStore, Filter, ReceivedFeedback } from '../store/feedback-store.js';
import type { MailJobs } from '../store/mail-jobs.js';
import type { Sessions } from '../store/sessions.js';
import { Access, isFromElsewhere, type InboxContext, type InboxEnvironment } from './access.js';
import { csvRow, csvStart } from './csv.js';
import { exportColumns, exportPages, toExportRow } from './export-rows.js';
import { framed, plain, wordsOf, type FrameOptions } from './frame.js';
import { listBody, readListQuery } from './list-page.js';
import { deleteBody, messageBody } from './message-page.js';
import { deleteQuarantinedForm, logBody, mailBody, signInBody } from './other-pages.js';
import { statisticsBody } from './statistics-page.js';
import { XlsxWriter } from './xlsx.js';

export interface InboxOptions {
  settings: Settings;
  store: FeedbackStore;
  jobs: MailJobs;
  changes: Changes;
  sessions: Sessions;
  sendMail: () => void;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
}

const day = 86_400_000;

/** Largest form that the inbox itself sends, in bytes: a note of 10 000 characters, escaped. */
const largestForm = 128 * 1024;

/** Pages for the staff, without script: what has come, and what is done about it. */
export function createInbox(options: InboxOptions): Hono<InboxEnvironment> {
  const { settings, store, jobs, changes, sessions, sendMail, now, log } = options;
  const access = new Access(settings, sessions, log);
  const base = `${settings.PUBLIC_URL ? new URL(settings.PUBLIC_URL).pathname.replace(/\/$/, '') : ''}/inbox`;
  const sendsMail = Boolean(settings.SMTP_URL);
  const inbox = new Hono<InboxEnvironment>();

  const frame = async (context: InboxContext, frameOptions: Omit<FrameOptions, 'base' | 'canSignOut' | 'counts'>) => {
    const [counts, mail] = await Promise.all([store.count(), jobs.health()]);
    return framed(context, {
      ...frameOptions,
      base,
      counts: { list: counts.messages - counts.suspected, quarantine: counts.suspected, mail: mail.dead },
      canSignOut: access.way === 'password',
    });
  };
  const notFound = (context: InboxContext) =>
    frame(context, {
      status: 404,
      title: wordsOf(context).notFound,
      body: html`<p><a href="${base}">${wordsOf(context).back}</a></p>`,
    });

  inbox.use(access.begin);
  inbox.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    if (context.req.method !== 'GET' || !isFromElsewhere(context)) return next();
    const words = wordsOf(context);
    const { pathname, search } = new URL(context.req.url);
    const address = `${base}${pathname.slice(pathname.indexOf('/inbox') + '/inbox'.length)}${search}`;
    return plain(context, {
      status: 403,
      title: words.crossSite,
      body: html`<p>${words.crossSiteText}</p>
        <p><a href="${address}">${words.crossSiteLink}</a></p>`,
    });
  });

  const signInPage = (context: InboxContext, to: string, name = '', wrong?: string, status: 200 | 403 | 429 = 200) =>
    plain(context, {
      status,
      title: wordsOf(context).signIn,
      body: signInBody(context, { base, to, name, ...(wrong && { wrong }) }),
    });

  /** The form of a request that changes something; undefined when it was not one of ours. */
  const readForm = async (context: InboxContext): Promise<URLSearchParams | undefined> => {
    if (Number(context.req.header('Content-Length') ?? Infinity) > largestForm) return undefined;
    const form = new URLSearchParams(await context.req.text());
    return access.mayChange(context, form.get('token')) ? form : undefined;
  };
  const expired = (context: InboxContext) =>
    plain(context, {
      status: 403,
      title: wordsOf(context).expired,
      body: html`<p>${wordsOf(context).expiredText}</p>
        <p><a href="${base}">${wordsOf(context).back}</a></p>`,
    });

  if (access.way === 'password') {
    inbox.get('/sign-in', (context) => signInPage(context, safePath(context.req.query('to'), base)));
    inbox.post('/sign-in', async (context) => {
      const form = await readForm(context);
      if (!form) return expired(context);
      const to = safePath(form.get('to'), base);
      const name = form.get('name') ?? '';
      const result = await access.signIn(context, name, form.get('password') ?? '');
      const words = wordsOf(context);
      if (result === 'ok') return context.redirect(to, 303);
      if (result === 'wrong') return signInPage(context, to, name, words.signInWrong, 403);
      context.header('Retry-After', '60');
      return signInPage(context, to, name, words.signInWait, 429);
    });
    inbox.post('/sign-out', async (context) => {
      if (!(await readForm(context))) return expired(context);
      await access.signOut(context);
      return context.redirect(`${base}/sign-in`, 303);
    });
  }

  inbox.use(async (context, next) => {
    const person = await access.personOf(context);
    if (person) {
      context.set('person', person);
      return next();
    }
    if (access.way === 'password' && context.req.method === 'GET') {
      const { pathname, search } = new URL(context.req.url);
      const to = `${base}${pathname.slice(pathname.indexOf('/inbox') + '/inbox'.length)}${search}`;
      return context.redirect(`${base}/sign-in?to=${encodeURIComponent(to)}`, 303);
    }
    const words = wordsOf(context);
    const body = html`<p>${words.noAccessText}</p>`;
    return plain(context, { status: access.way === 'off' ? 404 : 403, title: words.noAccess, body });
  });

  inbox.get('/', async (context) => {
    const words = wordsOf(context);
    const query = readListQuery((name) => context.req.query(name));
    const { quarantined = false } = query.filter;
    const [{ suspected }, mail] = await Promise.all([store.count(), jobs.health()]);
    const list = await listBody(context, store, query, suspected, base);
    const deleted = /^\d{1,9}$/.exec(context.req.query('deleted') ?? '')?.[0];
    const body = html`${deleted && html`<p class="notice" role="status">${words.deletedCount(Number(deleted))}</p>`}
    ${mail.dead > 0 && html`<p class="notice"><a href="${base}/mail">${words.mailProblem(mail.dead)}</a></p>`} ${list}
    ${quarantined && deleteQuarantinedForm(context, base)}`;
    return frame(context, {
      current: quarantined ? 'quarantine' : 'list',
      title: quarantined ? words.quarantine : words.title,
      body,
    });
  });

  inbox.get('/statistics', async (context) => {
    const words = wordsOf(context);
    return frame(context, {
      current: 'statistics',
      title: words.statistics,
      body: await statisticsBody(store, now(), words),
    });
  });

  inbox.get('/mail', async (context) =>
    frame(context, {
      current: 'mail',
      title: wordsOf(context).mail,
      body: await mailBody(context, jobs, sendsMail, base),
    }),
  );

  inbox.get('/log', async (context) => {
    const { before } = readListQuery((name) => context.req.query(name));
    return frame(context, {
      current: 'log',
      title: wordsOf(context).log,
      body: await logBody(context, changes, before, base),
    });
  });

  const findMessage = (context: InboxContext): Promise<ReceivedFeedback | undefined> =>
    store.findByReference((context.req.param('reference') ?? '').toUpperCase());

  inbox.get('/message/:reference', async (context) => {
    const feedback = await findMessage(context);
    if (!feedback) return notFound(context);
    return frame(context, { title: feedback.reference, body: await messageBody(context, feedback, jobs, base) });
  });

  inbox.post('/message/:reference', async (context) => {
    const form = await readForm(context);
    if (!form) return expired(context);
    const feedback = await findMessage(context);
    if (!feedback) return notFound(context);
    await act(feedback, form, context.get('person'));
    const isFromList = form.get('from') === 'list';
    return context.redirect(isFromList ? `${base}?quarantined=yes` : `${base}/message/${feedback.reference}`, 303);
  });

  async function act(feedback: ReceivedFeedback, form: URLSearchParams, person: string): Promise<void> {
    const { reference, key } = feedback;
    const recipients = sendsMail ? recipientsOf(feedback, settings) : [];
    const action = form.get('action');
    switch (action) {
      case 'new':
      case 'read':
      case 'answered':
        return changes.setState(reference, action, person);
      case 'note':
        return changes.setNote(reference, cleanNote(form.get('note') ?? ''), person);
      case 'quarantine':
        return changes.quarantine(reference, person);
      case 'release':
        await changes.release(reference, key, recipients, person);
        return sendMail();
      case 'mail-again':
        await changes.mailAgain(reference, key, recipients, person);
        return sendMail();
    }
  }

  inbox.get('/message/:reference/delete', async (context) => {
    const feedback = await findMessage(context);
    if (!feedback) return notFound(context);
    const { deleteQuestion } = wordsOf(context);
    const body = deleteBody(context, feedback.reference, base);
    return frame(context, { title: `${deleteQuestion} ${feedback.reference}`, body });
  });

  inbox.post('/message/:reference/delete', async (context) => {
    if (!(await readForm(context))) return expired(context);
    const feedback = await findMessage(context);
    if (!feedback) return notFound(context);
    await changes.remove(feedback.reference, context.get('person'));
    return context.redirect(`${base}?deleted=1`, 303);
  });

  inbox.post('/delete-quarantined', async (context) => {
    const form = await readForm(context);
    const days = /^\d{1,5}$/.exec(form?.get('days') ?? '')?.[0];
    if (days === undefined) return expired(context);
    const count = await changes.removeQuarantined(
      new Date(now() - Number(days) * day).toISOString(),
      context.get('person'),
    );
    return context.redirect(`${base}?quarantined=yes&deleted=${count}`, 303);
  });

  const exported = (context: InboxContext, filter: Filter, kind: 'csv' | 'xlsx') => {
    const words = wordsOf(context);
    context.header('Content-Disposition', `attachment; filename="synpunkter.${kind}"`);
    context.header('Content-Type', exportTypes[kind]);
    const rows = exportPages(store, filter);
    return context.body(kind === 'csv' ? csvStream(rows, words) : xlsxStream(rows, words));
  };
  for (const kind of ['csv', 'xlsx'] as const)
    inbox.get(`/synpunkter.${kind}`, (context) => {
      const { filter } = readListQuery((name) => context.req.query(name));
      const isAll = context.req.query('quarantined') === undefined && new URL(context.req.url).search === '';
      const { quarantined, ...rest } = filter;
      return exported(context, isAll ? rest : { ...rest, ...(quarantined !== undefined && { quarantined }) }, kind);
    });

  inbox.onError((fault, context) => {
    log('fault', faultFacts(fault));
    const language = context.get('language');
    const title = language === 'en' ? 'Something went wrong' : 'Något gick fel';
    return pageResponse(context, { status: 500, language, title, body: html`<main><h1>${title}</h1></main>` });
  });

  return inbox;
}

const exportTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Pages = AsyncGenerator<ReceivedFeedback[], void>;
type Words = ReturnType<typeof wordsOf>;

function csvStream(pages: Pages, words: Words): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return streamOf(pages, {
    start: (emit) => emit(encoder.encode(csvStart(words))),
    page: (emit, messages) =>
      emit(encoder.encode(messages.map((feedback) => csvRow(toExportRow(feedback, words))).join(''))),
    end: () => undefined,
  });
}

function xlsxStream(pages: Pages, words: Words): ReadableStream<Uint8Array> {
  let emit: Emit;
  let writer: XlsxWriter;
  return streamOf(pages, {
    start: (first) => {
      emit = first;
      writer = new XlsxWriter((bytes) => emit(bytes));
      writer.write([exportColumns(words)]);
    },
    page: (next, messages) => {
      emit = next;
      writer.write(messages.map((feedback) => toExportRow(feedback, words)));
    },
    end: (last) => {
      emit = last;
      writer.end();
    },
  });
}

type Emit = (bytes: Uint8Array) => void;

/** Reads the next page only when the one before has been taken. */
function streamOf(
  pages: Pages,
  write: {
    start: (emit: Emit) => void;
    page: (emit: Emit, messages: ReceivedFeedback[]) => void;
    end: (emit: Emit) => void;
  },
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => write.start((bytes) => controller.enqueue(bytes)),
      async pull(controller) {
        let emitted = false;
        const isEmitted = () => emitted;
        const emit: Emit = (bytes) => {
          if (bytes.length === 0) return;
          emitted = true;
          controller.enqueue(bytes);
        };
        // The stream asks again only after it got something.
        do {
          const { done, value } = await pages.next();
          if (done) {
            write.end(emit);
            controller.close();
            return;
          }
          write.page(emit, value);
        } while (!isEmitted());
      },
      cancel: () => void pages.return(),
    },
    { highWaterMark: 0 },
  );
}

/** Line breaks as they were typed; no character that a database refuses. */
function cleanNote(note: string): string {
  return Array.from(note.replaceAll('\r\n', '\n').replaceAll('\0', '')).slice(0, 10_000).join('');
}

/** An address inside the inbox, and nowhere else. */
function safePath(path: string | null | undefined, base: string): string {
  const isInside = path === base || path?.startsWith(`${base}/`) || path?.startsWith(`${base}?`);
  return path && isInside && /^\/[\w/?=&%.+-]*$/.test(path) && !path.startsWith('//') ? path : base;
}
