using System.Text.RegularExpressions;
using Bot.Answering.Contacts;
using Bot.Language;

namespace Bot.Briefs.Template;

/// <summary>The marks in guidance that stand for the company's contacts: <c>{hrPartner}</c>, <c>{compensationTeam}</c>, <c>{confidential}</c>, <c>{legal}</c>.</summary>
internal static partial class ContactMarks
{
    private static readonly Dictionary<string, ContactKind> Kinds = new(StringComparer.Ordinal)
    {
        ["hrPartner"] = ContactKind.HrPartner,
        ["compensationTeam"] = ContactKind.CompensationTeam,
        ["confidential"] = ContactKind.Confidential,
        ["legal"] = ContactKind.Legal,
    };

    /// <summary>All of them, as they are written.</summary>
    public static string All { get; } = string.Join(", ", Kinds.Keys.Select(name => $"{{{name}}}"));

    /// <param name="country">ISO 3166 code; empty for the company's.</param>
    public static string Fill(string text, ContactList contacts, ReplyLanguage language, string country) =>
        Mark().Replace(text, mark => Kinds.TryGetValue(mark.Groups[1].Value, out var kind) ? contacts.Of(kind, language, country.Length == 0 ? null : country) : mark.Value);

    /// <returns>Marks that stand for nothing.</returns>
    public static IEnumerable<string> UnknownIn(string text) => Mark().Matches(text).Where(mark => !Kinds.ContainsKey(mark.Groups[1].Value)).Select(mark => mark.Value);

    [GeneratedRegex(@"\{([^{}\s]*)\}")]
    private static partial Regex Mark();
}
