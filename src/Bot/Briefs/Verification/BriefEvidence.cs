using System.Collections.Frozen;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;
using Bot.Rendering;

namespace Bot.Briefs.Verification;

/// <summary>What a line's citations give it to stand on: the sums of the quotes, and the words of quotes, claims and articles.</summary>
internal sealed class BriefEvidence
{
    private static readonly string[] Sections = ["brief.", "ledger.", "claim.", "age.", "web.months"];

    // Guidance speaks of companies by name; sections that rest on sources may not lean on it.
    private const string Guidance = "brief.builtin.";

    private static readonly Dictionary<ReplyLanguage, FrozenSet<string>> Ours = Enum.GetValues<ReplyLanguage>().ToDictionary(language => language, language => Sections
        .SelectMany(section => Wording.Section(language, section))
        .Where(text => !text.Key.StartsWith(Guidance, StringComparison.Ordinal))
        .SelectMany(text => FoldedWords.In(text.Value))
        .Where(word => !word.Any(char.IsAsciiDigit))
        .ToFrozenSet(StringComparer.Ordinal));

    private readonly ReplyLanguage _language;
    private readonly List<PayAmount> _sums = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    private BriefEvidence(ReplyLanguage language) => _language = language;

    public static BriefEvidence Of(Brief brief, IEnumerable<BriefCitation> cited, CorpusIndex corpus)
    {
        var evidence = new BriefEvidence(brief.Asked.In());
        foreach (var source in cited)
        {
            if (source.Kind == BriefSourceKind.Article)
            {
                evidence.AddArticle(brief, source, corpus);
            }
            else
            {
                evidence.AddText($"{source.Title} {source.Quote}", evidence._language.Code());
            }
        }

        return evidence;
    }

    /// <returns>The first number or name of a text that stands nowhere here; null when there is none.</returns>
    public string? Unsupported(string text)
    {
        var sums = MoneyReader.Read(text, _language.Code()).Where(mention => mention.Kind == MoneyKind.Amount).ToList();
        foreach (var sum in sums.Where(sum => !sum.Equivalents.Prepend(sum.Amount).All(IsKnown)))
        {
            return sum.Span.In(text);
        }

        foreach (var (word, span) in FoldedWords.WithSpans(text))
        {
            var isNumber = word.Any(char.IsAsciiDigit);
            var isInSum = sums.Exists(sum => sum.Whole.Start <= span.Start && span.End <= sum.Whole.End);
            if ((isNumber || char.IsUpper(text[span.Start])) && !isInSum && !_words.Contains(word) && (isNumber || !Ours[_language].Contains(word)))
            {
                return span.In(text);
            }
        }

        return null;
    }

    private bool IsKnown(PayAmount amount) => amount.Ends().All(end => _sums.Exists(sum => sum.MayShareCurrency(amount) && sum.Ends().Contains(end)));

    private void AddArticle(Brief brief, BriefCitation source, CorpusIndex corpus)
    {
        if (corpus.Find(new ArticleId(source.Id)) is not { } article)
        {
            return;
        }

        AddText(source.Quote, article.Language);
        var about = new List<string?> { article.Title, article.Outlet, article.Author };
        if (article.Published is { } day)
        {
            about.AddRange([DayText.Write(_language, day), AgeText.Of(day, brief.Day, _language)]);
        }

        foreach (var claim in source.Claims.Select(id => corpus.Ledger.Find(new PayClaimId(id))).OfType<PayClaim>())
        {
            about.AddRange([claim.Employer, claim.Role, claim.Level, claim.Person, claim.Speaker, claim.SpeakerRole, claim.ComponentNote, claim.Change, claim.Year is { } year ? $"{year}" : null, claim.Qualifier is ['P', .. var percent] ? $"{claim.Qualifier} {percent}" : null]);
        }

        about.ForEach(text => AddWords(text ?? ""));
    }

    private void AddText(string text, string language)
    {
        _sums.AddRange(MoneyReader.Read(text, language).SelectMany(mention => mention.Equivalents.Prepend(mention.Amount)));
        AddWords(text);
    }

    private void AddWords(string text) => _words.UnionWith(FoldedWords.In(text));
}
