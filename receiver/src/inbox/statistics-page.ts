import { html } from 'hono/html';
import type { FeedbackStore } from '../store/feedback-store.js';
import type { InboxWords } from './words.js';

const monthsShown = 12;

/** How many messages came about each commitment in each month; the bars repeat the numbers, so they are for the eye alone. */
export async function statisticsBody(store: FeedbackStore, now: number, words: InboxWords) {
  const months = lastMonths(now);
  const counts = await store.countsByMonth(months[0]!);
  const rows = new Map<string, { promise: string; commitment: string; byMonth: Map<string, number> }>();
  for (const { promise, commitment, month, count } of counts) {
    const id = JSON.stringify([promise, commitment]);
    const row = rows.get(id) ?? { promise, commitment, byMonth: new Map<string, number>() };
    rows.set(id, row);
    row.byMonth.set(month, count);
  }
  const highest = Math.max(1, ...counts.map(({ count }) => count));
  return html`<p>${words.statisticsIntro}</p>
    ${
      rows.size === 0
        ? html`<p class="empty">${words.empty}</p>`
        : html`<section class="scroll" tabindex="0" aria-label="${words.statistics}">
            <table>
              <thead>
                <tr>
                  <th scope="col">${words.promise}</th>
                  <th scope="col">${words.commitment}</th>
                  <th scope="col" aria-hidden="true">${words.chart}</th>
                  ${months.map((month) => html`<th scope="col">${words.month.format(new Date(`${month}-01`))}</th>`)}
                  <th scope="col">${words.total}</th>
                </tr>
              </thead>
              <tbody>
                ${[...rows.values()].map(({ promise, commitment, byMonth }) => {
                  const numbers = months.map((month) => byMonth.get(month) ?? 0);
                  return html`<tr>
                    <td>${promise || words.noPromise}</td>
                    <th scope="row">${commitment || words.wholePromise}</th>
                    <td aria-hidden="true">${bars(numbers, highest)}</td>
                    ${numbers.map((count) => html`<td class="number">${count}</td>`)}
                    <td class="number">${numbers.reduce((sum, count) => sum + count, 0)}</td>
                  </tr>`;
                })}
              </tbody>
            </table>
          </section>`
    }`;
}

function bars(numbers: readonly number[], highest: number) {
  const height = 32;
  return html`<svg width="${numbers.length * 8}" height="${height}" focusable="false">
    ${numbers.map((count, index) => {
      const tall = count === 0 ? 0 : Math.max(2, Math.round((count / highest) * height));
      return html`<rect x="${index * 8}" y="${height - tall}" width="6" height="${tall}"></rect>`;
    })}
  </svg>`;
}

/** "2026-01", the present one last. */
function lastMonths(now: number): string[] {
  const date = new Date(now);
  return Array.from({ length: monthsShown }, (_, index) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (monthsShown - 1 - index), 1))
      .toISOString()
      .slice(0, 7),
  );
}
