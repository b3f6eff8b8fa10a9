export {
  FeedbackErrorEvent,
  FeedbackSentEvent,
  FeedbackStateEvent,
  FeedbackSubmitEvent,
} from './feedback-form/feedback-form.events.js';
export { FeedbackForm } from './feedback-form/feedback-form.js';
