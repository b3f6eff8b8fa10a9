import { expect } from '@open-wc/testing';
import { readAnswer } from '../../../src/feedback/receipt.js';
import { sendFeedback, type SendOptions } from '../../../src/feedback/send-feedback.js';
import { json, scriptedAddress, type Answer } from '../../support/scripted-address.js';

const request = { key: '8b0e7f0e-3c1f-4b1e-9a54-3d2f6c7a8b90', contentType: 'application/json', body: '{}' };

async function outcomeOf(answer: Answer, receipt: SendOptions['receipt'] = '') {
  const { address } = await scriptedAddress(answer);
  const options = { timeout: 5000, receipt, credentials: 'omit' } as const;
  return sendFeedback({ ...request, action: address }, options, new AbortController().signal);
}

describe('a receipt', () => {
  const failures: [string, unknown][] = [
    ['Contact Form 7, not valid', { status: 'validation_failed', message: 'Fel', invalid_fields: [{ field: 'x' }] }],
    ['Contact Form 7, taken for spam', { contact_form_id: 1, status: 'spam', message: 'Error', posted_data_hash: '' }],
    ['Contact Form 7, no mail', { status: 'mail_failed', invalid_fields: [] }],
    ['Contact Form 7, no consent', { status: 'acceptance_missing' }],
    ['Contact Form 7, stopped', { status: 'aborted' }],
    ['Gravity Forms', { is_valid: false, validation_messages: { 1: 'Required' }, page_number: 1 }],
    ['WPForms', { success: false, data: { errors: { general: { footer: 'No' } } } }],
    ['Ninja Forms', { data: {}, errors: { fields: { 3: 'Required' }, form: [] }, debug: [] }],
    ['Formidable', { errors: { field42: 'Blank' }, content: '', pass: false }],
    ['Elementor', { success: false, data: { message: 'Your submission failed', errors: [] } }],
    ['WordPress without leave', -1],
    ['WordPress without an action', 0],
    ['WordPress, an error in a wrapper', { code: 'rest_no_route', message: 'No', data: { status: 404 } }],
    ['Optimizely Forms', { IsSuccess: false, Message: 'x', AdditionalParams: null }],
    ['ASP.NET Web API', { Message: 'The request is invalid.', ModelState: { 'form.Email': ['Required'] } }],
    ['an ASMX service', { d: { Success: false } }],
    ['Formspree', { error: 'Form not active' }],
    ['Formspree, by field', { errors: [{ code: 'EMPTY', message: 'should not be blank' }] }],
    ['FormSubmit', { success: 'false', message: 'Activate the form' }],
    ['HubSpot', { status: 'error', message: 'x', correlationId: 'y', errors: [] }],
    ['Jotform', { responseCode: 401, message: 'You are not authorized', content: '' }],
    ['Apps Script', { result: 'error', error: {} }],
    ['Web3Forms', { success: false, body: { data: {}, message: 'No' } }],
    ['reCAPTCHA', { success: false, 'error-codes': ['timeout-or-duplicate'] }],
    ['JSend', { status: 'fail', data: { title: 'A title is required' } }],
    ['Slack and Telegram', { ok: false, error_code: 400 }],
    ['JSON-RPC', { jsonrpc: '2.0', error: { code: -32_000, message: 'x' }, id: 7 }],
    ['GraphQL', { data: null, errors: [{ message: 'x' }] }],
    ['a problem of RFC 9457 with 200', { type: 'about:blank', title: 'Bad Request', status: 400 }],
    ['NestJS', { statusCode: 500, message: 'Internal server error' }],
    ['Salesforce', [{ errorCode: 'REQUIRED_FIELD_MISSING', message: 'x' }]],
    ['a script by hand', { status: 0 }],
    ['a script by hand, in words', { status: 'ERROR' }],
    ['a script by hand, for a box', { type: 'danger', text: 'x' }],
    ['a script by hand, about the mail', { sent: false }],
    ['a script by hand, as a text', { ok: 'no' }],
    ['a script by hand, false alone', false],
    ['a status in one word', { status: 'ValidationFailed' }],
    ['a status that says that it was not', { status: 'not_sent' }],
    ['a status with its number', { status: '500 Internal Server Error' }],
    ['a failure beside an id', { id: '7', error: 'disk full' }],
    ['a state machine', { state: 'failed', steps: [] }],
    ['a script with a box for the page', { messageType: 'error', text: 'x' }],
    ['a log line', { level: 'error', msg: 'x' }],
    ['a list of what to show', { messages: [{ type: 'error', text: 'x' }] }],
    ['a validator', { validation: { valid: false } }],
    ['one of several results', { results: [{ status: 'failed' }] }],
    ['a script in Swedish', { fel: 'Databasen svarar inte' }],
    ['a script in Swedish, in a word', { resultat: 'fel' }],
    ['a firewall', { blocked: true, rule: 7 }],
    ['an exception', { exception: 'NullReferenceException' }],
    ['an error that is only true', { error: true }],
    ['a text', 'error'],
  ];
  for (const [who, answer] of failures)
    it(`is not what ${who} answers with 200 when it fails`, async () => {
      expect(await outcomeOf(json(answer)), JSON.stringify(answer)).to.deep.equal({
        name: 'unconfirmed',
        code: 'said-failure',
      });
    });

  for (const body of [
    'Error: could not connect',
    'Fatal error: Uncaught mysqli_sql_exception',
    'Mailer Error: SMTP connect() failed.',
    'Could not instantiate mail function.',
    'failed',
    'FALSE',
    'Spam detected',
  ])
    it(`is not the text "${body}"`, async () => {
      expect(await outcomeOf({ status: 200, body })).to.include({ code: 'said-failure' });
    });

  const receipts: [string, unknown, string, string][] = [
    ['Contact Form 7', { contact_form_id: 1, status: 'mail_sent', message: 'Tack', invalid_fields: [] }, '', ''],
    ['Gravity Forms', { is_valid: true, page_number: 0, confirmation_message: 'Tack' }, '', ''],
    ['WPForms', { success: true, data: { confirmation: '<div>Tack</div>' } }, '', ''],
    ['Fluent Forms', { success: true, data: { insert_id: 4 } }, '', ''],
    ['WordPress, with what was stored', { success: true, data: { id: 12, reference: 'A-12' } }, '12', 'A-12'],
    ['Ninja Forms', { data: { id: '3' }, errors: { fields: [], form: [] } }, '3', ''],
    ['Formidable', { errors: {}, content: 'Tack', pass: true }, '', ''],
    ['Optimizely Forms', { IsSuccess: true, Message: 'Tack', AdditionalParams: null }, '', ''],
    ['Formspree', { next: '/thanks', ok: true }, '', ''],
    ['FormSubmit', { success: 'true', message: 'The form was submitted successfully.' }, '', ''],
    ['HubSpot', { inlineMessage: 'Thanks for submitting the form.' }, '', ''],
    ['Jotform', { responseCode: 200, message: 'success', content: { submissionID: '1' } }, '', ''],
    ['a script that numbers its errors', { errcode: 0, errmsg: 'ok' }, '', ''],
    ['a database’s number', { id: 4123, reference: 20_260_017 }, '4123', '20260017'],
    ['a row as it was stored', { id: 5, status: 'new', type: 'error report', email: 'x', error: null }, '5', ''],
    ['a list for each state', { id: '2', state: 'new', messages: [], level: 3, felanmalan: 'F-2' }, '2', ''],
    ['an empty list of errors', { id: '1', errors: [], error: '', failed: 0, hasErrors: false }, '1', ''],
    ['no errors in words', { status: 'no_errors', error: 'none' }, '', ''],
    ['a queue', { status: 'queued', id: 'a' }, 'a', ''],
    ['a list with one row', [{ id: 9, reference: 'R9' }], '9', 'R9'],
    ['a status of the number', { status: 200, statusCode: 201, code: 0 }, '', ''],
    ['nothing', null, '', ''],
    ['a number larger than a program can hold', { id: '1', reference: 12_345_678_901_234_567_890 }, '1', ''],
  ];
  for (const [who, answer, id, reference] of receipts)
    it(`is what ${who} answers when it has taken the message`, async () => {
      expect(await outcomeOf(json(answer)), JSON.stringify(answer)).to.deep.equal({ name: 'delivered', id, reference });
    });

  for (const body of [
    'OK',
    'Tack för din synpunkt!',
    'Sent without errors',
    '4123',
    '[OK] Sparat',
    '{"ok": true}<br>Notice',
    '',
  ])
    it(`is the text "${body}"`, async () => {
      expect(await outcomeOf({ status: 200, body })).to.include({ name: 'delivered' });
    });

  for (const body of ['{"id":', '{"id": "1", "refer', '[{"id": "1"}', ' {"ok": true, "id"'])
    it(`is not what has come of an answer that was cut off: ${body}`, async () => {
      for (const receipt of ['', 'id', 'status'] as const)
        expect(await outcomeOf({ status: 201, body }, receipt)).to.deep.equal({ name: 'retryable', code: 'network' });
    });

  it('with a number for its id is enough where an id is demanded, and nought is none', async () => {
    expect(await outcomeOf(json({ id: 7 }), 'id')).to.include({ name: 'delivered', id: '7' });
    expect(await outcomeOf(json({ id: 0 }), 'id')).to.include({ code: 'no-receipt' });
  });

  it('is no failure where any 2xx is one, unless it is said in words', async () => {
    expect(await outcomeOf({ status: 200, body: '<p>Error' }, 'status')).to.include({ name: 'delivered' });
    expect(await outcomeOf(json({ success: false }), 'status')).to.include({ code: 'said-failure' });
  });

  it('is read in little time, whatever is there', () => {
    const began = performance.now();
    for (const text of ['_'.repeat(65_536), `{"status": "${'no '.repeat(20_000)}"}`, 'a'.repeat(65_536)])
      readAnswer(text);
    expect(performance.now() - began).to.be.below(500);
  });
});
