using System.Text;

namespace Bot.Articles.Web.Fetching;

/// <summary>What a robots.txt says to us: the rules of the groups that name us, else of those for everybody.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc9309</remarks>
internal sealed class RobotsRules
{
    /// <summary>Bytes of a robots.txt that are read, as the RFC asks (section 2.5).</summary>
    public const int MostBytes = 500 * 1024;

    // Enough for every site that means its rules for readers; the rest would only cost time at each address.
    private const int MostRules = 5_000;

    public static readonly RobotsRules AllowAll = new([]);

    private readonly List<Rule> _rules;

    private RobotsRules(List<Rule> rules) => _rules = rules;

    /// <param name="product">Our name, matched without regard to case.</param>
    public static RobotsRules Read(ReadOnlySpan<byte> file, string product)
    {
        var ours = new List<Rule>();
        var everybodys = new List<Rule>();
        var namesUs = false;
        bool isOurs = false, isEverybodys = false, isHead = false;
        foreach (var line in Encoding.UTF8.GetString(file).TrimStart('\uFEFF').AsSpan().EnumerateLines())
        {
            var bare = line.Contains('#') ? line[..line.IndexOf('#')] : line;
            var colon = bare.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var (key, value) = (bare[..colon].Trim().ToString().ToLowerInvariant(), bare[(colon + 1)..].Trim().ToString());
            if (key == "user-agent")
            {
                (isOurs, isEverybodys) = isHead ? (isOurs, isEverybodys) : (false, false);
                var isUs = string.Equals(Token(value), product, StringComparison.OrdinalIgnoreCase);
                (isOurs, isEverybodys, isHead, namesUs) = (isOurs || isUs, isEverybodys || value == "*", true, namesUs || isUs);
            }
            else if (key is "allow" or "disallow")
            {
                isHead = false;

                // An empty rule says nothing.
                if (value.Length > 0 && ours.Count + everybodys.Count < MostRules)
                {
                    var rule = new Rule(Escaped(value), key == "allow");
                    Keep(ours, rule, isOurs);
                    Keep(everybodys, rule, isEverybodys);
                }
            }
        }

        return new RobotsRules(namesUs ? ours : everybodys);
    }

    /// <summary>The longest rule that matches decides, and between equals the one that allows.</summary>
    /// <param name="pathAndQuery">As in the address, beginning with a slash.</param>
    public bool Allows(string pathAndQuery)
    {
        var path = Escaped(pathAndQuery);
        var best = _rules.Where(rule => Matches(rule.Pattern, path))
            .OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.IsAllow).FirstOrDefault();
        return best?.IsAllow ?? true;
    }

    private static void Keep(List<Rule> rules, Rule rule, bool isMeant)
    {
        if (isMeant)
        {
            rules.Add(rule);
        }
    }

    // "PayAnswers/1.0" means us too.
    private static string Token(string agent) => new([.. agent.TakeWhile(letter => char.IsAsciiLetter(letter) || letter is '-' or '_')]);

    // Both sides in one form: letters outside ASCII as percent escapes, their hexadecimals in capitals.
    private static string Escaped(string path)
    {
        var escaped = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length)
            {
                escaped.Append('%').Append(char.ToUpperInvariant(path[i + 1])).Append(char.ToUpperInvariant(path[i + 2]));
                i += 2;
            }
            else if (path[i] > '\u007f')
            {
                var length = char.IsHighSurrogate(path[i]) && i + 1 < path.Length ? 2 : 1;
                escaped.Append(Uri.EscapeDataString(path.AsSpan(i, length)));
                i += length - 1;
            }
            else
            {
                escaped.Append(path[i]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>"*" stands for anything and a "$" at the end for the end; anything else is a prefix. Each "*" needs to be tried only as early as it can match, so this is quick on any pattern.</summary>
    private static bool Matches(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (isWhole && i == parts.Length - 1)
            {
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !isWhole || at == path.Length;
    }

    private sealed record Rule(string Pattern, bool IsAllow);
}
