using System.Text;
using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Language;

namespace Bot.Rendering.Teams;

/// <summary>How an answer's card stands at the moment.</summary>
/// <param name="CanAskHr">Offers to carry the question to a person.</param>
/// <param name="IsUnfolded">Shows what is behind "more" as well.</param>
/// <param name="Notice">A line of ours on top, about what was just done; null for none.</param>
/// <param name="Sent">What was just sent to HR and can be taken back; null for nothing.</param>
internal sealed record TeamsCardState(bool CanAskHr, bool IsUnfolded = false, string? Notice = null, EscalationId? Sent = null);

/// <summary>What follows an answer as a card: its figures, its quotes, and what can be done with it.</summary>
internal static class TeamsAnswerCard
{
    /// <summary>Bytes a card may have, so that people can forward it.</summary>
    public const int MostBytes = 28_000;

    private const string Quotes = "quotes";

    // A quote may be as long as a passage; the reader page has the rest.
    private const int LongestQuote = 900;
    private const int LongestLead = 200;

    /// <param name="address">Where a source opens for its reader; null where it does not.</param>
    /// <returns>Null when the text of the answer says it all.</returns>
    public static JsonObject? Write(AnswerLine answer, TurnId turn, Func<CitationLine, Uri?> address, TeamsCardState state)
    {
        var language = ReplyLanguages.Parse(answer.Language) ?? ReplyLanguage.English;
        var figures = TeamsFigures.Of(answer).Where(figure => figure.Line.Kind == "statement").ToList();
        var folded = answer.Lines.Where(line => line.Kind == "more").ToList();
        if (figures.Count == 0 && folded.Count == 0 && state is { CanAskHr: false, Notice: null })
        {
            return null;
        }

        var actions = Actions(figures.Count > 0, state.IsUnfolded || folded.Count == 0 ? null : CuratedLines.MoreTitle(answer, folded.Count, language), turn, state, answer.Outcome == "abstained", language).ToList();
        List<JsonObject> head = [.. Head(answer, figures.Count > 0, state, language)];
        List<Row> rows =
        [
            .. figures.Select(figure => new Row(TeamsFigures.Row(figure.Line, figure.Claim, answer, language), figure.Line)),
            .. state.IsUnfolded ? folded.Select(line => new Row(More(line, answer, address, language), null)) : [],
        ];

        // From the end, row by row: they come best first.
        for (var kept = rows.Count; ; kept--)
        {
            JsonObject[] cut = kept < rows.Count ? [TeamsCards.Text(Wording.Get(language, "chat.cut"), isSubtle: true)] : [];
            var quotes = rows.Take(kept).Select(row => row.Quoted).OfType<ReplyLine>().DistinctBy(line => line.Citation).SelectMany(line => Quote(line, answer, address, language)).ToList();
            var card = Put([.. head, .. rows.Take(kept).Select(row => row.Shown), .. cut], quotes, actions);
            if (kept == 0 || SizeOf(card) <= MostBytes)
            {
                return card;
            }
        }
    }

    public static int SizeOf(JsonObject card) => Encoding.UTF8.GetByteCount(card.ToJsonString());

    private static JsonObject Put(IReadOnlyList<JsonObject> shown, List<JsonObject> quotes, List<JsonObject> actions)
    {
        JsonObject[] folded = quotes.Count > 0 ? [TeamsCards.Folded(Quotes, quotes)] : [];
        var buttons = actions.Where(action => quotes.Count > 0 || (string?)action["type"] != TeamsCards.ToggleVisibility);

        // A node has one parent, and the card is put together anew for each length.
        return TeamsCards.Card([.. shown.Select(Copy), .. folded], buttons.Select(Copy));
    }

    private static JsonObject Copy(JsonObject node) => node.DeepClone().AsObject();

    private static IEnumerable<JsonObject> Head(AnswerLine answer, bool hasFigures, TeamsCardState state, ReplyLanguage language)
    {
        if (state.Notice is { } notice)
        {
            yield return TeamsCards.Text(EscapedMarkdown.Escape(notice), isStrong: true);
        }

        if (hasFigures && answer.Lines.FirstOrDefault(line => line.Kind == "lead") is { } lead)
        {
            yield return TeamsCards.Text(EscapedMarkdown.Escape(EscapedMarkdown.Cut(lead.Text, LongestLead)), isStrong: true);
        }
        else if (state.Notice is null)
        {
            yield return TeamsCards.Text(Wording.Get(language, "teams.card.further"));
        }
    }

    private static IEnumerable<JsonObject> Actions(bool hasQuotes, string? more, TurnId turn, TeamsCardState state, bool isAbstained, ReplyLanguage language)
    {
        if (hasQuotes)
        {
            yield return TeamsCards.Unfold(Wording.Get(language, "chat.button.quotes"), Quotes);
        }

        if (more is { } title)
        {
            yield return TeamsCards.Execute(title, TeamsButtons.More, TeamsButtons.Data(TeamsButtons.More, turn), TeamsCards.Submit(title, TeamsButtons.Data(TeamsButtons.More, turn)));
        }

        if (state.Sent is { } sent)
        {
            yield return TeamsHrButtons.Execute("hr.button.withdraw", TeamsHrButtons.Withdraw, sent.Value, language);
        }

        if (state.CanAskHr)
        {
            var ask = Wording.Get(language, "chat.button.askHr");
            yield return TeamsCards.Execute(ask, TeamsButtons.AskHr, TeamsButtons.Data(TeamsButtons.AskHr, turn), TeamsCards.Submit(ask, TeamsCards.DialogData(TeamsButtons.Data(TeamsButtons.AskHr, turn))));
        }

        if (state.CanAskHr && isAbstained)
        {
            var tell = Wording.Get(language, "hr.button.tellMe");
            yield return TeamsCards.Execute(tell, TeamsButtons.TellMe, TeamsButtons.Data(TeamsButtons.TellMe, turn), TeamsCards.Submit(tell, TeamsButtons.Data(TeamsButtons.TellMe, turn)));
        }
    }

    private static JsonObject More(ReplyLine line, AnswerLine answer, Func<CitationLine, Uri?> address, ReplyLanguage language)
    {
        var words = TeamsCards.Text($"{EscapedMarkdown.Escape(AnswerLineWriter.Words(line, language))} {line.Marks}");
        var source = CitationOf(line, answer) is { } cited ? [TeamsCards.Text(TeamsSource.Line(cited, address(cited)), isSubtle: true)] : Array.Empty<JsonObject>();
        return TeamsCards.Container([words, .. source], hasSeparator: true);
    }

    private static IEnumerable<JsonObject> Quote(ReplyLine line, AnswerLine answer, Func<CitationLine, Uri?> address, ReplyLanguage language) =>
        CitationOf(line, answer) is { Quote.Length: > 0 } cited
            ?
            [
                TeamsCards.Text(EscapedMarkdown.Escape(AnswerLineWriter.Quoted(EscapedMarkdown.Cut(cited.Quote.ReplaceLineEndings(" "), LongestQuote), language))),
                TeamsCards.Text(TeamsSource.Line(cited, address(cited)), isSubtle: true),
            ]
            : [];

    private static CitationLine? CitationOf(ReplyLine line, AnswerLine answer) => answer.Citations.FirstOrDefault(citation => citation.N == line.Citation);

    /// <param name="Quoted">The line whose quote unfolds with it; null where the quote is shown already.</param>
    private sealed record Row(JsonObject Shown, ReplyLine? Quoted);
}
