// A scorecard through its drafts, over real HTTP: the opinion that was adverse, its answer, the draft that was issued.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scorecardStory } from '../scorecard-story.ts';
import { type Asking, type Page } from './asking.ts';
import { askTheDeeds } from './asking-deeds.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askTheDeeds(scorecardStory);
});
afterAll(async () => {
  await asking.stop();
});

interface Version {
  readonly draft: number;
  readonly state: string;
  readonly replaced: boolean;
}
const query = `query($asOf: AsOf, $first: Int, $after: String, $bloc: ID = "khoi-1") {
  scorecards(year: 2021, bloc: $bloc, asOf: $asOf, first: $first, after: $after) {
    index pageInfo { hasNextPage endCursor }
    edges { node { draft event title illustrative contentHash ruleBook { address } underPinnedBook state
      replaced opinion adverseOpinionAnswered criteriaCount
      sections { section sum ceiling illustrative clause { reference } }
      criteria { criterion section text max evidence ratedBy ratings { rating points }
        deductions { id points } bonus { kind points steps { overPercent points } } }
      steps { step event actor { role unit } occurredOn document { number } text opinion
        members { unit unitName } } } } } }`;

async function versions({
  first = 10,
  ...variables
}: { readonly first?: number; readonly [name: string]: unknown } = {}): Promise<
  readonly Version[]
> {
  const page = await asking.ask<Page<Version>>(query, { first, ...variables });
  return page.edges.map(({ node }) => node);
}

describe('the scorecard of a bloc', () => {
  test('keeps the draft that was replaced, with the adverse opinion and its answer', async () => {
    const [first] = await versions();
    expect(first).toMatchObject({
      draft: 2,
      event: 'blocYear-2021-khoi-1@2',
      state: 'opinionGiven',
      replaced: true,
      opinion: 'adverse',
      adverseOpinionAnswered: true,
      steps: [
        { step: 'drafted', actor: { role: 'blocLead', unit: 'so-tai-chinh' } },
        {
          step: 'agreed',
          members: [
            { unit: 'so-tai-chinh', unitName: 'Sở Tài chính' },
            { unit: 'so-y-te', unitName: 'Sở Y tế' },
          ],
        },
        { step: 'opinionRequested', document: { number: '12' } },
        {
          step: 'opinionGiven',
          actor: { role: 'board' },
          opinion: 'adverse',
          text: 'Tiêu chí III.2 chưa nêu hồ sơ kiểm chứng',
          document: { number: '70' },
        },
        {
          step: 'adverseOpinionAnswered',
          event: 'blocYear-2021-khoi-1@6',
          text: 'Khối sẽ bổ sung hồ sơ kiểm chứng trong dự thảo sau',
          occurredOn: '2021-11-03',
        },
      ],
    });
  });

  test('tells the draft that was issued, its criteria and sums under the ceilings', async () => {
    const second = (await versions())[1];
    expect(second).toMatchObject({
      draft: 7,
      title: 'Bảng chấm điểm, dự thảo lần 2',
      illustrative: true,
      ruleBook: { address: 'ruleBook-lao-cai-2021@0' },
      underPinnedBook: true,
      state: 'issued',
      replaced: false,
      opinion: 'favourable',
      adverseOpinionAnswered: false,
      sections: [
        { section: 'I', sum: '60.00', ceiling: '60.00', illustrative: true },
        { section: 'II', sum: '15.00', ceiling: '15.00' },
        { section: 'III', sum: '20.00', ceiling: '20.00' },
      ],
      criteriaCount: 6,
    });
    expect(second).toHaveProperty('steps.4.step', 'issued');
    expect(second).toHaveProperty('steps.4.document.number', '16');
    expect(second).toHaveProperty('criteria.0.criterion', 'I.1');
    expect(second).toHaveProperty('criteria.5.section', 'III');
  });

  test('is told as it stood at any point', async () => {
    const index = await asking.indexOf('blocYear-2021-khoi-1@8');
    const then = await versions({ asOf: { index } });
    expect(then.map(({ draft, state, replaced }) => [draft, state, replaced])).toEqual([
      [2, 'opinionGiven', true],
      [7, 'agreed', false],
    ]);
    const before = await versions({ asOf: { index: index - 2 } });
    expect(before).toMatchObject([{ draft: 2, replaced: false, adverseOpinionAnswered: true }]);
  });

  test('comes page by page; a bloc without one has none', async () => {
    const first = await asking.ask<Page<Version>>(query, { first: 1 });
    expect(first.edges.map(({ node }) => node.draft)).toEqual([2]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await versions({ first: 1, after: first.pageInfo.endCursor });
    expect(rest.map(({ draft }) => draft)).toEqual([7]);
    expect(await versions({ bloc: 'khoi-9' })).toEqual([]);
    expect(await asking.refused(query, { first: 11 })).toEqual(['INPUT_INVALID first']);
  });

  test('is answered with all criteria where no page size is asked for', async () => {
    const all = await asking.ask<Page<object>>(
      `{ scorecards(year: 2021, bloc: "khoi-1") { edges { node { title
        criteria { criterion section text max evidence ratings { rating points }
          deductions { id points } bonus { kind points } }
        steps { step actor { role } document { number date } members { unit unitName } } } } } }`,
    );
    expect(all.edges).toHaveLength(2);
  });
});
