using System.CommandLine;
using System.Globalization;
using Bot.Briefs;
using Bot.Evaluation.Briefs;

namespace Bot.Evaluation.Commands;

/// <summary><c>briefs [PATH…]</c>: writes briefs over a corpus and checks every number and every name of sections 1 to 4 against what they cite, HR's replies too; 1 when anything stands in no source, or no brief cites a reply.</summary>
internal static class BriefsCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Articles, as bot ingest takes them; without any the samples that come with the program.", Arity = ArgumentArity.ZeroOrMore };
        var count = new Option<int>("--count") { Description = "Briefs to write.", DefaultValueFactory = _ => 50 };
        var shown = new Option<int>("--failures") { Description = "Faults to print.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var command = new Command("briefs", "Check that briefs for managers say nothing that their sources do not.") { paths, count, shown };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var corpus = await BriefCorpus.OverAsync(parsed.GetValue(paths) ?? [], cancellationToken);
            var started = TimeProvider.System.GetTimestamp();
            var written = BriefRequests.For(corpus.Ledger, parsed.GetValue(count)).Select(corpus.Write).ToList();
            var milliseconds = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds / Math.Max(1, written.Count);
            var faults = written.SelectMany(brief => corpus.Faults(brief), (brief, fault) => (brief, fault)).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written.Count} briefs, {written.Sum(brief => brief.Rows.Count)} rows, {written.Count(brief => brief.Heard.Count > 0)} with a figure heard, {written.Sum(brief => brief.Replies.Count)} replies of HR's in {written.Count(brief => brief.Replies.Count > 0)}, {milliseconds:0.0} ms each: {faults.Count} exceptions"));
            foreach (var (brief, fault) in faults.Take(parsed.GetValue(shown)))
            {
                Console.WriteLine($"  {AskedText.Of(brief.Asked)} [{brief.Asked.Language}], {fault.Place}: {fault.What}");
            }

            // Without any reply nothing would have been said of the section that holds them.
            return faults.Count == 0 && written.Exists(brief => brief.Replies.Count > 0) ? 0 : 1;
        });
        return command;
    }
}
