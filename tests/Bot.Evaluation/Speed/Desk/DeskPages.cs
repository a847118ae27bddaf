namespace Bot.Evaluation.Speed.Desk;

/// <summary>One page to measure.</summary>
/// <param name="Form">What is sent to it; null where it is only opened.</param>
/// <param name="AfterStep">A step of HR's comes before each time, after which nothing that was computed before is of use.</param>
internal sealed record DeskAddress(string Name, string Path, Dictionary<string, string>? Form = null, bool AfterStep = false);

/// <summary>Every page of the desk: the lists as they open, narrowed and far down, and one of what each lists.</summary>
internal sealed class DeskPages(DeskVisitor visitor)
{
    /// <returns>In the order of the desk's sections.</returns>
    public async Task<IReadOnlyList<DeskAddress>> AllAsync(CancellationToken cancellationToken) =>
    [
        new("start", "/desk"),
        new("start, after a step", "/desk", AfterStep: true),
        .. await QueueAsync(cancellationToken),
        .. await RepliesAsync(cancellationToken),
        new("told", "/desk/told"),
        new("told, page 50", "/desk/told?page=50"),
        new("told, a word", "/desk/told?q=answer"),
        new("told, two words", "/desk/told?q=would+told"),
        .. await InsightsAsync(cancellationToken),
        new("claims", "/desk/claims"),
        new("claims, page 5", "/desk/claims?page=5"),
        new("claims, search", "/desk/claims?q=engineer"),
        new("claims, one", await visitor.FirstLinkAsync("/desk/claims", "/desk/claims/", cancellationToken)),
        new("articles", "/desk/corpus"),
        new("articles, search", "/desk/corpus?q=example"),
        new("articles, out of date", "/desk/corpus?state=stale"),
        new("articles, copies", "/desk/corpus?state=copy"),
        new("articles, one", await visitor.FirstLinkAsync("/desk/corpus", "/desk/corpus/", cancellationToken)),
        new("contacts", "/desk/contacts"),
        new("not delivered", "/desk/dead"),
        new("audit", "/desk/audit"),
        new("audit, older", await visitor.FirstLinkAsync("/desk/audit", "/desk/audit?action=&subject=&before=", cancellationToken)),
        new("audit, oldest", "/desk/audit?before=101"),
        new("audit, of one reply", "/desk/audit?subject=faq-2/"),
        new("audit, chain followed", "/desk/audit?follow=1"),
    ];

    private async Task<IReadOnlyList<DeskAddress>> QueueAsync(CancellationToken cancellationToken)
    {
        var pages = new List<DeskAddress> { new("queue", "/desk/queue"), new("queue, page 10", "/desk/queue?page=10"), new("queue, most asked", "/desk/queue?order=MostAsked"), new("queue, mine", "/desk/queue?mine=1&state=Taken") };
        foreach (var state in (string[])["Open", "Taken", "Answered", "Closed"])
        {
            var list = $"/desk/queue?state={state}&order=MostAsked";
            pages.Add(new($"queue, {state}", list));
            pages.Add(new($"queue, one: {state}", await visitor.FirstLinkAsync(list, "/desk/queue/", cancellationToken)));
        }

        return pages;
    }

    private async Task<IReadOnlyList<DeskAddress>> RepliesAsync(CancellationToken cancellationToken)
    {
        var approved = await visitor.FirstLinkAsync("/desk/faqs?state=Approved", "/desk/faqs/faq-", cancellationToken);
        var reviewed = await visitor.FirstLinkAsync("/desk/faqs?state=InReview", "/desk/faqs/faq-", cancellationToken);
        var form = (await visitor.GetAsync("/desk/faqs/new", cancellationToken)).Html;
        var preview = new Dictionary<string, string>
        {
            ["form"] = DeskVisitor.FieldOf(form, "form"),
            ["basedOn"] = "0",
            ["do"] = "preview",
            ["question.en"] = "When is the bonus paid?",
            ["answer.en"] = "In **March**, with the salary.\n\n- Once a year\n- To everybody",
            ["audience"] = "Everyone",
            ["owner"] = "Compensation team",
        };
        return
        [
            new("replies", "/desk/faqs"),
            new("replies, page 30", "/desk/faqs?page=30"),
            new("replies, search", "/desk/faqs?q=bonus+march"),
            new("replies, source changed", "/desk/faqs?flagged=1"),
            new("replies, of one topic", "/desk/faqs?state=Approved&topic=Bonus"),
            new("replies, after a step", "/desk/faqs", AfterStep: true),
            new("replies, one", approved),
            new("replies, one in review", reviewed),
            new("replies, one, after a step", approved, AfterStep: true),
            new("replies, new", "/desk/faqs/new"),
            new("replies, editor", $"{approved}/edit"),
            new("replies, preview", "/desk/faqs/new", preview),
            new("replies, history", $"{approved}/history"),
            new("replies, comparison", $"{approved}/history?from=1&to=2"),
        ];
    }

    private async Task<IReadOnlyList<DeskAddress>> InsightsAsync(CancellationToken cancellationToken)
    {
        var (week, topic) = (await ChoiceAsync("week", cancellationToken), await ChoiceAsync("topic", cancellationToken));
        return [new("insights", "/desk/insights"), new("insights, a week", $"/desk/insights?week={week}"), new("insights, a topic", $"/desk/insights?topic={topic}"), new("insights, both", $"/desk/insights?week={week}&topic={topic}")];
    }

    /// <summary>The last value that a list of the page offers.</summary>
    private async Task<string> ChoiceAsync(string name, CancellationToken cancellationToken)
    {
        var html = (await visitor.GetAsync("/desk/insights", cancellationToken)).Html;
        var options = html[html.IndexOf($"name=\"{name}\"", StringComparison.Ordinal)..];
        var values = options[..options.IndexOf("</select>", StringComparison.Ordinal)].Split("value=\"");
        return values[^1][..values[^1].IndexOf('"', StringComparison.Ordinal)];
    }
}
