using System.Data;
using System.Globalization;
using Bot.Articles;
using Bot.Faqs;
using Dapper;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>Fills in HR's replies: each with some versions, the newest in any state, citing the store's articles, a few of which changed since.</summary>
internal sealed class ReplyFilling(DeskWriting writing, MadeUpQuestions questions, IReadOnlyList<Article> articles)
{
    private const int MostVersions = 6;
    private const int HrPeople = 12;
    private const double FrenchShare = 0.7;
    private const double ChangedShare = 0.03;

    private const string SetChanges = "UPDATE faq_changes SET last = (SELECT count(*) FROM faq_versions WHERE approved_at IS NOT NULL)";

    private static readonly string[] NewestStates = ["approved", "approved", "approved", "approved", "approved", "approved", "draft", "in_review", "retired", "retired"];
    private static readonly string[] Owners = ["Compensation team", "Benefits team", "HR France", "Mobility team", "Legal", "Payroll"];
    private static readonly string[] Topics = ["Bonus", "Equity", "Salary", "Leave", "Pension", "Moving", "Health", "Travel", "Hiring", "Levels", "Reviews", "Taxes"];

    private static readonly (string, DbType)[] Faqs = [("id", DbType.String), ("created_at", DbType.Int64)];

    private static readonly (string, DbType)[] Versions =
    [
        ("faq_id", DbType.String), ("number", DbType.Int64), ("state", DbType.String), ("content", DbType.String), ("author", DbType.String), ("written_at", DbType.Int64), ("approver", DbType.String),
        ("approved_at", DbType.Int64), ("four_eyes", DbType.Boolean), ("ended_at", DbType.Int64),
    ];

    private static readonly (string, DbType)[] Sources = [("faq_id", DbType.String), ("number", DbType.Int64), ("article_id", DbType.String), ("content_hash", DbType.String)];

    private readonly List<object?[]> versions = [];
    private readonly List<object?[]> sources = [];

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        var ids = Enumerable.Range(1, writing.Sizes.Replies).Select(number => $"faq-{number}").ToList();
        foreach (var (at, id) in ids.Index())
        {
            Write(id, NewestStates[at % NewestStates.Length]);
        }

        await writing.InsertAsync("faqs", Faqs, ids.Select(id => (object?[])[id, DeskWriting.Milliseconds(writing.Now.AddDays(-DeskSizes.Days))]), cancellationToken);
        await writing.InsertAsync("faq_versions", Versions, versions, cancellationToken);
        await writing.InsertAsync("faq_sources", Sources, sources, cancellationToken);
        await writing.Connection.ExecuteAsync(new CommandDefinition(SetChanges, transaction: writing.Transaction, cancellationToken: cancellationToken));
    }

    /// <param name="newest">Where its newest version stands.</param>
    private void Write(string id, string newest)
    {
        var dice = writing.Dice;
        var (count, question) = (1 + dice.Below(MostVersions), questions.Next("en").Text);
        var begun = writing.Now.AddDays(-dice.Below(DeskSizes.Days));
        for (var number = 1; number <= count; number++)
        {
            // What comes before a draft is still said; what comes before another approved version no longer is.
            var isNewest = number == count;
            var state = isNewest ? newest : number == count - 1 && newest is "draft" or "in_review" ? "approved" : "retired";
            var (written, author) = (DeskWriting.Milliseconds(begun.AddHours(number)), dice.Below(HrPeople));
            var isApproved = state is "approved" or "retired";
            var cited = articles[dice.Below(articles.Count)];
            var content = Content(question, number, cited);
            versions.Add(
            [
                id, number, state, content.Write(), DeskWriting.HrPseudonym(author), written, isApproved ? DeskWriting.HrPseudonym((author + 1) % HrPeople) : null, isApproved ? written + 1 : null, true,
                state == "retired" ? written + 2 : null,
            ]);
            sources.Add([id, number, cited.Id.Value, writing.Happens(ChangedShare) ? "" : cited.ContentHash]);
        }
    }

    private FaqContent Content(string question, int number, Article cited)
    {
        var dice = writing.Dice;
        var answer = string.Create(CultureInfo.InvariantCulture, $"It is paid **{number} times a year**, as [{cited.Outlet}](article:{cited.Id.Value}) says.\n\n- {Piece(cited)}\n- {Piece(cited)}\n\nAsk your HR partner about your own.");
        FaqText[] texts = writing.Happens(FrenchShare)
            ? [new("en", question, [$"{question} Please.", "And for me?"], answer), new("fr", $"{question} (fr)", ["Et pour moi ?"], answer)]
            : [new("en", question, ["And for me?"], answer)];
        return new FaqContent
        {
            Texts = texts,
            Owner = dice.Pick(Owners),
            Topic = dice.Pick(Topics),
            ReviewBy = DateOnly.FromDateTime(writing.Now.UtcDateTime).AddDays(dice.Below(400) - 20),
        };
    }

    private string Piece(Article article)
    {
        const int Length = 250;
        var start = writing.Dice.Below(Math.Max(1, article.Text.Length - Length));
        return article.Text[start..Math.Min(article.Text.Length, start + Length)].ReplaceLineEndings(" ");
    }
}
