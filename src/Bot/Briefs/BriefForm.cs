using System.Buffers;
using Bot.Answering.PayQuestions;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Briefs;

/// <summary>A request as it was typed, right or wrong.</summary>
/// <param name="Heard">The figure in words: "$100 million signing bonus".</param>
/// <param name="Country">Two letters.</param>
internal sealed record BriefForm(string Role, string Level, string Rival, string Heard, string Country, ReplyLanguage Language)
{
    /// <summary>Characters of the longest role, level or company.</summary>
    public const int LongestName = 60;

    /// <summary>Characters of the longest figure in words.</summary>
    public const int LongestFigure = 80;

    private static readonly SearchValues<char> NoName = SearchValues.Create("@<>{}\\\n\r\t");

    /// <summary>The fields of the request that are typed, each with the key of its label and its longest text.</summary>
    public static IReadOnlyList<(string Field, string Label, int Longest)> Inputs { get; } =
        [("rival", "brief.rival", LongestName), ("role", "brief.role", LongestName), ("level", "brief.level", LongestName), ("heard", "brief.heard.label", LongestFigure), ("country", "brief.country", 2)];

    /// <param name="typed">What stands in a field; <c>language</c> is one of them.</param>
    /// <param name="otherwise">The language where none was chosen.</param>
    public static BriefForm Of(Func<string, string> typed, ReplyLanguage otherwise) =>
        new(typed("role"), typed("level"), typed("rival"), typed("heard"), typed("country"), ReplyLanguages.Parse(typed("language")) ?? otherwise);

    public static BriefForm Empty(ReplyLanguage language) => new("", "", "", "", "", language);

    /// <summary>What is asked for; what cannot be read of it is left out and is a problem.</summary>
    public BriefRequest Read(out IReadOnlyList<FieldProblem> problems)
    {
        var found = new List<FieldProblem>();
        var heard = ReadFigure(found);
        var country = Country.Trim().ToUpperInvariant();
        if (country.Length > 0 && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper)))
        {
            found.Add(new FieldProblem("country", "brief.problem.country"));
            country = "";
        }

        var request = new BriefRequest(
            Name("role", Role, found, mayBePerson: false), Name("level", Level, found, mayBePerson: false), Name("rival", Rival, found, mayBePerson: true), heard, country, Language.Code());
        if (found.Count == 0 && request is { Heard: null } && request.HasOnlyFigure())
        {
            found.Add(new FieldProblem("rival", "brief.problem.nothing"));
        }

        problems = found;
        return request;
    }

    /// <summary>A few words on one line. A first name among those of a role would tell whom the talk is with.</summary>
    private static string Name(string field, string text, List<FieldProblem> problems, bool mayBePerson)
    {
        var name = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var problem = name.Length > LongestName ? new FieldProblem(field, "brief.problem.tooLong", $"{LongestName}")
            : name.Length > 0 && (!name.Any(char.IsLetterOrDigit) || name.AsSpan().ContainsAny(NoName)) ? new FieldProblem(field, "brief.problem.name")
            : !mayBePerson && FoldedWords.In(name).Any(FirstNames.Contains) ? new FieldProblem(field, "brief.problem.person")
            : (FieldProblem?)null;
        if (problem is { } wrong)
        {
            problems.Add(wrong);
            return "";
        }

        return name;
    }

    private HeardFigure? ReadFigure(List<FieldProblem> problems)
    {
        var words = Heard.Trim();
        if (words.Length == 0)
        {
            return null;
        }

        if (words.Length > LongestFigure)
        {
            problems.Add(new FieldProblem("heard", "brief.problem.tooLong", $"{LongestFigure}"));
            return null;
        }

        var read = PayQuestionReader.Read(words, null, Language);
        if (read.Figures.Count != 1)
        {
            problems.Add(new FieldProblem("heard", read.Figures.Count == 0 ? "brief.problem.noFigure" : "brief.problem.figures"));
            return null;
        }

        return new HeardFigure(read.Figures[0], read.Components.Count == 1 ? read.Components.First() : null, read.Periods.Count == 1 ? read.Periods.First() : null);
    }
}
