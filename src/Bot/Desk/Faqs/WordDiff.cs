using Bot.Desk.Layout;

namespace Bot.Desk.Faqs;

internal enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of words that two texts share, or that one of them has alone.</summary>
internal readonly record struct DiffPart(DiffKind Kind, string Text);

/// <summary>What changed between two texts, word by word: their longest common sequence of words and spaces.</summary>
/// <remarks>Quadratic in the words between the first and the last difference; a reply has some hundreds.</remarks>
internal static class WordDiff
{
    /// <summary>Fields that changed, each under its name.</summary>
    public static Html List(IEnumerable<(string Name, string Before, string After)> fields, DeskWords words) =>
        Html.Of($"""<dl class="diff">{fields.Select(field => Html.Of($"""<div><dt>{field.Name}</dt><dd>{Render(Of(field.Before, field.After), words)}</dd></div>"""))}</dl>""");

    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        var parts = new List<DiffPart>();
        Add(parts, DiffKind.Same, old.Take(start));
        Between(old[start..^end], now[start..^end], parts);
        Add(parts, DiffKind.Same, old.Skip(old.Count - end));
        return parts;
    }

    /// <summary>Removed words struck out, added ones marked; screen readers hear which is which.</summary>
    public static Html Render(IReadOnlyList<DiffPart> parts, DeskWords words) => Html.Join(parts.Select(part => part.Kind switch
    {
        DiffKind.Removed => Html.Of($"""<del><span class="unseen">{words["diff.removed"]} </span>{part.Text}<span class="unseen"> {words["diff.end"]}</span></del>"""),
        DiffKind.Added => Html.Of($"""<ins><span class="unseen">{words["diff.added"]} </span>{part.Text}<span class="unseen"> {words["diff.end"]}</span></ins>"""),
        _ => Html.Of($"{part.Text}"),
    }));

    private static void Between(List<string> old, List<string> now, List<DiffPart> parts)
    {
        // common[i, j]: words in common from old's i-th and now's j-th on.
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < old.Count || j < now.Count;)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                Add(parts, DiffKind.Same, [old[i]]);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Count && (j == now.Count || common[i + 1, j] >= common[i, j + 1]))
            {
                Add(parts, DiffKind.Removed, [old[i++]]);
            }
            else
            {
                Add(parts, DiffKind.Added, [now[j++]]);
            }
        }
    }

    private static void Add(List<DiffPart> parts, DiffKind kind, IEnumerable<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0)
        {
            return;
        }

        if (parts.Count > 0 && parts[^1].Kind == kind)
        {
            parts[^1] = new DiffPart(kind, parts[^1].Text + text);
        }
        else
        {
            parts.Add(new DiffPart(kind, text));
        }
    }

    /// <summary>Words, and what stands between them, each by itself; together they are the text.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (char.IsLetterOrDigit(text[at]))
            {
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }
            }

            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }
}
