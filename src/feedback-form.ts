export {
  FeedbackErrorEvent,
  FeedbackSentEvent,
  FeedbackStateEvent,
  FeedbackSubmitEvent,
} from './elements/feedback-form/feedback-form.events.js';
export { FeedbackForm } from './elements/feedback-form/feedback-form.js';
