import type { FeedbackForm, PriorityList, PromiseCard } from 'medborgarlofte';
import type { HTMLAttributes, RefAttributes } from 'react';

/** What React takes for an element: all that HTML has, its own properties and attributes, and its events as `on` and the name. */
type Props<Tag extends HTMLElement, Property extends keyof Tag, Attribute extends string, Event extends string> = Omit<
  HTMLAttributes<Tag>,
  Property
> &
  RefAttributes<Tag> & { [Name in Property]?: Tag[Name] | undefined } & {
    [Name in Attribute]?: string | number | boolean | undefined;
  } & { [Name in Event as `on${Name}`]?: (event: HTMLElementEventMap[Name & keyof HTMLElementEventMap]) => void };

type FeedbackEvent = 'feedback-submit' | 'feedback-state' | 'feedback-sent' | 'feedback-error';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'promise-card': Props<
        PromiseCard,
        'promise',
        'promise-url' | 'heading-level' | 'feedback-action' | 'feedback-privacy-url',
        'promise-error' | FeedbackEvent
      >;
      'priority-list': Props<PriorityList, 'promise', 'promise-url' | 'heading-level', 'promise-error'>;
      'feedback-form': Props<
        FeedbackForm,
        'action' | 'enctype' | 'receipt' | 'credentials' | 'timeout',
        'promise-id' | 'commitment-id' | 'commitment-text' | 'privacy-url' | 'no-outbox' | 'heading-level',
        FeedbackEvent
      >;
    }
  }
}
