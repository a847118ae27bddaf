using Bot.Evaluation.Runs;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>How long one page of the desk took, over all the times it was asked for after the first ones.</summary>
/// <param name="First">Milliseconds of the first time, when code is compiled and nothing is computed yet.</param>
internal sealed record DeskFigures(string Page, string Path, double First, Latencies Latencies, int Bytes)
{
    /// <summary>Milliseconds within which a page answers, 95 times of 100.</summary>
    public const double Promised = 300;

    public bool IsKept => Latencies.P95 <= Promised;
}

/// <summary>Fills a store, starts the built bot on it, signs in at the desk and asks for each of its pages, one after another.</summary>
internal sealed class DeskMeasurement(BotProgram bot, DeskSizes sizes, TimeProvider clock)
{
    private const int WarmUp = 2;

    // Enough that one that a busy machine held up is not the 95th of 100.
    private const int Times = 25;

    // A page that is far too slow is known to be after a few.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<IReadOnlyList<DeskFigures>> MeasureAsync(CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("bot-desk-").FullName;
        try
        {
            await new DeskStore(bot, data, sizes, clock).FillAsync(cancellationToken);
            await using var served = await ServedProgram.StartAsync("bot", bot, ["serve", "--data", data, "--Roles:HrEditors", string.Join(',', Enumerable.Range(0, 12).Select(DeskWriting.HrPerson))], cancellationToken);
            using var visitor = await DeskVisitor.SignInAsync(bot, served.Site, data, cancellationToken);
            return await MeasureAsync(visitor, cancellationToken);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<DeskFigures>> MeasureAsync(DeskVisitor visitor, CancellationToken cancellationToken)
    {
        // What goes to review and comes back changes before a page that is measured after a step.
        var draft = await visitor.FirstLinkAsync("/desk/faqs?state=Draft", "/desk/faqs/faq-", cancellationToken);
        var html = (await visitor.GetAsync(draft, cancellationToken)).Html;
        var step = new Dictionary<string, string> { ["form"] = DeskVisitor.FieldOf(html, "form"), ["number"] = DeskVisitor.FieldOf(html, "number") };
        var steps = 0;
        var figures = new List<DeskFigures>();
        await foreach (var page in new DeskPages(visitor).AllAsync(cancellationToken))
        {
            var responses = new List<DeskResponse>();
            var begun = TimeProvider.System.GetTimestamp();
            for (var time = 0; time < 1 + WarmUp + Times && (time < 2 + WarmUp || TimeProvider.System.GetElapsedTime(begun) < Patience); time++)
            {
                if (page.AfterStep)
                {
                    await visitor.PostAsync($"{draft}/{(steps++ % 2 == 0 ? "submit" : "return")}", step, cancellationToken);
                }

                responses.Add(page.Form is null ? await visitor.GetAsync(page.Path, cancellationToken) : await visitor.PostAsync(page.Path, page.Form, cancellationToken));
            }

            figures.Add(new DeskFigures(page.Name, page.Path, responses[0].Milliseconds, Latencies.Of(responses.Skip(1 + WarmUp).Select(response => response.Milliseconds)), responses[^1].Bytes));
        }

        return figures;
    }
}
