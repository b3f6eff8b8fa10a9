import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import type { PromiseCard } from '../../../src/elements/promise-card/promise-card.js';
import { all, inside, words } from '../../support/element.js';
import { json, scriptedAddress } from '../../support/scripted-address.js';

const receipt = json({ id: '1' }, 201);
const message = (form: Element) => inside(form, 'textarea') as HTMLTextAreaElement;
const focused = (form: Element) => form.shadowRoot!.activeElement?.id;

async function form(more = html``, lang = 'sv'): Promise<FeedbackForm> {
  return fixture<FeedbackForm>(html`<feedback-form lang=${lang} action="/feedback">${more}</feedback-form>`);
}

describe('<feedback-form> helps whoever writes', () => {
  let clock: SinonFakeTimers | undefined;
  afterEach(() => {
    clock?.restore();
    clock = undefined;
  });

  /** Writes a text, and pauses. */
  async function write(element: FeedbackForm, text: string): Promise<void> {
    clock ??= useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    message(element).value = text;
    message(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await clock.tickAsync(800);
    await element.updateComplete;
  }

  describe('with how much is left', () => {
    const counter = (element: Element) => words(inside(element, '[part=counter]'));

    it('says nothing while there is plenty', async () => {
      const element = await form();
      await write(element, 'x'.repeat(3199));
      expect(counter(element)).to.equal('');
    });

    it('says it from four fifths of the longest text, after a pause, in a region that speaks', async () => {
      const element = await form();
      const region = inside(element, '[part=counter]');
      expect(region.getAttribute('role')).to.equal('status');
      clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      message(element).value = 'x'.repeat(3200);
      message(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
      await clock.tickAsync(799);
      expect(counter(element)).to.equal('');
      await clock.tickAsync(1);
      await element.updateComplete;
      expect(counter(element)).to.equal('800 tecken kvar');
      await write(element, 'x'.repeat(3999));
      expect(counter(element)).to.equal('Ett tecken kvar');
    });

    it('counts what is too much as people do, and stops no one', async () => {
      const element = await form();
      await write(element, `${'x'.repeat(4000)}👨‍👩‍👧‍👦é`);
      expect(counter(element)).to.equal('2 tecken för många');
      expect(message(element).ariaInvalid, 'the field is marked at once').to.equal('true');
      expect(message(element).getAttribute('aria-describedby')).to.match(/^counter /);
      expect(inside(element, '#counter .icon'), 'with a sign, not by colour alone').to.be.ok;
      expect(message(element).maxLength).to.equal(-1);
      element.lang = 'en';
      await nextFrame();
      await element.updateComplete;
      expect(counter(element)).to.equal('2 characters too many');
    });
  });

  describe('with personal data', () => {
    const warnings = (element: Element) => all(element, '[part=warning] p:first-child').map(words);

    it('warns of it, shows where it is, and takes it out', async () => {
      const element = await form();
      await write(element, 'Ring 070-123 45 67 eller 19121212-1212, säger åsa@malmö.example.');
      expect(warnings(element)).to.deep.equal([
        'Texten verkar innehålla ett telefonnummer: 070-123 45 67',
        'Texten verkar innehålla ett personnummer: 19121212-1212',
        'Texten verkar innehålla en e-postadress: åsa@malmö.example',
      ]);
      const [show, remove] = all(element, '[part=warning]:nth-child(2) button');
      show!.click();
      const { value, selectionStart, selectionEnd } = message(element);
      expect(value.slice(selectionStart, selectionEnd)).to.equal('19121212-1212');
      expect(focused(element)).to.equal('message');
      remove!.click();
      await element.updateComplete;
      expect(message(element).value).to.equal('Ring 070-123 45 67 eller , säger åsa@malmö.example.');
      expect(warnings(element)).to.have.length(2);
      expect(focused(element)).to.equal('message');
    });

    it('says what each pair of buttons is about, and why once', async () => {
      const element = await form();
      await write(element, 'Ring 070-123 45 67 eller 070-765 43 21.');
      const about = all(element, '[part=warning] button').map((button) =>
        words(element.shadowRoot!.getElementById(button.getAttribute('aria-describedby')!)),
      );
      const [first, second] = warnings(element);
      expect(about).to.deep.equal([first, first, second, second]);
      expect(words(inside(element, 'form')).match(/Andra kan få läsa/g)).to.have.length(1);
    });

    it('says no other warning anew when one is taken out', async () => {
      const element = await form();
      await write(element, 'Ring 070-123 45 67, 070-765 43 21 eller 070-123 45 67.');
      const spoken: string[] = [];
      const observer = new MutationObserver((changes) =>
        spoken.push(
          ...changes.flatMap(({ addedNodes }) => [...addedNodes].map(({ textContent }) => textContent ?? '')),
        ),
      );
      const region = inside(element, '[part=warning]').closest('[role=status]')!;
      observer.observe(region, { childList: true, subtree: true, characterData: true });
      inside(element, '[part=warning] button + button').click();
      await element.updateComplete;
      expect(warnings(element)).to.have.length(2);
      expect(spoken.join('').trim()).to.equal('');
    });

    it('is quiet on the address that the resident has given for the reply', async () => {
      const element = await form();
      (inside(element, '#email') as HTMLInputElement).value = 'Anna@exempel.se';
      await write(element, 'Svara till anna@exempel.se. Ärendet är KS-2016-00123 och 200 st.');
      expect(warnings(element)).to.be.empty;
    });

    it('sends it all the same', async () => {
      const { address, requests } = await scriptedAddress(receipt);
      const element = await form();
      element.action = address;
      await write(element, 'Jag heter 19121212-1212');
      clock!.restore();
      inside(element, '#send').click();
      await waitUntil(() => element.state === 'delivered');
      expect((await requests())[0]!.body).to.contain('19121212-1212');
      expect(warnings(element)).to.be.empty;
    });
  });

  describe('with 112 and 114 14', () => {
    const notice = (element: Element) => words(inside(element, '[part=emergency]'));
    const urgent = (element: Element) => inside(element, '.field:has(#message) + [role=status]');

    it('always says what to call, and says it once more under a text that looks like either, with the numbers spoken', async () => {
      const element = await form();
      expect(notice(element)).to.contain('Ring 112').and.contain('114 14');
      const region = urgent(element);
      expect(words(region)).to.equal('');
      await write(element, 'Det pågår ett slagsmål just nu!');
      expect(urgent(element), 'the region that was there').to.equal(region);
      expect(words(region)).to.match(/^Det här kanske är något du ska ringa om\. Ring 112 .* 114 14/);
      await write(element, 'Bra att ni tänder fler lampor.');
      expect(words(region)).to.equal('');
    });

    it('are links that call, which do not break between lines', async () => {
      const element = await form();
      await write(element, 'Det pågår ett slagsmål just nu!');
      const links = all(element, 'a[href^="tel:"]').map((link) => [link.getAttribute('href'), link.textContent]);
      const numbers = [
        ['tel:112', '112'],
        ['tel:11414', '114\u00a014'],
      ];
      expect(links).to.deep.equal([...numbers, ...numbers]);
    });

    it('says it in the editor’s own words', async () => {
      const element = await form(html`<span slot="emergency">Ring växeln.</span>`);
      const [shown] = (inside(element, 'slot[name=emergency]') as HTMLSlotElement).assignedElements();
      expect(words(shown!)).to.equal('Ring växeln.');
      await write(element, 'Det pågår ett slagsmål just nu!');
      expect(words(urgent(element))).to.equal('Det här kanske är något du ska ringa om. Ring växeln.');
    });
  });

  it('checks the e-mail address on leaving it, and removes the error once it is fixed', async () => {
    const element = await form();
    inside(element, '#email').focus();
    await sendKeys({ type: 'anna@' });
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(words(inside(element, '#email-error'))).to.contain('namn@exempel.se');
    expect(words(inside(element, '[part=status]')), 'it is spoken, since focus goes on').to.contain('namn@exempel.se');
    expect(inside(element, '#message-error'), 'nothing is said of what is not begun').to.equal(null);
    expect(focused(element), 'focus goes on').not.to.equal('email');
    inside(element, '#email').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'exempel.se' });
    await element.updateComplete;
    expect(inside(element, '#email-error')).to.equal(null);
  });

  for (const typed of [' anna@exempel.se. ', 'mailto:anna@exempel.se', '<anna@exempel.se>'])
    it(`takes "${typed}" for what is meant`, async () => {
      const { address, requests } = await scriptedAddress(receipt);
      const element = await form();
      element.action = address;
      message(element).value = 'Hej';
      (inside(element, '#email') as HTMLInputElement).value = typed;
      inside(element, '#send').click();
      await waitUntil(() => element.state === 'delivered');
      expect((JSON.parse((await requests())[0]!.body) as { email: string }).email).to.equal('anna@exempel.se');
    });

  it('shows the exact content before it is sent', async () => {
    const { address, requests } = await scriptedAddress(receipt);
    const element = await form(
      html`<input type="hidden" name="arende" value="trygghet" /><input type="hidden" name="locale" value="xx" />`,
    );
    element.action = address;
    element.promiseId = 'karlstad-2017';
    message(element).value = 'Hej <b>';
    (inside(element, '.preview') as HTMLDetailsElement).open = true;
    await waitUntil(() => words(inside(element, 'pre')));
    await write(element, 'Hej <b>då');
    const preview = JSON.parse(inside(element, 'pre').textContent) as Record<string, unknown>;
    clock!.restore();
    inside(element, '#send').click();
    await waitUntil(() => element.state === 'delivered');
    const sent = JSON.parse((await requests())[0]!.body) as Record<string, unknown>;
    expect(sent['extra']).to.deep.equal({ arende: 'trygghet' });
    const made = ['key', 'writtenAt', 'check'];
    expect(Object.keys(preview)).to.include.members(made);
    const typed = (body: object) => Object.entries(body).filter(([name]) => !made.includes(name));
    expect(typed(preview)).to.deep.equal(typed(sent));
  });

  it('says what will be sent in the words of the reader', async () => {
    const element = await form(html`<input type="hidden" name="arende" value="trygghet" />`, 'en');
    element.promiseId = 'karlstad-2017';
    element.promiseTitle = 'Medborgarlöfte 2017';
    message(element).value = 'Hej';
    (inside(element, '[name=email]') as HTMLInputElement).value = 'anna@exempel.se';
    (inside(element, '.preview') as HTMLDetailsElement).open = true;
    await waitUntil(() => inside(element, '.preview dl'));
    const shown: Record<string, string> = Object.fromEntries(
      all(element, '.preview dl > div').map((row) => [...row.children].map(words) as [string, string]),
    );
    expect(shown).to.include({
      Feedback: 'Hej',
      'Email address': 'anna@exempel.se',
      'Citizen promise': 'Medborgarlöfte 2017 (karlstad-2017)',
      Language: 'English',
      arende: 'trygghet',
    });
    expect(shown['In addition']).to.contain('medborgarlofte/').and.contain('seconds');
    const box = inside(element, '.preview pre');
    expect(box.closest('details'), 'the code is one step further').not.to.equal(inside(element, '.preview'));
    expect(box.getAttribute('aria-label')).to.equal('Show what will be sent');
  });

  it('shows form fields where it sends form fields', async () => {
    const element = await form();
    element.enctype = 'application/x-www-form-urlencoded';
    message(element).value = 'Rad 1 & 2';
    (inside(element, '.preview') as HTMLDetailsElement).open = true;
    await waitUntil(() => words(inside(element, 'pre')));
    expect(inside(element, 'pre').textContent).to.match(/^key: …\nmessage: Rad 1 & 2\nlocale: sv\npage_url: http/);
  });

  it('says that messages become official documents, and links to how personal data is processed', async () => {
    const element = await form();
    element.privacyUrl = '/personuppgifter';
    await element.updateComplete;
    expect(words(inside(element, 'form'))).to.contain('blir en allmän handling');
    expect(inside(element, 'a:not([href^="tel:"])').getAttribute('href')).to.equal(
      new URL('/personuppgifter', location.href).href,
    );
    element.privacyUrl = 'javascript:alert(1)';
    await element.updateComplete;
    expect(inside(element, 'a:not([href^="tel:"])')).to.equal(null);
  });
});

