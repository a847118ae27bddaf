using System.Text.RegularExpressions;

namespace Bot.Answering.Composition;

/// <summary>Words that a message quotes, between marks of any kind.</summary>
internal static partial class Quotations
{
    /// <summary>What stands between the marks, group "words".</summary>
    public static IEnumerable<string> In(string text) => Double().Matches(text).Concat(Single().Matches(text)).Select(match => match.Groups["words"].Value);

    [GeneratedRegex(@"[«“""](?<words>[^«»“”""]+)[»”""]", RegexOptions.CultureInvariant)]
    public static partial Regex Double();

    /// <summary>Several words between single marks: of one word they may be an apostrophe and a plural's.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])['‘](?<words>(?:[^'’‘\s]|(?<=\p{L})['’](?=\p{L}))+\s(?:[^'’‘\n]|(?<=\p{L})['’](?=\p{L})){1,200})['’](?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    public static partial Regex Single();
}
