using System.Globalization;
using System.Text.Json;
using Bot.Articles;
using Bot.Audit;
using Bot.Evaluation.Reading;
using Bot.Faqs;

namespace Bot.Evaluation.Briefs;

/// <summary>HR's replies for briefs over the samples, from <c>replies.jsonl</c>: some that a manager may be shown, and some that no brief may cite, being for HR alone, of another country, ended or still to come.</summary>
internal static class BriefReplies
{
    public static IReadOnlyList<FaqVersion> All { get; } = Load();

    private static List<FaqVersion> Load()
    {
        using var stream = typeof(BriefReplies).Assembly.GetManifestResourceStream("brief-replies.jsonl")!;
        using var reader = new StreamReader(stream);
        var replies = new List<FaqVersion>();
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            replies.Add(Read(row.RootElement));
        }

        return replies;
    }

    private static FaqVersion Read(JsonElement row)
    {
        var content = new FaqContent
        {
            Texts = row.List("texts", text => new FaqText(text.Text("lang"), text.Text("question"), [], text.Text("answer"))),
            Audience = row.Text("audience") switch { "everyone" => Audience.Everyone, "managers" => Audience.Managers, "hr" => Audience.Hr, var other => throw new FormatException($"{other} is no audience.") },
            Country = row.Text("country"),
            Topic = row.Text("topic"),
            Owner = row.Text("owner"),
            EffectiveFrom = Day(row, "from"),
            Expires = Day(row, "expires"),
        };
        return new FaqVersion(new FaqId(row.Text("id")), 1, FaqState.Approved, content, Pseudonym.Console, DateTimeOffset.UnixEpoch, Pseudonym.Console, null, DateTimeOffset.UnixEpoch, true, null);
    }

    private static DateOnly? Day(JsonElement row, string name) => row.Field(name)?.GetString() is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null;
}
