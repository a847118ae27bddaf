using System.Runtime.CompilerServices;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>One page to measure.</summary>
/// <param name="Form">What is sent to it; null where it is only opened.</param>
/// <param name="AfterStep">A step of HR's comes before each time, after which nothing that was computed before is of use.</param>
internal sealed record DeskAddress(string Name, string Path, Dictionary<string, string>? Form = null, bool AfterStep = false);

/// <summary>Every page of the desk: the lists as they open, narrowed and far down, and one of what each lists.</summary>
internal sealed class DeskPages(DeskVisitor visitor)
{
    /// <returns>In the order of the desk's sections. What each lists is looked for only when the list itself was measured, so that the first time of each is its first.</returns>
    public async IAsyncEnumerable<DeskAddress> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new("start", "/desk");
        yield return new("start, after a step", "/desk", AfterStep: true);
        foreach (var section in (IAsyncEnumerable<DeskAddress>[])[QueueAsync(cancellationToken), RepliesAsync(cancellationToken), InsightsAsync(cancellationToken), ArticlesAsync(cancellationToken), RunningAsync(cancellationToken)])
        {
            await foreach (var page in section)
            {
                yield return page;
            }
        }
    }

    private async IAsyncEnumerable<DeskAddress> QueueAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new("queue", "/desk/queue");
        yield return new("queue, page 10", "/desk/queue?page=10");
        yield return new("queue, most asked", "/desk/queue?order=MostAsked");
        yield return new("queue, mine", "/desk/queue?mine=1&state=Taken");
        foreach (var state in (string[])["Open", "Taken", "Answered", "Closed"])
        {
            var list = $"/desk/queue?state={state}&order=MostAsked";
            yield return new($"queue, {state}", list);
            yield return new($"queue, one: {state}", await visitor.FirstLinkAsync(list, "/desk/queue/", cancellationToken));
        }
    }

    private async IAsyncEnumerable<DeskAddress> RepliesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new("replies", "/desk/faqs");
        yield return new("replies, page 30", "/desk/faqs?page=30");
        yield return new("replies, search", "/desk/faqs?q=bonus+march");
        yield return new("replies, source changed", "/desk/faqs?flagged=1");
        yield return new("replies, of one topic", "/desk/faqs?state=Approved&topic=Bonus");
        yield return new("replies, after a step", "/desk/faqs", AfterStep: true);
        var approved = await visitor.FirstLinkAsync("/desk/faqs?state=Approved", "/desk/faqs/faq-", cancellationToken);
        yield return new("replies, one", approved);
        yield return new("replies, one, after a step", approved, AfterStep: true);
        yield return new("replies, one in review", await visitor.FirstLinkAsync("/desk/faqs?state=InReview", "/desk/faqs/faq-", cancellationToken));
        yield return new("replies, new", "/desk/faqs/new");
        yield return new("replies, editor", $"{approved}/edit");
        yield return new("replies, preview", "/desk/faqs/new", await PreviewAsync(cancellationToken));
        yield return new("replies, history", $"{approved}/history");
        yield return new("replies, comparison", $"{approved}/history?from=1&to=2");
    }

    private async IAsyncEnumerable<DeskAddress> InsightsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new("told", "/desk/told");
        yield return new("told, page 50", "/desk/told?page=50");
        yield return new("told, a word", "/desk/told?q=answer");
        yield return new("told, two words", "/desk/told?q=would+told");
        yield return new("insights", "/desk/insights");
        var (week, topic) = (await ChoiceAsync("week", cancellationToken), await ChoiceAsync("topic", cancellationToken));
        yield return new("insights, a week", $"/desk/insights?week={week}");
        yield return new("insights, a topic", $"/desk/insights?topic={topic}");
        yield return new("insights, both", $"/desk/insights?week={week}&topic={topic}");
    }

    private async IAsyncEnumerable<DeskAddress> ArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new("claims", "/desk/claims");
        yield return new("claims, page 5", "/desk/claims?page=5");
        yield return new("claims, search", "/desk/claims?q=engineer");
        yield return new("claims, one", await visitor.FirstLinkAsync("/desk/claims", "/desk/claims/", cancellationToken));
        yield return new("articles", "/desk/corpus");
        yield return new("articles, search", "/desk/corpus?q=example");
        yield return new("articles, out of date", "/desk/corpus?state=stale");
        yield return new("articles, copies", "/desk/corpus?state=copy");
        yield return new("articles, one", await visitor.FirstLinkAsync("/desk/corpus", "/desk/corpus/", cancellationToken));
    }

    private async IAsyncEnumerable<DeskAddress> RunningAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new("contacts", "/desk/contacts");
        yield return new("not delivered", "/desk/dead");
        yield return new("audit", "/desk/audit");
        yield return new("audit, older", await visitor.FirstLinkAsync("/desk/audit", "/desk/audit?action=&subject=&before=", cancellationToken));
        yield return new("audit, oldest", "/desk/audit?before=101");
        yield return new("audit, of one reply", "/desk/audit?subject=faq-2/");
        yield return new("audit, chain followed", "/desk/audit?follow=1");
    }

    private async Task<Dictionary<string, string>> PreviewAsync(CancellationToken cancellationToken) => new()
    {
        ["form"] = DeskVisitor.FieldOf((await visitor.GetAsync("/desk/faqs/new", cancellationToken)).Html, "form"),
        ["basedOn"] = "0",
        ["do"] = "preview",
        ["question.en"] = "When is the bonus paid?",
        ["answer.en"] = "In **March**, with the salary.\n\n- Once a year\n- To everybody",
        ["audience"] = "Everyone",
        ["owner"] = "Compensation team",
    };

    /// <summary>The last value that a list of the page offers.</summary>
    private async Task<string> ChoiceAsync(string name, CancellationToken cancellationToken)
    {
        var html = (await visitor.GetAsync("/desk/insights", cancellationToken)).Html;
        var options = html[html.IndexOf($"name=\"{name}\"", StringComparison.Ordinal)..];
        var values = options[..options.IndexOf("</select>", StringComparison.Ordinal)].Split("value=\"");
        return values[^1][..values[^1].IndexOf('"', StringComparison.Ordinal)];
    }
}
