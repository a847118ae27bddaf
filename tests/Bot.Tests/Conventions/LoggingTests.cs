using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Conventions;

/// <summary>People ask about their pay: what they write, what they read and who they are is in no log.</summary>
public sealed partial class LoggingTests
{
    // Words a placeholder may not end in. {ArticleId}, {Passages}, {QuestionLength} and {ElapsedMs} are counts and ids.
    private static readonly string[] Private =
        ["Text", "Question", "Answer", "Name", "Quote", "Query", "Reply", "Title", "User", "Asker", "Author", "Speaker", "Mail", "Email", "Token", "Secret", "Password", "Body", "Content", "History"];

    [Fact]
    public void No_log_carries_what_people_write_or_who_they_are()
    {
        var templates = Repository.Program.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>();

        Repository.AssertNone(templates.Where(template => Placeholders(template.Message).Any(IsPrivate)).Select(template => template.Message));
    }

    [Theory]
    [InlineData("Asked: {Question}", true)]
    [InlineData("Answered {UserName}", true)]
    [InlineData("Kept {articleText}", true)]
    [InlineData("Read {Article} in {ElapsedMs} ms", false)]
    [InlineData("Refused a question of {QuestionLength} characters", false)]
    public void A_private_placeholder_is_noticed(string template, bool isPrivate) =>
        Assert.Equal(isPrivate, Placeholders(template).Any(IsPrivate));

    [Fact]
    public void Logs_are_written_by_templates_this_test_can_see()
    {
        var direct = Repository.Files("src", "*.cs").Where(file => DirectLog().IsMatch(Repository.Read(file)));

        Repository.AssertNone(direct);
    }

    private static IEnumerable<string> Placeholders(string template) => Placeholder().Matches(template).Select(match => match.Groups[1].Value);

    private static bool IsPrivate(string placeholder) => Private.Any(word => placeholder.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\{([A-Za-z]\w*)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex DirectLog();
}