describe('feedback on one commitment', () => {
  const promise = {
    id: 'lofte-2026',
    title: { sv: 'Löfte', en: 'Promise' },
    commitments: [
      { id: 'lampor', text: { sv: 'Vi tänder fler lampor.', en: 'We light more lamps.' } },
      { text: 'Utan id.' },
    ],
  };

  const formIn = (element: Element) => element.shadowRoot!.querySelector('feedback-form')!;

  async function card(address: string): Promise<PromiseCard> {
    const element = await fixture<PromiseCard>(
      html`<promise-card .promise=${promise} feedback-action=${address}></promise-card>`,
    );
    await waitUntil(() => inside(element, 'feedback-form'));
    return element;
  }

  it('opens the form about it, which says so and sends it along', async () => {
    const { address, requests } = await scriptedAddress(receipt);
    const element = await card(address);
    const feedback = formIn(element);
    expect(all(element, '[part=comment]'), 'one without id cannot be named').to.have.length(1);
    inside(element, '[part=comment]').click();
    await waitUntil(() => focused(feedback) === 'message');
    expect(words(inside(feedback, '[part=about]'))).to.equal('Synpunkten gäller: Vi tänder fler lampor.');
    inside(element, '[part=language]').click();
    await waitUntil(() => words(inside(feedback, '[part=about]')) === 'Your feedback is about: We light more lamps.');
    message(feedback).value = 'Hej';
    inside(feedback, '#send').click();
    await waitUntil(() => feedback.state === 'delivered');
    expect(JSON.parse((await requests())[0]!.body)).to.include({ promise: 'lofte-2026', commitment: 'lampor' });
  });

  it('can be set back to the whole promise, and be opened again', async () => {
    const { address, requests } = await scriptedAddress(receipt);
    const element = await card(address);
    const feedback = formIn(element);
    for (let times = 0; times < 2; times++) {
      inside(element, '[part=comment]').click();
      await waitUntil(() => inside(feedback, '[part=about]'));
      inside(feedback, '[part=about] + button').click();
      await waitUntil(() => !all(feedback, '[part=about]').length);
      expect(focused(feedback)).to.equal('message');
    }
    message(feedback).value = 'Hej';
    inside(feedback, '#send').click();
    await waitUntil(() => feedback.state === 'delivered');
    expect(JSON.parse((await requests())[0]!.body)).not.to.have.property('commitment');
  });

  it('is about nothing of a promise that is shown no more', async () => {
    const { address } = await scriptedAddress(receipt);
    const element = await card(address);
    const feedback = formIn(element);
    inside(element, '[part=comment]').click();
    await waitUntil(() => inside(feedback, '[part=about]'));
    element.promise = { ...promise, id: 'annat', commitments: [], body: ['Text'] };
    await waitUntil(() => !all(feedback, '[part=about]').length);
    expect([feedback.promiseId, feedback.commitmentId]).to.deep.equal(['annat', '']);
  });

  it('names what it is about to assistive technology', async () => {
    const element = await card('/feedback');
    const button = inside(element, '[part=comment]');
    const described = element.shadowRoot!.getElementById(button.getAttribute('aria-describedby')!);
    expect(words(described)).to.equal('Vi tänder fler lampor.');
    button.click();
    const feedback = formIn(element);
    await waitUntil(() => inside(feedback, '[part=about]'));
    expect(message(feedback).getAttribute('aria-describedby')!.split(' ')).to.include('about');
  });

  it('is not offered without a form', async () => {
    const element = await fixture<PromiseCard>(html`<promise-card .promise=${promise}></promise-card>`);
    expect(all(element, '[part=comment]')).to.be.empty;
  });
});
