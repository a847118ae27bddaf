using System.Text.Json.Nodes;
using Bot.Language;

namespace Bot.Rendering.Teams;

/// <summary>An answer as something to be put into a message: the question, the answer, its sources.</summary>
internal static class TeamsSearchCard
{
    private const int LongestText = 4_000;
    private const int LongestTitle = 200;
    private const int LongestPreview = 160;
    private const int MostSources = 8;

    public static JsonObject Write(string question, AnswerLine answer, Func<CitationLine, Uri?> address)
    {
        var language = ReplyLanguages.Parse(answer.Language) ?? ReplyLanguage.English;
        var text = TeamsAnswerText.Write(answer, [], LongestText, showSuggestions: false);
        var sources = text.Cited.Take(MostSources).Select(cited => TeamsCards.Text(TeamsSource.Line(cited, address(cited)), isSubtle: true));
        return TeamsCards.Card(
            [
                TeamsCards.Text(EscapedMarkdown.Escape(EscapedMarkdown.Cut(question, LongestTitle)), isStrong: true),
                TeamsCards.Text(text.Text),
                .. sources,
                TeamsCards.Text(Wording.Get(language, "teams.search.footer"), isSubtle: true),
            ],
            []);
    }

    /// <summary>What the list of results shows of it.</summary>
    public static JsonObject Preview(string question, AnswerLine answer) => new()
    {
        ["contentType"] = "application/vnd.microsoft.card.thumbnail",
        ["content"] = new JsonObject
        {
            ["title"] = EscapedMarkdown.Cut(question.ReplaceLineEndings(" "), LongestTitle),
            ["text"] = EscapedMarkdown.Cut(answer.Text.ReplaceLineEndings(" "), LongestPreview),
        },
    };
}
