import type { InterviewProgress, Progress, Trend } from '@rebound/sdk';
import { date, number } from '../language/format';
import { words } from '../language/language';
import { Page } from '../parts/Page';
import { Waiting } from '../parts/Waiting';
import { rebound } from '../service/rebound';
import { useLoaded } from '../service/useLoaded';
import { Picture } from './Picture';
import { Weaknesses } from './Weaknesses';

/** What moved, in figures, in words and in pictures. The words are the service's, which shows no trend where there is none. */
export function ProgressPage() {
  const { progress: texts } = words.value;
  const loading = useLoaded((signal) => rebound.getProgress({}, { signal }), []);
  return (
    <Page title={texts.title}>
      <Waiting on={loading}>
        {(progress) =>
          progress.latest === null ? (
            <>
              <p class="empty">{texts.empty}</p>
              <NextSteps progress={progress} />
            </>
          ) : (
            <>
              <p class="lead">{progress.summary}</p>
              <Figures progress={progress} />
              <Latest latest={progress.latest} />
              <section aria-labelledby="picture">
                <h2 id="picture">{texts.pictureTitle}</h2>
                <div class="beside">
                  <Picture load={(signal) => rebound.getProgressChart({}, { signal })} alt={texts.picture} />
                  <Trends trends={progress.trends} />
                </div>
              </section>
              <Weaknesses weaknesses={progress.weaknesses} />
              <NextSteps progress={progress} />
              <p class="hint">{texts.honest}</p>
            </>
          )
        }
      </Waiting>
    </Page>
  );
}

function Figures({ progress }: { progress: Progress }) {
  const { progress: texts } = words.value;
  const { interviews, lessons_noted, practice, carry_over } = progress;
  const figures: [string, string][] = [
    [texts.interviewsHeld, number(interviews.real)],
    [texts.toCome, number(interviews.to_come)],
    [texts.lessons, number(lessons_noted.count)],
    [texts.carryOver, texts.carryOverFigure(carry_over.worked, carry_over.used)],
    [texts.practice, texts.practiceFigure(practice.sessions, number(practice.minutes))],
  ];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{texts.figures}</h2>
      <dl class="figures">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Latest({ latest }: { latest: InterviewProgress }) {
  const { progress: texts, measures } = words.value;
  return (
    <section class="card" aria-labelledby="latest">
      <h2 id="latest">{texts.latest}</h2>
      <p>
        <strong>{latest.company}</strong>, {date(latest.held_on)}
      </p>
      {latest.comparison.comparable === 0 ? (
        <p>{latest.comparison.explanation}</p>
      ) : (
        <table>
          <caption>{texts.comparison}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.part}</th>
              <th scope="col">{texts.before}</th>
              <th scope="col">{texts.after}</th>
              <th scope="col">{texts.movement}</th>
            </tr>
          </thead>
          <tbody>
            {latest.comparison.parts.map(({ measure, before, after, moved }) => (
              <tr key={measure}>
                <th scope="row">{measures[measure]}</th>
                <td>{before === null ? '–' : number(before)}</td>
                <td>{after === null ? '–' : number(after)}</td>
                <td>{texts.moved[moved]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Trends({ trends }: { trends: readonly Trend[] }) {
  const { progress: texts } = words.value;
  return (
    <div class="trends">
      <h3>{texts.trends}</h3>
      <ul class="plain-list">
        {trends.map(({ measure, explanation }) => (
          <li key={measure}>{explanation}</li>
        ))}
      </ul>
    </div>
  );
}

function NextSteps({ progress: { next_steps } }: { progress: Progress }) {
  const { progress: texts } = words.value;
  if (next_steps.length === 0) {
    return null;
  }
  return (
    <section class="card accent" aria-labelledby="next">
      <h2 id="next">{texts.next}</h2>
      <ul class="plain-list">
        {next_steps.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
