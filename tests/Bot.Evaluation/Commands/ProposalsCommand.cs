using System.CommandLine;
using System.Globalization;
using Bot.Articles;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Scoring.Claims;
using Bot.Evaluation.Scoring.Replies;
using Bot.PayClaims;
using Bot.PayClaims.Filling;
using Bot.PayClaims.Reading;

namespace Bot.Evaluation.Commands;

/// <summary><c>proposals FOLDER…</c>: what is kept where everything is proposed with every sentence.</summary>
internal static class ProposalsCommand
{
    private const double Cent = 0.005;

    private static readonly string[] Fields = [OpenField.Component, OpenField.Period, OpenField.Employer, OpenField.Person, OpenField.Year];

    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with articles/, claims.jsonl, questions.jsonl and traps.jsonl.", Arity = ArgumentArity.OneOrMore };
        var failures = new Option<int>("--failures") { Description = "Kept values that are not as wanted to print.", HelpName = "N" };
        var command = new Command("proposals", "Measure what the check of a model's proposals lets through at worst.") { folders, failures };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var found = new List<(string Field, string Kept, string? Wanted, string Words)>();
            var open = Fields.ToDictionary(field => field, _ => 0);
            foreach (var folder in parsed.GetRequiredValue(folders))
            {
                var set = GoldSet.Load(folder);
                using var bot = await GoldBot.OverAsync(set.Articles, cancellationToken);
                foreach (var article in bot.Read)
                {
                    Propose(article, set.Claims, open, found);
                }
            }

            foreach (var field in Fields)
            {
                var kept = found.FindAll(one => one.Field == field);
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field}: {open[field]} open, {kept.Count} filled{(kept.Exists(one => one.Wanted is not null) ? $", {kept.Count(IsWanted)} as wanted" : "")}"));
            }

            foreach (var (field, kept, wanted, words) in found.Where(one => !IsWanted(one)).Take(parsed.GetValue(failures)))
            {
                Console.Out.WriteLine($"  {field} {kept}, wanted {(wanted is null ? "is not known" : wanted.Length == 0 ? "none" : wanted)}: {words}");
            }
        });
        return command;
    }

    private static void Propose(Article article, IReadOnlyList<ScoredClaim> wanted, Dictionary<string, int> open, List<(string Field, string Kept, string? Wanted, string Words)> found)
    {
        var claims = ClaimReader.Read(article);
        var (text, check) = (new SupportText(article), new ProposalCheck(article));
        var sentences = text.Text.Sentences.Select(sentence => sentence.In(article.Text)).ToList();
        foreach (var claim in claims)
        {
            // Only where it is plain which wanted claim is meant.
            if (wanted.Where(gold => gold.Article == SourceArticles.ShortId(article.Id.Value) && IsSame(gold.Low, claim.Amount?.Low) && IsSame(gold.High, claim.Amount?.High)).ToList() is not [var gold])
            {
                continue;
            }

            foreach (var field in OpenField.Of(claim).Intersect(Fields))
            {
                open[field]++;
                var kept = Values(text, field).SelectMany(value => sentences, (value, sentence) => check.Check(claim, new Proposal(1, field, value, sentence))).OfType<Verdict.Kept>().Select(verdict => verdict.Filling.Value).Distinct().ToList();

                // Two values for one field are none, as when a model is asked.
                if (kept is [var only])
                {
                    found.Add((field, only, Of(gold, field), claim.Span.In(article.Text)));
                }
            }
        }
    }

    private static IEnumerable<string> Values(SupportText text, string field) => field switch
    {
        OpenField.Component => ClaimNames.All<PayComponent>(),
        OpenField.Period => ClaimNames.All<PayPeriod>(),
        OpenField.Employer => text.Discourse.Names.All.Select(mention => mention.Name).Distinct(),
        OpenField.Person => text.Names.Select(name => name.Name).Distinct(),
        _ => Enumerable.Range(1990, 50).Select(year => year.ToString(CultureInfo.InvariantCulture)),
    };

    /// <returns>Null where sets do not say it.</returns>
    private static string? Of(ScoredClaim gold, string field) => field switch
    {
        OpenField.Component => gold.Component,
        OpenField.Period => gold.Period,
        OpenField.Employer => gold.Employer,
        _ => null,
    };

    private static bool IsWanted((string Field, string Kept, string? Wanted, string Words) one) => one.Kept == one.Wanted;

    private static bool IsSame(double? gold, decimal? read) => gold is null ? read is null : read is { } value && Math.Abs(gold.Value - (double)value) < Cent;
}
