import { FeedbackForm } from './elements/feedback-form/feedback-form.js';
import { register } from './register.js';
import { makeRoom } from './elements/shared/form-part.js';

/** The entry of medborgarlofte-form.js: what only those who write need. */
makeRoom();
register({ 'feedback-form': FeedbackForm });
