import { FeedbackForm } from '../src/elements/feedback-form/feedback-form.js';
import { PriorityList } from '../src/elements/priority-list/priority-list.js';
import { PromiseCard } from '../src/elements/promise-card/promise-card.js';
import { baseStyles } from '../src/elements/shared/base.styles.js';
import { tokens } from '../src/elements/shared/tokens.styles.js';
import { register } from '../src/register.js';
import './app.js';
import { builderStyles } from './builder.styles.js';
import { Session } from './state/session.js';

/** The entry of the builder's page: the residents' elements for the preview, and the builder itself. */
register({ 'promise-card': PromiseCard, 'priority-list': PriorityList, 'feedback-form': FeedbackForm });

document.adoptedStyleSheets = [tokens, baseStyles, builderStyles].map(({ styleSheet }) => styleSheet!);

const builder = document.createElement('promise-builder');
// The direction is what the tokens and the base styles look for.
builder.dir = 'ltr';
builder.session = new Session(
  /^en\b/i.test(new URLSearchParams(location.search).get('lang') ?? navigator.language) ? 'en' : 'sv',
);
document.querySelector('#builder')!.replaceChildren(builder);
