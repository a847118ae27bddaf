using System.Globalization;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;
using Spectre.Console;

namespace Bot.Commands;

/// <summary>Pay claims as tables for a console, one an article.</summary>
internal static class ClaimTable
{
    private const int Width = 200;

    public static void Write(TextWriter output, IReadOnlyList<(Article Article, List<PayClaim> Claims)> articles)
    {
        if (articles.Count == 0)
        {
            output.WriteLine("No pay claim was found in the articles.");
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = Width;
        foreach (var (article, claims) in articles)
        {
            string[] head = [article.Id.Value, article.Title, article.Outlet, IsoDay.Write(article.Published) ?? "no date", article.IsSample ? "sample brief" : ""];
            output.WriteLine(string.Join(" · ", head.Where(part => part.Length > 0)));
            console.Write(Table(claims));
        }

        var count = articles.Sum(entry => entry.Claims.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} pay claim{(count == 1 ? "" : "s")} in {articles.Count:N0} article{(articles.Count == 1 ? "" : "s")}"));
    }

    private static Table Table(List<PayClaim> claims)
    {
        var table = new Table().Border(TableBorder.Ascii2);
        foreach (var column in (string[])["id", "amount", "component", "period", "whose", "who says so", "status"])
        {
            table.AddColumn(column);
        }

        foreach (var claim in claims)
        {
            table.AddRow([.. Cells(claim).Select(cell => new Text(cell))]);
        }

        return table;
    }

    private static string[] Cells(PayClaim claim) =>
    [
        claim.Id.Value,
        Amount(claim),
        Words(ClaimNames.Of(claim.Component)) + (claim.ComponentNote is { } note ? $" ({note})" : ""),
        Words(ClaimNames.Of(claim.Period)) + (claim.Year is { } year ? $", {year}" : ""),
        Whose(claim),
        string.Join(", ", ((string?[])[claim.Speaker ?? "no source given", claim.SpeakerRole == claim.Speaker ? null : claim.SpeakerRole, claim.SpeakerNamed || claim.Speaker is null ? null : "not named"]).OfType<string>()),
        Status(claim),
    ];

    private static string Amount(PayClaim claim)
    {
        if (claim.Amount is not { } amount)
        {
            return claim.Kind == ClaimKind.Denial ? "(denial)" : "(no exact figure)";
        }

        // Bounds and "about" are written with the money itself.
        var written = MoneyFormat.Write(amount, claim.Qualifier, ReplyLanguage.English);
        return claim.Qualifier is { } qualifier and not (Qualifiers.UpTo or Qualifiers.MoreThan or Qualifiers.AtLeast or Qualifiers.About) ? $"{written} ({Words(qualifier)})" : written;
    }

    private static string Whose(PayClaim claim)
    {
        var whose = string.Join(", ", ((string?[])[claim.Person, claim.Role, claim.Level, claim.Employer]).OfType<string>());
        return whose.Length > 0 ? whose : "not stated";
    }

    private static string Status(PayClaim claim)
    {
        List<string> marks = [Words(ClaimNames.Of(claim.Status))];
        if (claim.Modality == Modality.Conditional)
        {
            marks.Add("conditional");
        }

        if (claim.Denies is { } part)
        {
            marks.Add($"denies {Words(ClaimNames.Of(part))}");
        }

        if (claim.SupersededBy is { } newer)
        {
            marks.Add($"superseded by {newer}");
        }

        if (claim.Filled.Count > 0)
        {
            marks.Add($"read by the model: {string.Join(", ", claim.Filled)}");
        }

        if (claim.Curated.Count > 0)
        {
            marks.Add($"curated: {string.Join(", ", claim.Curated)}");
        }

        return string.Join("; ", marks);
    }

    private static string Words(string name) => name == "unspecified" ? "not stated" : name.Replace('_', ' ');
}
