using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Faqs;
using Bot.PayClaims;

namespace Bot.Briefs.Verification;

/// <summary>What a brief may not say.</summary>
/// <param name="Place">Which line of it: <c>row 2</c>, <c>heard 1</c>.</param>
/// <param name="What">What is wrong with it.</param>
internal sealed record BriefFault(string Place, string What);

/// <summary>Checks a brief against its sources, knowing nothing of how it was written: every number and every name of sections 1 to 4 stands in what the line cites.</summary>
/// <param name="approved">HR's approved replies.</param>
internal sealed class BriefVerifier(CorpusIndex corpus, IReadOnlyList<FaqVersion> approved)
{
    public IReadOnlyList<BriefFault> Faults(Brief brief)
    {
        var faults = new List<BriefFault>();
        var read = new Dictionary<string, BriefEvidence>(StringComparer.Ordinal);
        foreach (var source in brief.Citations)
        {
            Add(faults, $"source {source.Number}", ProblemOf(source));
        }

        foreach (var (place, text, cites, isGuidance) in Texts(brief))
        {
            Add(faults, place, ProblemOf(brief, text, cites, isGuidance, read));
        }

        foreach (var (at, reply) in brief.Replies.Index())
        {
            Add(faults, $"reply {at + 1}", ProblemOf(brief, reply));
        }

        return faults;
    }

    /// <summary>The brief without what does not hold.</summary>
    public Brief Kept(Brief brief)
    {
        var read = new Dictionary<string, BriefEvidence>(StringComparer.Ordinal);
        bool Holds(BriefLine line) => ProblemOf(brief, line.Text, line.Cites, isGuidance: false, read) is null;
        return brief with
        {
            Rows = [.. brief.Rows.Where(row => Cells(row).All(cell => ProblemOf(brief, cell, row.Cites, isGuidance: false, read) is null)).Select(row => row with { Denials = [.. row.Denials.Where(Holds)] })],
            Heard = [.. brief.Heard.Where(Holds)],
            Unknown = [.. brief.Unknown.Where(Holds)],
            Replies = [.. brief.Replies.Where(reply => ProblemOf(brief, reply) is null)],
        };
    }

    private static void Add(List<BriefFault> faults, string place, string? problem)
    {
        if (problem is not null)
        {
            faults.Add(new BriefFault(place, problem));
        }
    }

    private static IEnumerable<string> Cells(BriefRow row) => [.. row.Cells(), .. row.Notes, row.Near];

    private static IEnumerable<(string Place, string Text, IReadOnlyList<int> Cites, bool IsGuidance)> Texts(Brief brief)
    {
        foreach (var (at, row) in brief.Rows.Index())
        {
            foreach (var cell in Cells(row))
            {
                yield return ($"row {at + 1}", cell, row.Cites, false);
            }

            foreach (var denial in row.Denials)
            {
                yield return ($"row {at + 1}, denial", denial.Text, denial.Cites, false);
            }
        }

        (string Name, IReadOnlyList<BriefLine> Lines, bool IsGuidance)[] sections =
        [
            ("market", brief.Market, false), ("heard", brief.Heard, false), ("unknown", brief.Unknown, false), ("no reply", brief.NoReply, false),
            ("frame", brief.Frame, true), ("ask", brief.Ask, true), ("avoid", brief.Avoid, true), ("next", brief.Next, true),
        ];
        foreach (var (name, lines, isGuidance) in sections)
        {
            foreach (var (at, line) in lines.Index())
            {
                yield return ($"{name} {at + 1}", line.Text, line.Cites, isGuidance);
            }
        }
    }

    /// <summary>The cited words are the article's, and it is still the article they were cited from.</summary>
    private string? ProblemOf(BriefCitation source)
    {
        if (source.Kind != BriefSourceKind.Article)
        {
            return source.Title.Length == 0 ? "has no title" : null;
        }

        return corpus.Find(new ArticleId(source.Id)) is not { } article ? "is no article of the corpus"
            : article.ContentHash != source.State ? "is of another version of its article"
            : source.Start < 0 || source.End > article.Text.Length || source.Start >= source.End || article.Text[source.Start..source.End] != source.Quote ? "does not stand in its article word for word"
            : source.Claims.Any(id => corpus.Ledger.Find(new PayClaimId(id)) is not { } claim || claim.Article != article.Id) ? "names a claim its article does not make"
            : null;
    }

    /// <param name="read">What was read of the brief's sources before, by their numbers: the cells of a row cite the same.</param>
    private string? ProblemOf(Brief brief, string text, IReadOnlyList<int> cites, bool isGuidance, Dictionary<string, BriefEvidence> read)
    {
        var cited = cites.Select(number => number >= 1 && number <= brief.Citations.Count ? brief.Citations[number - 1] : null).ToList();
        if (cited.Count == 0 || cited.Contains(null))
        {
            return "cites nothing";
        }

        if (isGuidance)
        {
            return cited.TrueForAll(source => source!.Kind is BriefSourceKind.Notice or BriefSourceKind.Template or BriefSourceKind.Contacts) ? null : "guidance cites what is not its source";
        }

        // What was asked is no evidence for what articles say.
        if (cited.Exists(source => source!.Kind == BriefSourceKind.Search) && cited.Count > 1)
        {
            return "cites the question beside a source";
        }

        var key = string.Join(',', cites);
        var evidence = read.TryGetValue(key, out var known) ? known : read[key] = BriefEvidence.Of(brief, cited.OfType<BriefCitation>(), corpus);
        return evidence.Unsupported(text) is { } word ? $"\"{word}\" stands in no source it cites" : null;
    }

    private string? ProblemOf(Brief brief, BriefReply reply)
    {
        if (reply.Cites is not [var number] || brief.Citations[number - 1] is not { Kind: BriefSourceKind.Faq } source)
        {
            return "cites no reply of HR's";
        }

        return approved.FirstOrDefault(version => version.Faq.Value == source.Id && $"{version.Number}" == source.State) is not { } approvedVersion ? "is no approved version"
            : !approvedVersion.IsInForce(brief.Day) || approvedVersion.Content.Audience > Audience.Managers ? "is not in force for managers"
            : approvedVersion.Content.Country is { Length: > 0 } country && country != brief.Asked.Country ? "is of another country"
            : !approvedVersion.Content.Texts.Any(text => text.Question == reply.Question && Folded(text.Answer).StartsWith(reply.Markdown, StringComparison.Ordinal) && (reply.IsCut || Folded(text.Answer) == reply.Markdown)) ? "is not HR's words"
            : null;
    }

    private static string Folded(string answer) => answer.Trim().ReplaceLineEndings("\n");
}
